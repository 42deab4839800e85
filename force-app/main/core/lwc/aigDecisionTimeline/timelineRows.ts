import type getTimeline from '@salesforce/apex/AigDecisionLogController.getTimeline';

export type Timeline = Awaited<ReturnType<typeof getTimeline>>;
export type LogRow = NonNullable<Timeline['rows']>[number];

export interface TimelineEntry {
    readonly key: string;
    readonly sequence: number;
    readonly title: string;
    readonly actorName: string;
    readonly at: string;
    readonly hash: string;
    readonly shortHash: string;
    readonly previousHash: string;
    readonly details: { readonly key: string; readonly name: string; readonly value: string }[];
    readonly isBroken: boolean;
    readonly itemClass: string;
}

/** What the timeline shows of a log row. */
export function toEntry(row: LogRow, firstBroken: number | null): TimelineEntry {
    const sequence = row.sequence ?? 0;
    const isBroken = firstBroken !== null && sequence >= firstBroken;
    return {
        key: `${sequence}`,
        sequence,
        title: row.eventLabel ?? row.event ?? '',
        actorName: row.actorName ?? '',
        at: row.at ?? '',
        hash: row.hash ?? '',
        shortHash: (row.hash ?? '').slice(0, 12),
        previousHash: row.previousHash ?? '',
        details: detailLines(row.detail ?? ''),
        isBroken,
        itemClass: isBroken ? 'entry entry_broken' : 'entry'
    };
}

/** The detail of a row is canonical JSON: its members become lines. Text that is no JSON object is shown as it is. */
export function detailLines(detail: string): { key: string; name: string; value: string }[] {
    if (detail.trim() === '') {
        return [];
    }
    const parsed = parseObject(detail);
    if (parsed === null) {
        return [{ key: 'text', name: '', value: detail }];
    }
    return Object.entries(parsed)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => ({ key, name: humanName(key), value: valueText(value) }));
}

function parseObject(text: string): Record<string, unknown> | null {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? (value as Record<string, unknown>)
            : null;
    } catch {
        return null;
    }
}

/** `expiresOn` and `Expires_On__c` become "Expires on". */
function humanName(key: string): string {
    const words = key
        .replace(/__c$/, '')
        .replaceAll('_', ' ')
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .toLowerCase();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lists and objects become text; what is empty is left out. */
function valueText(value: unknown): string {
    if (Array.isArray(value)) {
        const isOfObjects = value.some((item) => typeof item === 'object');
        return value.map(valueText).join(isOfObjects ? '; ' : ', ');
    }
    if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
            .filter(([, member]) => member !== null && member !== '')
            .map(([key, member]) => `${humanName(key)} ${valueText(member)}`)
            .join(', ');
    }
    return String(value);
}
