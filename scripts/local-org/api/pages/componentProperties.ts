import { UnsupportedFeatureError } from '../../errors';
import type { ComponentItem } from '../../metadata';

/** What the shell does with a property: reads it, has no use for it (and why), or takes some of its values only. */
type PropertyUse = 'read' | { readonly unused: string } | { readonly only: readonly string[] };

const LOOKS: PropertyUse = { unused: 'how the platform draws it' };

const SECTION: Readonly<Record<string, PropertyUse>> = { active: 'read', body: 'read', label: 'read', title: 'read' };

/** Properties of the platform's components. What is not here is refused where the page is shown. */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, PropertyUse>>>> = {
    'flexipage:accordion': { allowMultipleSectionsOpen: { only: ['false'] }, sections: 'read' },
    'flexipage:accordionSection': SECTION,
    'flexipage:column': { body: 'read' },
    'flexipage:fieldSection': { columns: 'read', horizontalAlignment: LOOKS, label: 'read' },
    'flexipage:filterListCard': { entityName: 'read', filterName: 'read', pageSize: 'read' },
    'flexipage:richText': { decorate: LOOKS, richTextValue: 'read' },
    'flexipage:tab': SECTION,
    'flexipage:tabset': { label: LOOKS, tabs: 'read' },
    'force:detailPanel': {},
    'force:highlightsPanel': {
        actionNames: 'read',
        collapsed: LOOKS,
        enableActionsConfiguration: 'read',
        hideChatterActions: { unused: 'Chatter is not part of the local org' },
        numVisibleActions: { unused: 'buttons that find no room go into a menu' }
    },
    'force:relatedListContainer': {},
    'force:relatedListSingleContainer': {
        parentFieldApiName: 'read',
        relatedListApiName: 'read',
        relatedListComponentOverride: LOOKS,
        relatedListDisplayType: LOOKS,
        rowsToDisplay: 'read',
        showActionBar: { only: ['true'] }
    },
    'runtime_sales_pathassistant:pathAssistant': { hideUpdateButton: { only: ['true'] }, variant: LOOKS }
};

/** Refuses properties of a platform component that would have an effect on the platform and have none here. */
export function checkProperties(item: ComponentItem): void {
    const known = PROPERTIES[item.componentName];
    if (!known) {
        return;
    }
    for (const { name, value } of item.properties) {
        const use = known[name] as PropertyUse | undefined;
        const isTaken = typeof use === 'object' && 'only' in use ? use.only.includes(value ?? '') : use !== undefined;
        if (!isTaken) {
            const feature = `property ${name}${use === undefined ? '' : ` ${value ?? ''}`} of ${item.componentName}`;
            throw new UnsupportedFeatureError('api', feature, item.location);
        }
    }
}
