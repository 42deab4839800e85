interface Operation {
    readonly label: string;
    readonly value: string;
}

const EQUALS: Operation = { label: 'equals', value: 'equals' };
const NOT_EQUAL: Operation = { label: 'not equal to', value: 'notEqual' };
const ORDERED: readonly Operation[] = [
    EQUALS,
    NOT_EQUAL,
    { label: 'less than', value: 'lessThan' },
    { label: 'greater than', value: 'greaterThan' },
    { label: 'less or equal', value: 'lessOrEqual' },
    { label: 'greater or equal', value: 'greaterOrEqual' }
];
const TEXT: readonly Operation[] = [
    { label: 'contains', value: 'contains' },
    EQUALS,
    NOT_EQUAL,
    { label: 'starts with', value: 'startsWith' },
    { label: 'does not contain', value: 'notContain' }
];

/** What a field of that type can be compared by; the first one is offered first. */
export function operationsOf(dataType: string): readonly Operation[] {
    switch (dataType) {
        case 'Boolean':
            return [EQUALS, NOT_EQUAL];
        case 'MultiPicklist':
            return [
                { label: 'includes', value: 'includes' },
                { label: 'excludes', value: 'excludes' },
                EQUALS,
                NOT_EQUAL
            ];
        case 'Picklist':
            return [EQUALS, NOT_EQUAL, ...TEXT.filter(({ value }) => value !== 'equals' && value !== 'notEqual')];
        case 'Currency':
        case 'Date':
        case 'DateTime':
        case 'Double':
        case 'Int':
        case 'Percent':
        case 'Time':
            return ORDERED;
        default:
            return TEXT;
    }
}
