import type { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { searchDynamic } from '../runtime/searches';
import type { Access, CallContext } from '../runtime/services';
import { throwSystem } from '../runtime/throws';
import { libraryType } from '../types';
import type { AccessLevelValue } from './accessLevel';
import { contextualMethod, defineType, method } from './table';

function run(rt: Runtime, text: string, context: CallContext, access: Access = context.access): ApexList {
    const { location, sharing, scope } = context;
    return searchDynamic(rt, text, { location, sharing, access, valueOf: scope });
}

/** Search.SearchResults: the records found, by object. */
class SearchResults extends LibraryObject {
    readonly $type = 'Search.SearchResults';

    constructor(readonly lists: ApexList) {
        super();
    }

    get(objectName: string): ApexList {
        const found = (this.lists.items as ApexList[]).find(
            ({ elementType }) =>
                elementType.kind === 'sobject' && elementType.name.toLowerCase() === objectName.toLowerCase()
        );
        const records = (found?.items ??
            throwSystem('SearchException', `The search does not return ${objectName}`)) as SObjectRecord[];
        return new ApexList(
            libraryType('Search.SearchResult'),
            records.map((record) => new SearchResult(record))
        );
    }
}

/** Search.SearchResult. Snippets are absent: the local org has no search index to take them from. */
class SearchResult extends LibraryObject {
    readonly $type = 'Search.SearchResult';

    constructor(readonly record: SObjectRecord) {
        super();
    }
}

defineType('Search.SearchResult', {
    superType: 'Object',
    methods: [method('getSObject(): SObject', (rt, self: SearchResult) => self.record)]
});

defineType('Search.SearchResults', {
    superType: 'Object',
    methods: [
        method('get(String): List<Search.SearchResult>', (rt, self: SearchResults, name: string) => self.get(name))
    ]
});

const LISTS = 'List<List<SObject>>';

defineType('Search', {
    statics: [
        contextualMethod(`query(String): ${LISTS}`, (rt, text: string, context: CallContext) => run(rt, text, context)),
        contextualMethod(
            `query(String, AccessLevel): ${LISTS}`,
            (rt, text: string, level: AccessLevelValue, context: CallContext) =>
                run(rt, text, context, level.access(context))
        ),
        contextualMethod(
            'find(String): Search.SearchResults',
            (rt, text: string, context: CallContext) => new SearchResults(run(rt, text, context))
        ),
        contextualMethod(
            'find(String, AccessLevel): Search.SearchResults',
            (rt, text: string, level: AccessLevelValue, context: CallContext) =>
                new SearchResults(run(rt, text, context, level.access(context)))
        )
    ]
});
