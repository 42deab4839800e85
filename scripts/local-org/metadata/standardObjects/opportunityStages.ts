/** A stage of the standard sales process and what it implies. */
export interface OpportunityStage {
    readonly value: string;
    readonly probability: number;
    readonly forecastCategory: string;
    readonly isClosed: boolean;
    readonly isWon: boolean;
}

function stage(value: string, probability: number, forecastCategory: string): OpportunityStage {
    return {
        value,
        probability,
        forecastCategory,
        isClosed: value.startsWith('Closed'),
        isWon: value === 'Closed Won'
    };
}

/** Stages of a new org: Probability and the forecast category follow from them when a record is saved. */
export const OPPORTUNITY_STAGES: readonly OpportunityStage[] = [
    stage('Prospecting', 10, 'Pipeline'),
    stage('Qualification', 10, 'Pipeline'),
    stage('Needs Analysis', 20, 'Pipeline'),
    stage('Value Proposition', 50, 'Pipeline'),
    stage('Id. Decision Makers', 60, 'Pipeline'),
    stage('Perception Analysis', 70, 'Pipeline'),
    stage('Proposal/Price Quote', 75, 'Pipeline'),
    stage('Negotiation/Review', 90, 'Pipeline'),
    stage('Closed Won', 100, 'Closed'),
    stage('Closed Lost', 0, 'Omitted')
];
