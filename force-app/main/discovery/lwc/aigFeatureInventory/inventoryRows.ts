import type getFeatures from '@salesforce/apex/AigFeatureController.getFeatures';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

type Page = Awaited<ReturnType<typeof getFeatures>>;
type Row = NonNullable<Page['rows']>[number];
type StateCount = NonNullable<Page['states']>[number];

/** States in the order of the filter, and their words. */
const STATES: readonly (readonly [string, string])[] = [
    ['Unregistered', LABELS.unregistered],
    ['Registered', LABELS.registered],
    ['Accepted', LABELS.accepted],
    ['Vanished', LABELS.vanished]
];

export interface StateFilter {
    /** Empty for all. */
    readonly state: string;
    readonly label: string;
    readonly pressed: 'true' | 'false';
    readonly className: string;
}

/** A row as the table shows it. */
export interface TableRow {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly where: string;
    readonly model: string;
    readonly lastSeen: string | null;
    readonly stateText: string;
    readonly stateIcon: string;
}

/** The filter buttons with their numbers; "all" leaves out what has vanished. */
export function stateFilters(counts: readonly StateCount[], current: string): StateFilter[] {
    const totalOf = (state: string): number => counts.find((count) => count.state === state)?.total ?? 0;
    const present = STATES.filter(([state]) => state !== 'Vanished').reduce((sum, [state]) => sum + totalOf(state), 0);
    const make = (state: string, label: string): StateFilter => ({
        state,
        label,
        pressed: state === current ? 'true' : 'false',
        className: state === current ? 'filter filter_current' : 'filter'
    });
    return [
        ...STATES.map(([state, label]) => make(state, formatText(LABELS.stateCount, label, totalOf(state)))),
        make('', formatText(LABELS.stateAll, present))
    ];
}

/** What a component's state is called. */
export function stateTextOf(row: Row): string {
    const word = STATES.find(([state]) => state === row.state)?.[1] ?? row.state ?? '';
    return row.isAcceptanceExpired ? formatText(LABELS.expiredAcceptance, word) : word;
}

const ICONS: Readonly<Record<string, string>> = {
    Unregistered: 'utility:warning',
    Registered: 'utility:success',
    Accepted: 'utility:clock',
    Vanished: 'utility:dash'
};

export function toTableRow(row: Row): TableRow {
    return {
        id: row.id ?? '',
        name: row.name ?? '',
        type: row.featureTypeLabel ?? row.featureType ?? '',
        where: row.location ?? '',
        model: row.model ?? '',
        lastSeen: row.lastSeen ?? null,
        stateText: stateTextOf(row),
        stateIcon: ICONS[row.state ?? ''] ?? 'utility:info'
    };
}

interface Column {
    readonly type: string;
    readonly label?: string;
    readonly fieldName?: string;
    readonly typeAttributes?: Readonly<Record<string, unknown>>;
    readonly cellAttributes?: Readonly<Record<string, unknown>>;
    readonly initialWidth?: number;
    readonly wrapText?: boolean;
}

/** Columns of the table; the menu of a row offers what the user may do. */
export function columnsFor(canTriage: boolean, canRegister: boolean): Column[] {
    const rowActions = [
        { label: LABELS.details, name: 'details' },
        ...(canRegister ? [{ label: LABELS.register, name: 'register' }] : []),
        ...(canRegister || canTriage ? [{ label: LABELS.link, name: 'link' }] : []),
        ...(canTriage
            ? [
                  { label: LABELS.accept, name: 'accept' },
                  { label: LABELS.reopen, name: 'reopen' }
              ]
            : [])
    ];
    return [
        {
            type: 'button',
            label: LABELS.colName,
            fieldName: 'name',
            typeAttributes: { label: { fieldName: 'name' }, name: 'details', variant: 'base' },
            initialWidth: 220
        },
        { type: 'text', label: LABELS.colType, fieldName: 'type', initialWidth: 150 },
        { type: 'text', label: LABELS.colWhere, fieldName: 'where' },
        { type: 'text', label: LABELS.colModel, fieldName: 'model', initialWidth: 150 },
        {
            type: 'date',
            label: LABELS.colSeen,
            fieldName: 'lastSeen',
            typeAttributes: { year: 'numeric', month: 'short', day: 'numeric' },
            initialWidth: 130
        },
        {
            type: 'text',
            label: LABELS.colState,
            fieldName: 'stateText',
            cellAttributes: { iconName: { fieldName: 'stateIcon' } },
            wrapText: true,
            initialWidth: 180
        },
        { type: 'action', typeAttributes: { rowActions } }
    ];
}
