import type { BindRole } from '../../../soql';
import { type ApexType, isLibrary, isPrimitive } from '../../types';

type ValueRole = Extract<BindRole, { kind: 'value' }>;
type Column = ValueRole['column'];

/** The Apex type of a column as the platform's messages name it, and the types that may be bound to it. */
const COLUMNS: Readonly<Partial<Record<Column, { readonly name: string; readonly takes: readonly string[] }>>> = {
    text: { name: 'String', takes: ['String', 'Id'] },
    id: { name: 'Id', takes: ['Id', 'String', 'SObject'] },
    decimal: { name: 'Decimal', takes: ['Integer', 'Long', 'Double', 'Decimal'] },
    integer: { name: 'Integer', takes: ['Integer', 'Long', 'Double', 'Decimal'] },
    boolean: { name: 'Boolean', takes: ['Boolean'] },
    date: { name: 'Date', takes: ['Date'] },
    datetime: { name: 'Datetime', takes: ['Datetime', 'Date'] },
    time: { name: 'Time', takes: ['Time'] }
};

/**
 * What is wrong with binding a value of that type in that place of an inline query, in the platform's words; null for nothing. A
 * collection may stand behind `=` as well as behind IN, a record for its Id.
 */
export function bindFault(type: ApexType, role: BindRole): string | null {
    if (role.kind === 'amount') {
        const isNumber = isPrimitive(type, 'Integer', 'Long') || type.kind === 'null';
        return isNumber ? null : mismatch(type, 'Integer');
    }
    const takesList = role.operator === 'IN' || role.operator === 'NOT IN';
    const elements = elementOf(type);
    if (takesList && !role.isItem && (type.kind === 'primitive' || type.kind === 'sobject')) {
        return 'IN operator must be used with an iterable expression';
    }
    return valueFault(elements === null || role.isItem ? type : elements, role);
}

function valueFault(type: ApexType, { column }: ValueRole): string | null {
    const found = COLUMNS[column];
    const isOpen = type.kind === 'null' || (type.kind === 'class' && isLibrary(type, 'Map'));
    return !found || isOpen || found.takes.includes(basicName(type).replace(/^SOBJECT:.*/, 'SObject'))
        ? null
        : mismatch(type, found.name);
}

function mismatch(type: ApexType, column: string): string {
    return `Invalid bind expression type of ${basicName(type)} for column of type ${column}`;
}

/** Element type of a list or set; null for other types. */
function elementOf(type: ApexType): ApexType | null {
    return type.kind === 'class' && (isLibrary(type, 'List') || isLibrary(type, 'Set')) ? type.args[0] : null;
}

/** Types as these messages print them: without type arguments, and classes of the project alike. */
function basicName(type: ApexType): string {
    switch (type.kind) {
        case 'primitive':
            return type.name;
        case 'sobject':
            return `SOBJECT:${type.name}`;
        case 'class':
            return type.isUser ? 'APEX_OBJECT' : type.name;
        default:
            return 'ANY';
    }
}
