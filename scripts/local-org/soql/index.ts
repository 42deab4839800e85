export {
    createQueryEngine,
    QueryEngine,
    type PreparedQuery,
    type QueryAccess,
    type QueryEngineOptions,
    type QueryResult,
    type QuerySecurity
} from './queryEngine';
export { supportedQueryWords } from './queryReader';
export { QueryError } from './queryError';
export type { Bind } from './ast';
export type { BindRole } from './bindRoles';
export type { FormulaServices } from './formulaFunctions';
export type { SelectedField } from './selectedFields';
export { childRelationshipOf } from './childRelationshipOf';
export type { BindValue } from './sqlCondition';
export { dateLiteralRange, type CalendarContext, type DateRange } from './dateLiterals';
export { isSearchable, type SearchGroup } from './search/searchedFields';
export { FOUND_IDS, readSearch, returningQuery, type ReturnedObject, type SearchQuery } from './search/searchText';
