/** The page models that the shell draws. Types only: browser code imports them, too. */

import type { FieldInfo } from '../records/objectInfo';
import type { RecordRepresentation } from '../records/recordRead';

export interface FormField extends FieldInfo {
    /** Picklist entries; null for other types. */
    readonly options: readonly { readonly label: string; readonly value: string }[] | null;
    readonly defaultValue: string | null;
    readonly isRequired: boolean;
    readonly isReadOnly: boolean;
}

export interface FormSection {
    readonly key: string;
    /** Null where the section has no heading. */
    readonly label: string | null;
    /** Null stands for an empty space. */
    readonly columns: readonly (readonly (FormField | null)[])[];
}

export interface FormModel {
    readonly object: string;
    readonly label: string;
    readonly nameField: string;
    readonly icon: string;
    readonly sections: readonly FormSection[];
}

export interface ColumnModel {
    /** Path below the record, e.g. Owner.Name. */
    readonly path: string;
    readonly label: string;
    readonly dataType: string;
    /** Lookup field whose record the value links to; null for plain values. */
    readonly linkField: string | null;
    /** True when the value is the record's own name and links to the record. */
    readonly isName: boolean;
    readonly isSortable: boolean;
    /** Field that the user may change here, where the record allows it; null where none. */
    readonly editField: string | null;
}

/** What can be shown in a list or filtered by. */
export interface ListField {
    readonly path: string;
    readonly label: string;
    readonly dataType: string;
    /** Values of a picklist; null for other types. */
    readonly options: readonly { readonly label: string; readonly value: string }[] | null;
    readonly isSortable: boolean;
    readonly isFilterable: boolean;
}

export interface RelatedListNode {
    readonly key: string;
    readonly label: string;
    readonly icon: string;
    readonly childObject: string;
    /** What one child is called, e.g. AI Incident. */
    readonly childLabel: string;
    /** API name of the child relationship, e.g. Incidents__r. */
    readonly relationship: string;
    readonly lookupField: string;
    readonly columns: readonly ColumnModel[];
    readonly sortBy: string | null;
    readonly rows: number;
    readonly canCreate: boolean;
}

export type ActionModel = { readonly name: string; readonly label: string } & (
    | { readonly kind: 'edit' | 'delete' | 'owner' }
    | { readonly kind: 'component'; readonly componentName: string; readonly isHeadless: boolean }
    | { readonly kind: 'flow'; readonly flowName: string; readonly takesRecordId: boolean }
    | {
          readonly kind: 'create' | 'update';
          readonly object: string;
          readonly parentField: string | null;
          readonly fields: readonly FormField[];
          readonly successMessage: string | null;
      }
);

export interface PathStepModel {
    readonly value: string;
    readonly label: string;
    readonly fields: readonly string[];
    readonly guidance: string | null;
}

export type PageNode = { readonly key: string } & (
    | { readonly kind: 'component'; readonly name: string; readonly properties: Readonly<Record<string, unknown>> }
    | { readonly kind: 'highlights' | 'detail' | 'relatedLists' }
    | { readonly kind: 'relatedList'; readonly relatedList: RelatedListNode }
    | { readonly kind: 'tabset' | 'accordion'; readonly sections: readonly NodeSection[] }
    | { readonly kind: 'fieldSection'; readonly section: FormSection }
    | { readonly kind: 'richText'; readonly html: string }
    | { readonly kind: 'path'; readonly field: string; readonly steps: readonly PathStepModel[] }
    | {
          readonly kind: 'flow';
          readonly flowName: string;
          readonly inputs: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
      }
    /** A component that the metadata names wrongly: the page says so in its place. */
    | { readonly kind: 'failure'; readonly message: string }
    | { readonly kind: 'listView'; readonly object: string; readonly listView: string; readonly rows: number }
);

export interface NodeSection {
    readonly key: string;
    readonly label: string;
    readonly nodes: readonly PageNode[];
}

/** Where a region of a template goes on the page. */
export type PageArea = 'full' | 'main' | 'side';

export interface PageModel {
    readonly label: string;
    readonly regions: readonly {
        readonly name: string;
        readonly area: PageArea;
        readonly nodes: readonly PageNode[];
    }[];
}

export interface RecordPageModel extends PageModel {
    /** Id of the record; the browser loads the page again when that record changes. */
    readonly id: string;
    readonly object: string;
    readonly objectLabel: string;
    readonly icon: string;
    readonly nameField: string;
    readonly highlights: readonly FormField[];
    readonly actions: readonly ActionModel[];
    readonly sections: readonly FormSection[];
    readonly relatedLists: readonly RelatedListNode[];
    readonly isLocked: boolean;
    /** The user may change the record: by object, sharing and lock. What each field allows stands with it. */
    readonly canEdit: boolean;
}

export interface ListPageModel {
    readonly object: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly icon: string;
    readonly canCreate: boolean;
    /** Records have an owner that this user may change where sharing lets them. */
    readonly canChangeOwner: boolean;
    readonly listViews: readonly { readonly name: string; readonly label: string }[];
    readonly listView: string;
    /** What the list view narrows: labels of fields, and whose records. Empty where it shows all records. */
    readonly filteredBy: readonly string[];
    /** Its filters as sentences, and the logic between them; null where all of them must hold. */
    readonly filterTexts: readonly string[];
    readonly filterLogic: string | null;
    readonly columns: readonly ColumnModel[];
}

/** What a search found of one object. */
export interface SearchResults {
    readonly object: string;
    readonly label: string;
    readonly icon: string;
    readonly columns: readonly ColumnModel[];
    readonly records: readonly RecordRepresentation[];
    readonly hasMore: boolean;
}

export interface SearchPageModel {
    /** What the user looked for. */
    readonly text: string;
    /** Nothing was searched: there are less than two letters. */
    readonly isTooShort: boolean;
    readonly results: readonly SearchResults[];
}
