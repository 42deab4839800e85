import type getActivity from '@salesforce/apex/AigGateActivityController.getActivity';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Activity = Awaited<ReturnType<typeof getActivity>>;
type Day = NonNullable<Activity['byDay']>[number];

/** A day as two stacked bars; heights are shares of the busiest day. */
export interface DayBar {
    readonly key: string;
    readonly text: string;
    readonly allowed: number;
    readonly denied: number;
    readonly allowedStyle: string;
    readonly deniedStyle: string;
}

const total = ({ allowed, denied }: Day): number => (allowed ?? 0) + (denied ?? 0);

/** Takes the days of a period; returns them as bars. */
export function dayBars(days: readonly Day[]): DayBar[] {
    const most = Math.max(1, ...days.map(total));
    const height = (count: number): string => `block-size: ${Math.round((count / most) * 100)}%`;
    return days.map((day) => {
        const allowed = day.allowed ?? 0;
        const denied = day.denied ?? 0;
        return {
            key: day.day ?? '',
            text: formatText(LABELS.dayText, day.day ?? '', allowed, denied),
            allowed,
            denied,
            allowedStyle: height(allowed),
            deniedStyle: height(denied)
        };
    });
}
