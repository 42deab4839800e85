import type { Facts, Option, TextFact } from './facts';
import { LABELS } from './labels';

type Control = 'choice' | 'moment' | 'day';

/** One question of the part about other laws, as the template shows it. */
export interface LawQuestion {
    readonly name: TextFact;
    readonly label: string;
    readonly help: string;
    readonly value: string;
    readonly isChoice: boolean;
    readonly type: string;
    readonly options: readonly Option[];
}

const QUESTIONS: readonly { readonly name: TextFact; readonly control: Control; readonly help: string }[] = [
    { name: 'place', control: 'choice', help: LABELS.placeHelp },
    { name: 'dataRole', control: 'choice', help: '' },
    { name: 'reportingRegime', control: 'choice', help: LABELS.reportingRegimeHelp },
    { name: 'adverseDecision', control: 'choice', help: LABELS.adverseDecisionHelp },
    { name: 'decisionOn', control: 'day', help: LABELS.decisionOnHelp },
    { name: 'complaintReceivedAt', control: 'moment', help: '' },
    { name: 'productSecurity', control: 'choice', help: '' },
    { name: 'fixAvailableAt', control: 'moment', help: '' }
];

/** Takes the facts and the choices of their fields; returns the questions that may start a clock under another law. */
export function lawQuestions(facts: Facts, options: Readonly<Record<string, readonly Option[]>>): LawQuestion[] {
    return QUESTIONS.map(({ name, control, help }) => ({
        name,
        help,
        label: (LABELS as Readonly<Record<string, string>>)[name] ?? name,
        value: facts.texts[name],
        isChoice: control === 'choice',
        type: control === 'day' ? 'date' : 'datetime',
        options: options[name] ?? []
    }));
}
