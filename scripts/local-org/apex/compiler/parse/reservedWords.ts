import type { Name } from '../ast/nodes';
import { reject, type Tree } from './tree';
import { readName } from './typeRefs';

/** Words that the platform's parser takes for something else wherever they stand. */
const KEYWORDS = new Set(
    (
        'abstract and as asc break bulk by catch class commit continue delete desc do else enum extends false final ' +
        'finally for from global having if implements in insert instanceof interface like limit list map merge new not ' +
        'null nulls on or override private protected public return select static super testmethod this throw trigger ' +
        'true try undelete update upsert using virtual webservice where while'
    ).split(' ')
);

/** Words that name no variable or field (Apex Developer Guide, Reserved Keywords), those for future use included. */
const RESERVED = new Set(
    (
        'activate any array autonomous begin bigdecimal byte case cast char collect const default end exit export float ' +
        'goto group hint import inner int into join loop number object of outer package parallel pragma retrieve ' +
        'rollback short sort synchronized then transaction when'
    ).split(' ')
);

/** Name of a type, a method or a constant that is being declared. */
export function readMemberName(node: Tree): Name {
    const name = readName(node);
    return KEYWORDS.has(name.text.toLowerCase()) ? reject(`Identifier name is reserved: ${name.text}`, node) : name;
}

/** Name of a variable, parameter, field or property that is being declared. */
export function readDeclaredName(node: Tree): Name {
    const name = readMemberName(node);
    return RESERVED.has(name.text.toLowerCase()) ? reject(`Identifier name is reserved: ${name.text}`, node) : name;
}
