import { lookupType } from '../../library';
import { isLibrary, typeName } from '../../types';
import type { Member, Modifiers } from '../ast/nodes';
import type { Position } from '../ast/position';
import { CompileError } from '../diagnostics';
import type { Program } from './program';
import type { ClassSymbol } from './symbols';

type Report = (error: CompileError) => void;
type Kind = 'types' | 'fields' | 'methods' | 'constructors' | 'properties' | 'accessors';

const ACCESS = ['private', 'protected', 'public', 'global'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];

/** Modifiers that make no sense on a declaration (Apex Developer Guide, Class Definition Syntax, Class Variables, Class Methods). */
const NOT_ALLOWED: Readonly<Record<Kind, readonly string[]>> = {
    types: ['static', 'transient', 'override', 'webservice', 'testmethod', 'protected'],
    fields: ['abstract', 'virtual', 'override', 'testmethod', ...SHARING],
    properties: ['testmethod', ...SHARING],
    methods: ['transient', ...SHARING],
    constructors: [
        'static',
        'abstract',
        'virtual',
        'override',
        'transient',
        'final',
        'testmethod',
        'webservice',
        ...SHARING
    ],
    accessors: [
        'static',
        'abstract',
        'virtual',
        'override',
        'transient',
        'final',
        'testmethod',
        'webservice',
        ...SHARING
    ]
};

/** Checks modifiers, supertypes and names of a type and its members. Messages are the platform's where they are known. */
export function checkDeclarations(symbol: ClassSymbol, program: Program, report: Report): void {
    if (symbol.role !== 'class') {
        return;
    }
    const { declaration } = symbol;
    checkModifiers(declaration.modifiers, 'types', declaration.at, report);
    checkTypeAccess(symbol, report);
    checkSupertypes(symbol, program, report);
    checkConstants(symbol, report);
    declaration.members.forEach((member) => checkMember(member, symbol, report));
}

function checkModifiers({ words }: Modifiers, kind: Kind, at: Position, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, at));
    const twice = words.find((word, index) => words.indexOf(word) !== index);
    const access = words.filter((word) => ACCESS.includes(word));
    const sharing = words.filter((word) => SHARING.includes(word));
    const wrong = words.find((word) => NOT_ALLOWED[kind].includes(word));
    if (twice !== undefined) {
        fail(`Duplicate modifier: ${twice}`);
    } else if (access.length > 1) {
        fail(`Only one access modifier is allowed: ${access.join(', ')}`);
    } else if (sharing.length > 1) {
        fail(`Only one sharing modifier is allowed: ${sharing.join(', ')}`);
    } else if (wrong !== undefined) {
        fail(`Modifier is not allowed on ${kind}: ${wrong}`);
    }
}

/** A top-level type is public or global unless it is a test; what is global lies in something global. */
function checkTypeAccess(symbol: ClassSymbol, report: Report): void {
    const { declaration, outer } = symbol;
    const { words } = declaration.modifiers;
    const isOpen = words.includes('public') || words.includes('global');
    if (!outer && !isOpen && !symbol.isTest) {
        report(new CompileError(`Top-level types must be public or global: ${symbol.name}`, declaration.at));
    }
    if (outer && words.includes('global')) {
        requireGlobal(outer, 'types', declaration.at, report);
    }
}

function requireGlobal(owner: ClassSymbol, kind: Kind, at: Position, report: Report): void {
    if (owner.visibility !== 'global') {
        report(new CompileError(`Defining type for global ${kind} must be declared as global`, at));
    }
}

function checkSupertypes(symbol: ClassSymbol, program: Program, report: Report): void {
    const { declaration, superType, interfaces } = symbol;
    const fail = (message: string): void => report(new CompileError(message, declaration.at));
    const library = superType?.kind === 'class' && !superType.isUser ? lookupType(superType.name) : undefined;
    if (superType && (superType.kind !== 'class' || library?.kind === 'interface' || library?.kind === 'enum')) {
        fail(`Non-virtual and non-abstract type cannot be extended: ${typeName(superType)}`);
    }
    const names = interfaces.map(typeName);
    interfaces.forEach((type, index) => {
        const kind =
            program.symbolOf(type)?.kind ??
            (type.kind === 'class' ? lookupType(type.name)?.kind : undefined) ??
            'class';
        if (kind !== 'interface' && !program.faultOf(type)) {
            fail(`Invalid interface: ${names[index]}`);
        } else if (names.indexOf(names[index]) !== index) {
            fail(`Interface is implemented twice: ${names[index]}`);
        }
    });
    if (superType && isLibrary(superType, 'Exception') && !/exception$/i.test(symbol.simpleName)) {
        fail(`Classes extending Exception must have a name ending in 'Exception': ${symbol.simpleName}`);
    }
}

function checkConstants(symbol: ClassSymbol, report: Report): void {
    const seen = new Set<string>();
    for (const { text, at } of symbol.constants) {
        if (seen.has(text.toLowerCase())) {
            report(new CompileError(`Duplicate enum value: ${text}`, at));
        }
        seen.add(text.toLowerCase());
    }
}

function checkMember(member: Member, symbol: ClassSymbol, report: Report): void {
    switch (member.member) {
        case 'type':
            return;
        case 'initializer':
            if (member.isStatic && symbol.outer) {
                const message = 'static can only be used on initializers of a top level type';
                report(new CompileError(message, member.body.at));
            }
            return;
        case 'method':
            if (symbol.kind === 'interface') {
                if (member.modifiers.words.length > 0) {
                    report(new CompileError('Modifiers are not allowed on interface methods', member.name.at));
                }
                return;
            }
            return checkOne(member.modifiers, 'methods', member.name.at, symbol, report);
        case 'constructor':
            return checkOne(member.modifiers, 'constructors', member.name.at, symbol, report);
        case 'field':
            return checkOne(member.modifiers, 'fields', member.declarators[0].name.at, symbol, report);
        case 'property':
            checkOne(member.modifiers, 'properties', member.name.at, symbol, report);
            checkAccessors(member, report);
    }
}

function checkOne(modifiers: Modifiers, kind: Kind, at: Position, owner: ClassSymbol, report: Report): void {
    checkModifiers(modifiers, kind, at, report);
    const { words } = modifiers;
    if (words.includes('global') || words.includes('webservice')) {
        requireGlobal(owner, kind, at, report);
    }
    if (kind === 'methods' && words.includes('webservice') && !words.includes('static')) {
        report(new CompileError('WebService methods must be declared as static', at));
    }
}

/** A property has an accessor, and no accessor is more open than its property. */
function checkAccessors(member: Extract<Member, { member: 'property' }>, report: Report): void {
    const { getter, setter, name, modifiers } = member;
    if (!getter && !setter) {
        report(new CompileError(`Property must have at least one accessor: ${name.text}`, name.at));
    }
    const own = Math.max(
        0,
        modifiers.words.map((word) => ACCESS.indexOf(word)).reduce((most, rank) => Math.max(most, rank), 0)
    );
    for (const accessor of [getter, setter].filter((each) => each !== null)) {
        checkModifiers(accessor.modifiers, 'accessors', accessor.at, report);
        const wider = accessor.modifiers.words.find((word) => ACCESS.indexOf(word) > own);
        if (wider !== undefined) {
            const message = `Accessor modifier must be more restrictive than the property: ${wider}`;
            report(new CompileError(message, accessor.at));
        }
    }
}
