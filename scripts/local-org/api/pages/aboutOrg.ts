import { supportedMetadata, type OrgModel } from '../../metadata';

/** What an org is made of, and what of the platform has no effect in it. */
export interface AboutOrg {
    readonly counts: readonly { readonly label: string; readonly count: number }[];
    /** Metadata types that are accepted but do nothing here, each with the reason. */
    readonly withoutEffect: readonly { readonly name: string; readonly reason: string }[];
}

/** Counts of the project's own metadata, and the types without effect from the same table as `npm run org:support`. */
export function aboutOrg(model: OrgModel): AboutOrg {
    const own = [...model.objects.values()].filter(({ name }) => /__(c|mdt|e)$/.test(name));
    const fields = own.flatMap((object) => [...object.fields.values()]).filter(({ isCustom }) => isCustom);
    return {
        counts: [
            { label: 'Custom objects, events and metadata types', count: own.length },
            { label: 'Custom fields on them', count: fields.length },
            { label: 'Validation rules', count: own.flatMap(({ validationRules }) => validationRules).length },
            { label: 'Apex classes', count: model.apexClasses.length },
            { label: 'Apex triggers', count: model.apexTriggers.length },
            { label: 'Flows', count: model.flows.size },
            { label: 'Lightning web components', count: model.lwcBundles.length },
            { label: 'Lightning pages', count: model.flexiPages.size },
            { label: 'Quick actions', count: model.quickActions.size },
            { label: 'Permission sets', count: model.permissionSets.size },
            { label: 'Reports', count: model.reports.size },
            { label: 'Dashboards', count: model.dashboards.size }
        ],
        withoutEffect: supportedMetadata()
            .filter(({ status }) => status === 'without effect')
            .map(({ suffix, reason }) => ({ name: suffix, reason: reason ?? '' }))
    };
}
