/**
 * One small Apex snippet and what the platform's documentation says it gives. `apex` is the body of a method that returns
 * Object. `expected` is written as Apex prints a value: `3`, `3L` (Long), `3.50` (Decimal), `3.5D` (Double), `'text'`, `null`,
 * `true`, `(1, 2)`; or `throws`, `throws System.MathException`, `throws System.MathException: Divide by 0`, as far as the page
 * says which exception. `page` is the page that states the behaviour, by rule or by example.
 */
export interface DifferentialCase {
    readonly name: string;
    readonly page: string;
    readonly apex: string;
    readonly expected: string;
    /** In tests a search finds nothing that was not fixed: these rows run as a request of a user does. */
    readonly outsideOfTests?: boolean;
}

/** Rows of one page: [name, apex, expected], or with a heading of the page in fourth place. */
export type Row = readonly [name: string, apex: string, expected: string, heading?: string];

export function rowsOf(page: string, rows: readonly Row[]): DifferentialCase[] {
    return rows.map(([name, apex, expected, heading]) => ({
        name,
        apex,
        expected,
        page: heading === undefined ? page : `${page}#${heading}`
    }));
}

const GUIDE = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode';
const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref';
const QUERIES = 'https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl';

const VISUALFORCE = 'https://developer.salesforce.com/docs/atlas.en-us.pages.meta/pages';

/** The pages the rows come from. */
export const PAGES = {
    apexPages: `${REFERENCE}/apex_methods_system_apexpages.htm`,
    blob: `${REFERENCE}/apex_methods_system_blob.htm`,
    cacheOrg: `${REFERENCE}/apex_class_cache_Org.htm`,
    cacheSession: `${REFERENCE}/apex_class_cache_Session.htm`,
    crypto: `${REFERENCE}/apex_classes_restful_crypto.htm`,
    cursor: `${REFERENCE}/apex_class_Database_Cursor.htm`,
    boolean: `${REFERENCE}/apex_methods_system_boolean.htm`,
    date: `${REFERENCE}/apex_methods_system_date.htm`,
    datetime: `${REFERENCE}/apex_methods_system_datetime.htm`,
    decimal: `${REFERENCE}/apex_methods_system_decimal.htm`,
    double: `${REFERENCE}/apex_methods_system_double.htm`,
    encodingUtil: `${REFERENCE}/apex_classes_restful_encodingUtil.htm`,
    enumMethods: `${REFERENCE}/apex_methods_system_enum.htm`,
    exceptionClass: `${REFERENCE}/apex_classes_exception_methods.htm`,
    id: `${REFERENCE}/apex_methods_system_id.htm`,
    integer: `${REFERENCE}/apex_methods_system_integer.htm`,
    json: `${REFERENCE}/apex_class_System_Json.htm`,
    list: `${REFERENCE}/apex_methods_system_list.htm`,
    long: `${REFERENCE}/apex_methods_system_long.htm`,
    map: `${REFERENCE}/apex_methods_system_map.htm`,
    matcher: `${REFERENCE}/apex_classes_pattern_and_matcher_matcher_methods.htm`,
    pattern: `${REFERENCE}/apex_classes_pattern_and_matcher_pattern_methods.htm`,
    set: `${REFERENCE}/apex_methods_system_set.htm`,
    string: `${REFERENCE}/apex_methods_system_string.htm`,
    time: `${REFERENCE}/apex_methods_system_time.htm`,
    url: `${REFERENCE}/apex_methods_system_url.htm`,
    uuid: `${REFERENCE}/apex_class_System_UUID.htm`,
    version: `${REFERENCE}/apex_class_System_Version.htm`,
    timeZone: `${REFERENCE}/apex_methods_system_timezone.htm`,
    foreignKeys: `${GUIDE}/langCon_apex_SOQL_foreign_key.htm`,
    jsonAccess: `${GUIDE}/apex_classes_annotation_JsonAccess.htm`,
    jsonRoundTrip: `${GUIDE}/apex_json_json.htm`,
    dedupedJobs: `${GUIDE}/apex_dedupe_queueable.htm`,
    searchApex: `${GUIDE}/langCon_apex_SOQL.htm`,
    searchFind: `${QUERIES}/sforce_api_calls_sosl_find.htm`,
    searchIn: `${QUERIES}/sforce_api_calls_sosl_in.htm`,
    searchLimit: `${QUERIES}/sforce_api_calls_sosl_limit.htm`,
    searchMaximum: `${QUERIES}/sforce_api_calls_sosl_limits.htm`,
    searchOffset: `${QUERIES}/sforce_api_calls_sosl_offset.htm`,
    searchPriceBook: `${QUERIES}/sforce_api_calls_sosl_with_pricebookid.htm`,
    searchReturning: `${QUERIES}/sforce_api_calls_sosl_returning.htm`,
    searchSpelling: `${QUERIES}/sforce_api_calls_sosl_with_spell_correction.htm`,
    searchTests: `${GUIDE}/apex_testing_SOSL.htm`,
    xmlDocument: `${GUIDE}/apex_classes_xml_dom_document.htm`,
    xmlNode: `${GUIDE}/apex_classes_xml_dom_xmlnode.htm`,
    xmlReading: `${GUIDE}/apex_classes_xml_XmlStream_reading.htm`,
    xmlWriting: `${GUIDE}/apex_classes_xml_XmlStream_writing.htm`,
    casting: `${GUIDE}/apex_classes_casting.htm`,
    collectionCasting: `${GUIDE}/apex_classes_casting_collections.htm`,
    conversion: `${GUIDE}/langCon_apex_rules_of_conversion.htm`,
    customExceptions: `${GUIDE}/apex_exception_custom.htm`,
    builtInExceptions: `${GUIDE}/apex_exception_builtin.htm`,
    catching: `${GUIDE}/apex_exception_types_catching.htm`,
    exceptionStatements: `${GUIDE}/langCon_apex_exception_statements.htm`,
    exceptionExample: `${GUIDE}/apex_exception_trycatch_example.htm`,
    returnedErrors: `${GUIDE}/langCon_apex_dml_database_error.htm`,
    thingsToKnow: `${GUIDE}/langCon_apex_dml_limitations.htm`,
    transactions: `${GUIDE}/langCon_apex_transaction_control.htm`,
    testingExample: `${GUIDE}/apex_testing_example.htm`,
    instanceOf: `${GUIDE}/apex_classes_keywords_instanceof.htm`,
    sorting: `${GUIDE}/langCon_apex_collections_lists_sorting.htm`,
    nullCoalescing: `${GUIDE}/langCon_apex_NullCoalescingOperator.htm`,
    operators: `${GUIDE}/langCon_apex_expressions_operators_understanding.htm`,
    patternExample: `${GUIDE}/apex_classes_pattern_and_matcher_example.htm`,
    primitives: `${GUIDE}/langCon_apex_primitives.htm`,
    safeNavigation: `${GUIDE}/langCon_apex_SafeNavigationOperator.htm`,
    switchStatement: `${GUIDE}/langCon_apex_switch.htm`,
    aggregates: `${QUERIES}/sforce_api_calls_soql_select_agg_functions.htm`,
    comparisons: `${QUERIES}/sforce_api_calls_soql_select_comparisonoperators.htm`,
    counting: `${QUERIES}/sforce_api_calls_soql_select_count.htm`,
    dateLiterals: `${QUERIES}/sforce_api_calls_soql_select_dateformats.htm`,
    pageParameters: `${VISUALFORCE}/apex_System_PageReference_getParameters.htm`,
    nulls: `${QUERIES}/sforce_api_calls_soql_null.htm`,
    ordering: `${QUERIES}/sforce_api_calls_soql_select_orderby.htm`
} as const;
