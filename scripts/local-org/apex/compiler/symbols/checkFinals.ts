import type { Member } from '../ast/nodes';
import { CompileError } from '../diagnostics';
import type { ClassSymbol, FieldSymbol } from './symbols';

/**
 * Checks that a final field gets its value where it is declared, in a constructor or in an initialiser (Apex Developer Guide,
 * Using the final Keyword).
 */
export function checkFinals(symbol: ClassSymbol, report: (error: CompileError) => void): void {
    for (const field of symbol.fields.values()) {
        if (
            field.isFinal &&
            field.property === null &&
            field.init === null &&
            !isLeftToSubclasses(field, symbol) &&
            !isAssigned(field, symbol)
        ) {
            report(new CompileError(`Final variable is never initialized: ${field.name}`, field.at));
        }
    }
}

function isAssigned(field: FieldSymbol, symbol: ClassSymbol): boolean {
    return symbol.declaration.members.some((member) => mayAssign(member, field) && assigns(bodyOf(member), field));
}

function mayAssign(member: Member, field: FieldSymbol): boolean {
    return (
        (member.member === 'constructor' && !field.isStatic) ||
        (member.member === 'initializer' && member.isStatic === field.isStatic)
    );
}

function bodyOf(member: Member): unknown {
    return member.member === 'constructor' || member.member === 'initializer' ? member.body : null;
}

/** True when an assignment to the field, `this.` in front or not, stands anywhere in a piece of the tree. */
function assigns(node: unknown, field: FieldSymbol): boolean {
    if (typeof node !== 'object' || node === null) {
        return false;
    }
    const { e, target } = node as { e?: unknown; target?: { text?: string; name?: string } };
    const assigned = e === 'assign' ? (target?.text ?? target?.name) : undefined;
    return (
        assigned?.toLowerCase() === field.name.toLowerCase() || Object.values(node).some((each) => assigns(each, field))
    );
}

/** Constructors of subclasses may set a final field that they see (observed: NebulaFramework). */
function isLeftToSubclasses({ visibility, isStatic }: FieldSymbol, { isVirtual }: ClassSymbol): boolean {
    return isVirtual && !isStatic && visibility !== 'private';
}
