import type getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import { formatDay, formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

type Version = NonNullable<Awaited<ReturnType<typeof getPolicy>>['versions']>[number];

/** A version as the list shows it. */
export interface VersionRow {
    readonly id: string;
    readonly label: string;
    readonly isShown: boolean;
    readonly badge: string;
    readonly badgeText: string;
    readonly period: string;
}

/** When a version is or was in force, in words. */
export function periodText(from: string | null | undefined, to: string | null | undefined): string {
    if (!from) {
        return LABELS.notDated;
    }
    return to
        ? formatText(LABELS.effectiveTo, formatDay(from), formatDay(to))
        : formatText(LABELS.effective, formatDay(from));
}

/** The badge of a status: a published version borrows the colour of an approved one. */
export function statusBadge(status: string | null | undefined): { readonly badge: string; readonly badgeText: string } {
    return status === 'Published'
        ? { badge: 'Approved', badgeText: LABELS.statePublished }
        : { badge: status ?? '', badgeText: '' };
}

/** Takes a version and the one the page is about; returns its row. */
export function showVersion(version: Version, shownId: string | undefined): VersionRow {
    const { id, status, effectiveFrom, effectiveTo, isMinorChange } = version;
    const period = periodText(effectiveFrom, effectiveTo);
    return {
        id: id ?? '',
        label: formatText(LABELS.versionLine, version.version ?? ''),
        isShown: id === shownId,
        ...statusBadge(status),
        period: isMinorChange ? `${period}; ${LABELS.minor}` : period
    };
}
