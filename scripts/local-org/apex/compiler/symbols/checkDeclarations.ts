import { lookupType } from '../../library';
import { isLibrary, typeName } from '../../types';
import type { Member, MethodMember, Modifiers } from '../ast/nodes';
import type { Position } from '../ast/position';
import { CompileError } from '../diagnostics';
import { ACCESS, checkModifiers, checkOpenOverride, type ModifierPlace } from './checkModifiers';
import { isExceptionClass } from './members';
import type { Program } from './program';
import type { ClassSymbol } from './symbols';

type Report = (error: CompileError) => void;

/** Apex Developer Guide, Apex Limits: parameters of a method, constants of an enum. */
const MAX_PARAMETERS = 32;
const MAX_CONSTANTS = 100;
const PLACES = { class: 'classes', interface: 'interfaces', enum: 'enums' } as const;
/** Checks modifiers, supertypes and names of a type and its members. Messages are the platform's where they are known. */
export function checkDeclarations(symbol: ClassSymbol, program: Program, report: Report): void {
    if (symbol.role !== 'class') {
        return;
    }
    const { declaration } = symbol;
    checkModifiers(declaration.modifiers, PLACES[declaration.kind], declaration.at, report);
    checkTypeAccess(symbol, report);
    checkSupertypes(symbol, program, report);
    checkConstants(symbol, report);
    declaration.members.forEach((member) => checkMember(member, symbol, report));
}

/** A top-level type is public or global unless it is a test; what is global lies in something global. */
function checkTypeAccess(symbol: ClassSymbol, report: Report): void {
    const { declaration, outer } = symbol;
    const { words } = declaration.modifiers;
    const isOpen = words.includes('public') || words.includes('global');
    if (!outer && !isOpen && !symbol.isTest && !words.includes('protected')) {
        report(new CompileError('Top-level type must have public or global visibility', declaration.at));
    }
    if (outer && words.includes('global')) {
        requireGlobal(outer, PLACES[declaration.kind], declaration.at, report);
    }
}

function requireGlobal(owner: ClassSymbol, kind: ModifierPlace, at: Position, report: Report): void {
    if (owner.visibility !== 'global') {
        report(new CompileError(`Defining type for global ${kind} must be declared as global`, at));
    }
}

function checkSupertypes(symbol: ClassSymbol, program: Program, report: Report): void {
    const { declaration, superType, interfaces } = symbol;
    const fail = (message: string): void => report(new CompileError(message, declaration.at));
    const library = superType?.kind === 'class' && !superType.isUser ? lookupType(superType.name) : undefined;
    if (superType && (superType.kind !== 'class' || (library && library.name !== 'Exception'))) {
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
            fail(`Interface already implemented: ${names[index]}`);
        } else if (symbol.outer && isLibrary(type, 'Database.Batchable')) {
            fail(`Only top-level classes can implement ${names[index]}`);
        }
    });
    const isException = isExceptionClass(symbol, program);
    const isKnown = declaration.superType === null || !program.faultAbove(symbol);
    if (symbol.kind === 'class' && !isException && isKnown && /.exception$/i.test(symbol.simpleName)) {
        fail(`Exception class must extend another Exception class: ${symbol.simpleName}`);
    }
    if (isException) {
        checkExceptionConstructors(symbol, report);
    }
    if (isException && !/exception$/i.test(symbol.simpleName)) {
        fail(`Classes extending Exception must have a name ending in 'Exception': ${symbol.simpleName}`);
    }
}

/** Every exception class has four constructors from the platform (Apex Developer Guide, Create Custom Exceptions). */
function checkExceptionConstructors({ constructors, simpleName }: ClassSymbol, report: Report): void {
    for (const { parameters, member, at } of constructors) {
        const signature = parameters.map(({ type }) => typeName(type)).join(', ');
        if (member && ['', 'String', 'Exception', 'String, Exception'].includes(signature)) {
            const message = `System exception constructor already defined: [${simpleName}].<Constructor>(${signature})`;
            report(new CompileError(message, at));
        }
    }
}

function checkConstants(symbol: ClassSymbol, report: Report): void {
    if (symbol.constants.length > MAX_CONSTANTS) {
        const message = `Maximum number of enum items exceeded: ${MAX_CONSTANTS}`;
        report(new CompileError(message, symbol.declaration.at));
    }
    const seen = new Set<string>();
    for (const { text, at } of symbol.constants) {
        if (seen.has(text.toLowerCase())) {
            report(new CompileError(`Duplicate field: ${text}`, at));
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
                const message = 'Inner types are not allowed to have static blocks';
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
            return checkMethod(member, symbol, report);
        case 'constructor':
            return checkOne(member.modifiers, 'constructors', member.name.at, symbol, report);
        case 'field':
            return checkOne(member.modifiers, 'fields', member.declarators[0].name.at, symbol, report);
        case 'property':
            checkOne(member.modifiers, 'properties', member.name.at, symbol, report);
            checkAccessors(member, report);
    }
}

function checkOne(modifiers: Modifiers, kind: ModifierPlace, at: Position, owner: ClassSymbol, report: Report): void {
    checkModifiers(modifiers, kind, at, report);
    const { words } = modifiers;
    if (words.includes('global') || words.includes('webservice')) {
        requireGlobal(owner, kind, at, report);
    }
    if (kind === 'methods' && words.includes('webservice') && !words.includes('static')) {
        report(new CompileError('WebService methods must be declared as static', at));
    }
}

function checkMethod(member: MethodMember, owner: ClassSymbol, report: Report): void {
    const { modifiers, name } = member;
    const { words } = modifiers;
    checkOne(modifiers, 'methods', name.at, owner, report);
    if (member.parameters.length > MAX_PARAMETERS) {
        report(new CompileError(`Invalid number of parameters exceeds: ${MAX_PARAMETERS}`, name.at));
    }
    checkOpenOverride(words, owner.apiVersion, name.at, report);
    const isNew = words.includes('protected') && !words.includes('override') && !words.includes('static');
    if (isNew && !owner.isVirtual && owner.declaration.superType === null) {
        report(new CompileError('New protected methods cannot be defined in non-virtual classes', name.at));
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
            const message = `Cannot declare ${wider} accessor on ${ACCESS[own]} property`;
            report(new CompileError(message, accessor.at));
        }
    }
}
