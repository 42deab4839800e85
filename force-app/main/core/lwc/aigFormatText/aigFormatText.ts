/** Puts the values into the {0}, {1} places of a label. A place without a value stays, so that the gap is seen. */
export function formatText(template: string, ...values: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
