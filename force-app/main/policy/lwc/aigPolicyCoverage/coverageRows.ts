import type getCoverage from '@salesforce/apex/AigPolicyController.getCoverage';
import { toCsvText } from 'c/aigCsv';
import { formatDay } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Coverage = Awaited<ReturnType<typeof getCoverage>>;

/** A team as the table shows it. */
export interface TeamRow {
    readonly name: string;
    readonly owed: number;
    readonly signed: number;
    readonly share: string;
    readonly fillStyle: string;
}

/** Somebody who has not signed, as the list shows it. */
export interface PersonRow {
    readonly id: string;
    readonly name: string;
    readonly team: string;
    readonly due: string;
}

/** Shares are rounded down, so that 100% means everybody. */
export function showTeams(coverage: Coverage | null): TeamRow[] {
    return (coverage?.teams ?? []).map(({ name, owed, signed }) => {
        const share = owed ? Math.floor(((signed ?? 0) * 100) / owed) : 0;
        return {
            name: name ?? LABELS.noTeam,
            owed: owed ?? 0,
            signed: signed ?? 0,
            share: `${share}%`,
            fillStyle: `inline-size: ${share}%`
        };
    });
}

/** The people of the list, with the day until which to sign in words. */
export function showMissing(coverage: Coverage | null): PersonRow[] {
    return (coverage?.missing ?? []).map(({ userId, name, team, dueOn, isOverdue }) => {
        const due = dueOn ? formatDay(dueOn) : '';
        return {
            id: userId ?? '',
            name: name ?? '',
            team: team ?? LABELS.noTeam,
            due: isOverdue ? `${due} (${LABELS.overdue})` : due
        };
    });
}

/** People who have not signed as a CSV file with headings. */
export function missingCsv(people: NonNullable<Coverage['missing']>): string {
    const lines = people.map(({ name, team, dueOn }) => [name, team, dueOn]);
    return toCsvText([[LABELS.person, LABELS.team, LABELS.dueOn], ...lines]);
}
