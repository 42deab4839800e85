import { READ_ONLY, checkbox, integer, percent, text, type StandardObject } from './builders';
import type { FieldModel } from '../objectModel';

function statusObject(
    name: string,
    labels: readonly [one: string, many: string],
    keyPrefix: string,
    own: readonly FieldModel[]
): StandardObject {
    return {
        name,
        label: labels[0],
        pluralLabel: labels[1],
        keyPrefix,
        isSetup: true,
        nameField: 'MasterLabel',
        fields: [
            text('MasterLabel', 255, READ_ONLY),
            text('ApiName', 255, { ...READ_ONLY, label: 'API Name' }),
            integer('SortOrder', READ_ONLY),
            ...own
        ]
    };
}

const flag = (name: string, label: string): FieldModel => checkbox(name, { ...READ_ONLY, label });
const isDefault = (): FieldModel => flag('IsDefault', 'Default Value');

/** What the values of status picklists mean; one row a value. */
export const STATUS_OBJECTS: readonly StandardObject[] = [
    statusObject('OpportunityStage', ['Opportunity Stage', 'Opportunity Stages'], '01J', [
        flag('IsActive', 'Active'),
        flag('IsClosed', 'Closed'),
        flag('IsWon', 'Won'),
        text('ForecastCategory', 40, READ_ONLY),
        text('ForecastCategoryName', 255, READ_ONLY),
        percent('DefaultProbability', 3, 0, { ...READ_ONLY, label: 'Probability (%)' }),
        text('Description', 255, READ_ONLY)
    ]),
    statusObject('CaseStatus', ['Case Status Value', 'Case Status Value'], '01E', [
        isDefault(),
        flag('IsClosed', 'Closed')
    ]),
    statusObject('LeadStatus', ['Lead Status Value', 'Lead Status Value'], '01H', [
        isDefault(),
        flag('IsConverted', 'Is Converted')
    ]),
    statusObject('TaskStatus', ['Task Status Value', 'Task Status Value'], '01K', [
        isDefault(),
        flag('IsClosed', 'Closed')
    ]),
    statusObject('TaskPriority', ['Task Priority Value', 'Task Priority Value'], '01L', [
        isDefault(),
        flag('IsHighPriority', 'High Priority')
    ]),
    statusObject('ContractStatus', ['Contract Status Value', 'Contract Status Value'], '01M', [
        isDefault(),
        text('StatusCode', 40, READ_ONLY)
    ]),
    statusObject('OrderStatus', ['Order Status Value', 'Order Status Value'], '01N', [
        isDefault(),
        text('StatusCode', 40, READ_ONLY)
    ])
];
