import { SourceError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import type { XmlElement } from '../xmlReader';

export interface LayoutItem {
    /** API name; null for an empty space. */
    readonly field: string | null;
    readonly behavior: 'Edit' | 'Readonly' | 'Required';
}

export interface LayoutSection {
    /** Null where the section has no heading. */
    readonly label: string | null;
    readonly showsHeadingOnView: boolean;
    readonly showsHeadingOnEdit: boolean;
    readonly columns: readonly (readonly LayoutItem[])[];
}

export interface RelatedListModel {
    /** As written: `AI_Incident__c.AI_Use_Case__c` (child.lookup) or a standard related list such as RelatedHistoryList. */
    readonly relatedList: string;
    /** Columns; NAME stands for the child's name field. Empty: the name only. */
    readonly fields: readonly string[];
    readonly sortField: string | null;
    readonly isSortedDescending: boolean;
}

export interface LayoutModel {
    /** Object-Layout Name. */
    readonly name: string;
    readonly object: string;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly RelatedListModel[];
    /** Actions of the record page in order: quick actions by full name, standard buttons (Edit, Delete ...). Null: the default list. */
    readonly actions: readonly LayoutAction[] | null;
    /** Standard buttons taken away. */
    readonly excludedButtons: readonly string[];
    readonly location: SourceLocation;
}

export interface LayoutAction {
    readonly name: string;
    readonly kind: 'QuickAction' | 'StandardButton';
}

const NO_EFFECT: Readonly<Record<string, string>> = {
    emailDefault: 'email notification check box of case layouts',
    feedLayout: 'Chatter feeds are not part of the local org',
    headers: 'header of Salesforce Classic',
    miniLayout: 'hover details of Salesforce Classic',
    multilineLayoutFields: 'Salesforce Classic console',
    quickActionList: 'publisher actions of Salesforce Classic',
    relatedContent: 'mobile cards',
    relatedObjects: 'Salesforce Classic console',
    runAssignmentRulesDefault: 'assignment rules are not part of the local org',
    showEmailCheckbox: 'email notification check box of Salesforce Classic',
    showHighlightsPanel: 'Salesforce Classic console',
    showInteractionLogPanel: 'Salesforce Classic console',
    showKnowledgeComponent: 'Salesforce Classic console',
    showRunAssignmentRulesCheckbox: 'assignment rules are not part of the local org',
    showSolutionSection: 'Salesforce Classic console',
    showSubmitAndAttachButton: 'Salesforce Classic console',
    summaryLayout: 'highlights panel of the console; Lightning Experience uses the compact layout'
};

/** Reads a page layout; its full name is Object-Layout Name. */
export function readLayout(root: XmlElement, fullName: string): LayoutModel {
    const separator = fullName.indexOf('-');
    if (separator < 0) {
        throw new SourceError(`layout ${fullName} must be named Object-Layout Name`, root.location);
    }
    for (const [name, reason] of Object.entries(NO_EFFECT)) {
        root.ignore(name, reason);
    }
    const actions = root.child('platformActionList');
    return {
        name: fullName,
        object: fullName.slice(0, separator),
        sections: root.children('layoutSections').flatMap(readSection),
        relatedLists: root.children('relatedLists').map(readRelatedList),
        actions: actions ? readActions(actions) : null,
        excludedButtons: root.strings('excludeButtons'),
        location: root.location
    };
}

/** A section of custom links holds nothing that Lightning record details show. */
function readSection(element: XmlElement): LayoutSection[] {
    const style = element.oneOf('style', [
        'TwoColumnsTopToBottom',
        'TwoColumnsLeftToRight',
        'OneColumn',
        'CustomLinks'
    ] as const);
    element.ignore('customLabel', 'whether the heading is translated');
    const label = element.optionalString('label');
    const section: LayoutSection = {
        label,
        showsHeadingOnView: element.boolean('detailHeading', false),
        showsHeadingOnEdit: element.boolean('editHeading', false),
        columns: element.children('layoutColumns').map((column) => column.children('layoutItems').map(readLayoutItem))
    };
    return style === 'CustomLinks' ? [] : [section];
}

function readLayoutItem(element: XmlElement): LayoutItem {
    if (element.boolean('emptySpace', false)) {
        return { field: null, behavior: 'Readonly' };
    }
    return {
        field: element.string('field'),
        behavior: element.oneOf('behavior', ['Edit', 'Readonly', 'Required'] as const, 'Edit')
    };
}

function readRelatedList(element: XmlElement): RelatedListModel {
    element.ignore('excludeButtons', 'buttons of the related list in Salesforce Classic');
    return {
        relatedList: element.string('relatedList'),
        fields: element.strings('fields'),
        sortField: element.optionalString('sortField'),
        isSortedDescending: element.oneOf('sortOrder', ['Asc', 'Desc'] as const, 'Asc') === 'Desc'
    };
}

function readActions(element: XmlElement): LayoutAction[] {
    element.ignore('actionListContext', 'always Record for a layout');
    element.ignore('relatedSourceEntity', 'always the object of the layout');
    const items = element.children('platformActionListItems').map((item) => {
        item.ignore('subtype', 'mobile action type');
        return {
            name: item.string('actionName'),
            kind: item.supported('actionType', ['QuickAction', 'StandardButton'] as const),
            sortOrder: item.number('sortOrder')
        };
    });
    return items.sort((a, b) => a.sortOrder - b.sortOrder).map(({ name, kind }) => ({ name, kind }));
}
