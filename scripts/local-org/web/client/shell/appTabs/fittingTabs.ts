/** What the "More" menu takes, in pixels. */
export const MORE_WIDTH = 88;

/**
 * Takes the widths of all tabs, the room for them and the place of the active tab (-1: none), all in pixels; gives the
 * places of the tabs that show. The active tab always does: it takes the room of the last ones.
 */
export function fittingTabs(widths: readonly number[], room: number, active: number): number[] {
    const sum = (places: readonly number[]): number => places.reduce((total, place) => total + widths[place], 0);
    const all = widths.map((_, place) => place);
    if (sum(all) <= room) {
        return all;
    }
    const wanted = active < 0 ? [] : [active];
    const shown: number[] = [];
    for (const place of all) {
        const next = [...shown, place];
        if (sum([...new Set([...next, ...wanted])]) > room - MORE_WIDTH) {
            break;
        }
        shown.push(place);
    }
    return [...new Set([...shown, ...wanted])];
}
