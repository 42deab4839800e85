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

/** Longest name of anything (Apex Developer Guide, Apex limits). */
const MAX_LENGTH = 255;

/** Names are made of letters, digits and underscores, none at an end and no two in a row (Apex Developer Guide, Class Naming Conventions). */
function checkCharacters({ text }: Name, node: Tree): void {
    if (/^_|__|_$|[^\w]/.test(text)) {
        reject(`Invalid character in identifier: ${text}`, node);
    }
    if (text.length > MAX_LENGTH) {
        reject(`Identifier name is too long: ${text}`, node);
    }
}

/** Name of a type, a method or a constant that is being declared. */
export function readMemberName(node: Tree): Name {
    const name = readName(node);
    checkCharacters(name, node);
    return KEYWORDS.has(name.text.toLowerCase()) ? reject(`Identifier name is reserved: ${name.text}`, node) : name;
}

/** Name of a variable, parameter, field or property that is being declared. */
export function readDeclaredName(node: Tree): Name {
    const name = readMemberName(node);
    return RESERVED.has(name.text.toLowerCase()) ? reject(`Identifier name is reserved: ${name.text}`, node) : name;
}
