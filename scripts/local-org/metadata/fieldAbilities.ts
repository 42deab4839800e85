import type { FieldModel, FieldType } from './objectModel';

/** Types that a query can neither group nor sort by. */
const UNSORTED: readonly FieldType[] = ['LongTextArea', 'Html', 'MultiselectPicklist', 'Base64'];
/** Types with a value of their own for nearly every record. */
const UNGROUPED: readonly FieldType[] = ['Currency', 'DateTime', 'Number', 'Percent', 'Summary', 'Time'];

/** Whether GROUP BY may name the field (SOQL and SOSL Reference, Considerations for GROUP BY). */
export function isGroupable(field: FieldModel): boolean {
    const isCustomFormula = field.isCustom && field.formula !== null;
    return !UNSORTED.includes(field.type) && !UNGROUPED.includes(field.type) && !isCustomFormula;
}

/** Whether ORDER BY may name the field. */
export function isSortable(field: FieldModel): boolean {
    return !UNSORTED.includes(field.type);
}
