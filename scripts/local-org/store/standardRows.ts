import type { OrgModel } from '../metadata/model';
import { OPPORTUNITY_STAGES, STATUS_CODES } from '../metadata/standardObjects/index';
import { ApexDecimal, ApexTime, type FieldValue } from '../values';
import type { SetupRow } from './setupRow';

/** Key of the price book that every org has. */
export const STANDARD_PRICE_BOOK_KEY = 'Standard Price Book';

type Meaning = Readonly<Record<string, FieldValue>>;

/** A row for each value of a status picklist, in its order. */
function statusRows(
    model: OrgModel,
    [object, field, status]: readonly [object: string, field: string, status: string],
    meaning: (value: string) => Meaning
): SetupRow[] {
    const values = model.objects.get(object.toLowerCase())?.fields.get(field.toLowerCase())?.picklist ?? [];
    return values.map(({ value, label, isDefault }, index) => ({
        object: status,
        key: value,
        values: { MasterLabel: label, ApiName: value, SortOrder: index + 1, IsDefault: isDefault, ...meaning(value) }
    }));
}

function stageMeaning(value: string): Meaning {
    const stage = OPPORTUNITY_STAGES.find((each) => each.value === value);
    return {
        IsActive: true,
        IsClosed: stage?.isClosed ?? false,
        IsWon: stage?.isWon ?? false,
        ForecastCategory: stage?.forecastCategory ?? 'Pipeline',
        ForecastCategoryName: stage?.forecastCategory ?? 'Pipeline',
        DefaultProbability: ApexDecimal.of(stage?.probability ?? 0)
    };
}

function priceBookRow(): SetupRow {
    return {
        object: 'Pricebook2',
        key: STANDARD_PRICE_BOOK_KEY,
        values: { Name: 'Standard Price Book', IsActive: false, IsStandard: true }
    };
}

/** Support works around the clock until somebody says otherwise. */
function businessHoursRow(): SetupRow {
    const midnight = new ApexTime(0);
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    return {
        object: 'BusinessHours',
        key: 'Default',
        values: {
            Name: 'Default',
            IsActive: true,
            IsDefault: true,
            TimeZoneSidKey: 'GMT',
            ...Object.fromEntries(
                days.flatMap((day) => [`${day}StartTime`, `${day}EndTime`].map((at) => [at, midnight]))
            )
        }
    };
}

/** Rows of standard objects that a new org has: meanings of status values, the standard price book, business hours. */
export function standardRows(model: OrgModel): SetupRow[] {
    return [
        ...statusRows(model, ['Opportunity', 'StageName', 'OpportunityStage'], stageMeaning),
        ...statusRows(model, ['Case', 'Status', 'CaseStatus'], (value) => ({ IsClosed: value === 'Closed' })),
        ...statusRows(model, ['Lead', 'Status', 'LeadStatus'], (value) => ({
            IsConverted: value === 'Closed - Converted'
        })),
        ...statusRows(model, ['Task', 'Status', 'TaskStatus'], (value) => ({ IsClosed: value === 'Completed' })),
        ...statusRows(model, ['Task', 'Priority', 'TaskPriority'], (value) => ({ IsHighPriority: value === 'High' })),
        ...Object.entries(STATUS_CODES).flatMap(([object, codes]) =>
            statusRows(model, [object, 'Status', `${object}Status`], (value) => ({
                StatusCode: codes[value] ?? 'Draft'
            }))
        ),
        priceBookRow(),
        businessHoursRow()
    ];
}
