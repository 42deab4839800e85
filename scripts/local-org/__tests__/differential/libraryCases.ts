import { PAGES, rowsOf, type Row } from './differentialCase';

/** Members that the rows use. */
export const LIBRARY_MEMBERS = `public class WaitingJob implements Queueable {
    public void execute(QueueableContext context) {}
}`;

const TEXT_ROWS: readonly Row[] = [
    ['escapeHtml3', `return '"<Black&White>"'.escapeHtml3();`, `'&quot;&lt;Black&amp;White&gt;&quot;'`],
    ['escapeHtml4', `return '"<Black&White>"'.escapeHtml4();`, `'&quot;&lt;Black&amp;White&gt;&quot;'`],
    ['escapeXml', `return '"<Black&White>"'.escapeXml();`, `'&quot;&lt;Black&amp;White&gt;&quot;'`],
    ['unescapeHtml3', `return '&quot;&lt;Black&amp;White&gt;&quot;'.unescapeHtml3();`, `'"<Black&White>"'`],
    ['unescapeXml', `return '&quot;&lt;Black&amp;White&gt;&quot;'.unescapeXml();`, `'"<Black&White>"'`],
    ['stripHtmlTags', `return '<b>hello world</b>'.stripHtmlTags();`, `'hello world'`],
    ['reverse', `return 'Hello'.reverse();`, `'olleH'`],
    ['overlay', `return 'hello world'.overlay('12345', 0, 2);`, `'12345llo world'`]
];

const URL_ROWS: readonly Row[] = [
    ['a port that is not set', `return new Url('https', 'a.example.com', '/b').getPort();`, '-1'],
    ['the port of a protocol', `return new Url('https://a.example.com/b').getDefaultPort();`, '443'],
    ['a port', `return new Url('https', 'a.example.com', 8443, '/b').getPort();`, '8443'],
    ['the file has the query', `return new Url('https://a.example.com/b?c=d').getFile();`, `'/b?c=d'`],
    [
        'sameFile leaves the anchor aside',
        `return new Url('https://a.b/c#d').sameFile(new Url('https://a.b/c'));`,
        'true'
    ]
];

const MATCHER_ROWS: readonly Row[] = [
    ['anchoring bounds by default', `return Pattern.compile('a').matcher('a').hasAnchoringBounds();`, 'true'],
    ['opaque bounds by default', `return Pattern.compile('a').matcher('a').hasTransparentBounds();`, 'false']
];

const CACHE_ROWS: readonly Row[] = [['at most 48 hours', `return Cache.Org.MAX_TTL_SECS;`, '172800']];
const SESSION_CACHE_ROWS: readonly Row[] = [['at most 8 hours', `return Cache.Session.MAX_TTL_SECS;`, '28800']];

const PAGE_ROWS: readonly Row[] = [
    [
        'names of parameters ignore case',
        `PageReference page = new PageReference('/apex/any');
            page.getParameters().put('myParamName', 'x');
            return page.getParameters().get('myparamname');`,
        `'x'`
    ]
];

const MESSAGE_ROWS: readonly Row[] = [
    [
        'messages of a severity',
        `ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.INFO, 'x'));
            return new List<Boolean>{
                ApexPages.hasMessages(), ApexPages.hasMessages(ApexPages.Severity.INFO),
                ApexPages.hasMessages(ApexPages.Severity.ERROR)
            };`,
        '(true, true, false)'
    ]
];

const VERSION_ROWS: readonly Row[] = [
    [
        'parts',
        `Version v = new Version(1, 2, 3); return new List<Integer>{ v.major(), v.minor(), v.patch() };`,
        '(1, 2, 3)'
    ],
    ['compareTo of equal ones', `return new Version(1, 2).compareTo(new Version(1, 2));`, '0']
];

const SEARCH_ROWS: readonly Row[] = [
    [
        'nothing is found unless it was fixed',
        `insert new Account(Name = 'test');
            return Search.query('FIND \\'test\\' IN ALL FIELDS RETURNING Account(Id, Name)')[0].size();`,
        '0'
    ],
    [
        'WHERE and LIMIT apply to what was fixed',
        `List<Account> all = new List<Account>{ new Account(Name = 'test'), new Account(Name = 'other') };
            insert all;
            Test.setFixedSearchResults(new List<Id>{ all[0].Id, all[1].Id });
            List<List<SObject>> found = [FIND 'any' IN ALL FIELDS RETURNING Account(Id, Name WHERE Name = 'test' LIMIT 1)];
            return found[0][0].get('Name');`,
        `'test'`
    ],
    [
        'the records need not match what is searched for',
        `Account one = new Account(Name = 'one');
            insert one;
            Test.setFixedSearchResults(new List<Id>{ one.Id });
            List<List<SObject>> found = [FIND 'something else' RETURNING Account(Name)];
            return found[0].size();`,
        '1'
    ]
];

const JOB_ROWS: readonly Row[] = [
    [
        'two waiting jobs of one signature',
        `AsyncOptions options = new AsyncOptions();
            options.DuplicateSignature = QueueableDuplicateSignature.Builder().addString('one').build();
            System.enqueueJob(new WaitingJob(), options);
            System.enqueueJob(new WaitingJob(), options);
            return null;`,
        'throws System.DuplicateMessageException: Attempt to enqueue job with duplicate queueable signature'
    ]
];

const XML_WRITING_ROWS: readonly Row[] = [
    [
        'an empty element',
        `XmlStreamWriter w = new XmlStreamWriter(); w.writeEmptyElement(null, 'ISBN', null); return w.getXmlString();`,
        `'<ISBN/>'`
    ],
    [
        'a document with an attribute',
        `XmlStreamWriter w = new XmlStreamWriter();
            w.writeStartDocument(null, '1.0');
            w.writeStartElement(null, 'book', null);
            w.writeAttribute(null, null, 'author', 'Manoj');
            w.writeCharacters('This is my book');
            w.writeEndElement();
            return w.getXmlString();`,
        `'<?xml version="1.0"?><book author="Manoj">This is my book</book>'`
    ]
];

const XML_READING_ROWS: readonly Row[] = [
    [
        'attributes and text',
        `XmlStreamReader r = new XmlStreamReader('<books><book author="Chatty">Alpha beta</book></books>');
            List<String> seen = new List<String>();
            while (r.hasNext()) {
                r.next();
                if (r.getEventType() == XmlTag.START_ELEMENT) { seen.add(r.getLocalName() + r.getAttributeCount()); }
                if (r.getEventType() == XmlTag.CHARACTERS) { seen.add(r.getText()); }
            }
            return seen;`,
        '(books0, book1, Alpha beta)'
    ]
];

const XML_DOCUMENT_ROWS: readonly Row[] = [
    [
        'children by name',
        `Dom.Document doc = new Dom.Document();
            doc.load('<address><name>Kirk Stevens</name><state>PA</state></address>');
            return doc.getRootElement().getChildElement('state', null).getText();`,
        `'PA'`
    ]
];

const XML_NODE_ROWS: readonly Row[] = [
    [
        'text is a node of its own',
        `Dom.Document doc = new Dom.Document();
            doc.load('<name><firstName>Suvain</firstName><lastName>Singh</lastName></name>');
            Dom.XmlNode first = doc.getRootElement().getChildElements()[0];
            return new List<Object>{ first.getChildElements().size(), first.getChildren()[0].getNodeType() };`,
        '(0, TEXT)'
    ]
];

const CURSOR_ROWS: readonly Row[] = [
    [
        'rows by position',
        `insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b'), new Account(Name = 'c') };
            Database.Cursor cursor = Database.getCursor('SELECT Name FROM Account ORDER BY Name');
            return new List<Object>{ cursor.getNumRecords(), cursor.fetch(1, 1)[0].get('Name') };`,
        '(3, b)'
    ]
];

/** Types of the library beside primitives and collections. */
export const LIBRARY_CASES = [
    ...rowsOf(
        PAGES.string,
        TEXT_ROWS.map(([name, ...rest]): Row => [`String ${name} of the page`, ...rest])
    ),
    ...rowsOf(
        PAGES.url,
        URL_ROWS.map(([name, ...rest]): Row => [`Url: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.matcher,
        MATCHER_ROWS.map(([name, ...rest]): Row => [`Matcher: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.cacheOrg,
        CACHE_ROWS.map(([name, ...rest]): Row => [`Cache.Org: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.cacheSession,
        SESSION_CACHE_ROWS.map(([name, ...rest]): Row => [`Cache.Session: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.pageParameters,
        PAGE_ROWS.map(([name, ...rest]): Row => [`PageReference: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.apexPages,
        MESSAGE_ROWS.map(([name, ...rest]): Row => [`ApexPages: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.version,
        VERSION_ROWS.map(([name, ...rest]): Row => [`Version: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.searchTests,
        SEARCH_ROWS.map(([name, ...rest]): Row => [`SOSL: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.dedupedJobs,
        JOB_ROWS.map(([name, ...rest]): Row => [`Queueable: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.xmlWriting,
        XML_WRITING_ROWS.map(([name, ...rest]): Row => [`XmlStreamWriter: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.xmlReading,
        XML_READING_ROWS.map(([name, ...rest]): Row => [`XmlStreamReader: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.xmlDocument,
        XML_DOCUMENT_ROWS.map(([name, ...rest]): Row => [`Dom.Document: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.xmlNode,
        XML_NODE_ROWS.map(([name, ...rest]): Row => [`Dom.XmlNode: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.cursor,
        CURSOR_ROWS.map(([name, ...rest]): Row => [`Database.Cursor: ${name}`, ...rest])
    )
];
