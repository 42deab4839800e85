import { objectOf, type ObjectModel } from '../../metadata';
import { isSearchable } from '../../soql';
import type { FieldValue } from '../../values';
import type { OrgPort } from '../orgPort';
import { addFields, addLookupNames, emptySelection } from '../records/fieldSelection';
import { columnsOf, recentlyViewed } from '../records/listView';
import { QUERY_LOCATION, queryRecords, representRecord } from '../records/recordRead';
import { objectIcon } from './objectIcon';
import type { SearchPageModel, SearchResults } from './pageTypes';
import { columnModels } from './relatedLists';

/** Records of each object where several are searched, and where one is. */
const FEW = 5;
const MANY = 200;
const MIN_LETTERS = 2;
/** Words that mean something to a search; who types them looks for the words beside them. */
const OPERATORS = new Set(['and', 'or', 'not']);

/** What a user looks for everywhere, as the text of a SOSL search: every word, or the beginning of one. Empty for less than two letters. */
export function searchTerm(text: string): string {
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const meant = words.filter((word) => !OPERATORS.has(word.toLowerCase()));
    return meant.join('').length < MIN_LETTERS ? '' : meant.map((word) => `${word}*`).join(' AND ');
}

/** Records of the objects that hold the words in a text of theirs, as the user sees them. `only` narrows it to one object. */
export function searchRecords(
    org: OrgPort,
    userId: string,
    names: readonly string[],
    text: string,
    only: string | null
): SearchPageModel {
    const term = searchTerm(text);
    const objects = names
        .map((name) => objectOf(org.model, name))
        .filter((object) => object !== undefined)
        .filter((object) => isSearchable(object) && (only === null || object.name === only));
    const limit = only === null ? FEW : MANY;
    const results = term === '' ? [] : objects.map((object) => resultsOf(org, userId, object, term, limit));
    return { text, isTooShort: term === '', results: results.filter(({ records }) => records.length > 0) };
}

/** One more than is shown tells whether there are more. The query asks who may see what was found. */
function resultsOf(org: OrgPort, userId: string, object: ObjectModel, term: string, limit: number): SearchResults {
    const columns = columnsOf(org, userId, object, recentlyViewed(org, object).columns);
    const selection = emptySelection(object);
    const paths = columns.map(({ path }) => `${object.name}.${path}`);
    addFields(org, userId, selection, [`${object.name}.${object.nameField}`, ...paths], true);
    addLookupNames(org, userId, selection);
    const ids: FieldValue[] = [...org.soql.find(object, term, QUERY_LOCATION)];
    const user = org.userContext(userId);
    const rest = `WHERE Id IN :ids ORDER BY ${object.nameField}, Id LIMIT ${limit + 1}`;
    const found = ids.length === 0 ? [] : queryRecords(org, selection, rest, [ids]);
    return {
        object: object.name,
        label: object.pluralLabel,
        icon: objectIcon(org.model, object.name),
        columns: columnModels(org, userId, object, columns),
        records: found.slice(0, limit).map((record) => representRecord(record, selection, user)),
        hasMore: found.length > limit
    };
}
