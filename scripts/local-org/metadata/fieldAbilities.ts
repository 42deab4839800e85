import type { FieldModel, FieldType } from './objectModel';

/** Types that a query cannot filter by. */
const UNFILTERED: readonly FieldType[] = ['LongTextArea', 'Html', 'Base64'];
/** Types that a query can neither group nor sort by. */
const UNSORTED: readonly FieldType[] = [...UNFILTERED, 'MultiselectPicklist', 'Address', 'Location'];
/** Numbers with and without decimals (whole numbers of standard fields aside), times and numbers that count up. */
const UNGROUPED: readonly FieldType[] = ['AutoNumber', 'Currency', 'DateTime', 'Number', 'Percent', 'Summary', 'Time'];
/** Types of custom formulas that can be grouped. */
const GROUPED_FORMULAS: readonly FieldType[] = ['Checkbox', 'Date'];

/** Types that put other fields together and store nothing themselves. */
const COMPOUND: readonly FieldType[] = ['Address', 'Location'];

export function isCompound({ type }: Pick<FieldModel, 'type'>): boolean {
    return COMPOUND.includes(type);
}

/**
 * Whether GROUP BY may name the field. The SOQL and SOSL Reference leaves it to describe calls; what these say by type is
 * listed in "What Can You GROUP BY?" (David Reed, ktema.org, 2018).
 */
export function isGroupable(field: FieldModel): boolean {
    const isOtherFormula = field.isCustom && field.formula !== null && !GROUPED_FORMULAS.includes(field.type);
    return !UNSORTED.includes(field.type) && !UNGROUPED.includes(field.type) && !isOtherFormula;
}

/** Whether ORDER BY may name the field. */
export function isSortable(field: FieldModel): boolean {
    return !UNSORTED.includes(field.type);
}

/** Whether WHERE may name the field. */
export function isFilterable(field: FieldModel): boolean {
    return !UNFILTERED.includes(field.type);
}
