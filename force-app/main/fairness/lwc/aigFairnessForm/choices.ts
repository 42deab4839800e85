import daily from '@salesforce/label/c.AIG_FairnessChoice_Daily';
import manual from '@salesforce/label/c.AIG_FairnessChoice_Manual';
import monthly from '@salesforce/label/c.AIG_FairnessChoice_Monthly';
import mostSelected from '@salesforce/label/c.AIG_FairnessChoice_MostSelected';
import namedGroup from '@salesforce/label/c.AIG_FairnessChoice_NamedGroup';
import notify from '@salesforce/label/c.AIG_FairnessChoice_Notify';
import openIncident from '@salesforce/label/c.AIG_FairnessChoice_OpenIncident';
import scoringRate from '@salesforce/label/c.AIG_FairnessChoice_ScoringRate';
import selectionRate from '@salesforce/label/c.AIG_FairnessChoice_SelectionRate';
import suspend from '@salesforce/label/c.AIG_FairnessChoice_Suspend';
import weekly from '@salesforce/label/c.AIG_FairnessChoice_Weekly';

/** A value of a picklist with its words. */
export interface Choice {
    readonly label: string;
    readonly value: string;
}

export const METHODS: readonly Choice[] = [
    { label: selectionRate, value: 'Selection Rate' },
    { label: scoringRate, value: 'Scoring Rate' }
];

export const REFERENCE_RULES: readonly Choice[] = [
    { label: mostSelected, value: 'Most Selected' },
    { label: namedGroup, value: 'Named Group' }
];

export const BREACH_ACTIONS: readonly Choice[] = [
    { label: notify, value: 'Notify' },
    { label: openIncident, value: 'Open Incident' },
    { label: suspend, value: 'Suspend Use Case' }
];

export const SCHEDULES: readonly Choice[] = [
    { label: manual, value: 'Manual' },
    { label: daily, value: 'Daily' },
    { label: weekly, value: 'Weekly' },
    { label: monthly, value: 'Monthly' }
];
