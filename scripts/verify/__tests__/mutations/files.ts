import { change, move, type Mutation } from './mutation';

const BOOK = 'objects/Book__c/Book__c.object-meta.xml';
const PRICE = 'objects/Book__c/fields/Price__c.field-meta.xml';
const RULE = 'objects/Book__c/validationRules/Price_Not_Negative.validationRule-meta.xml';

/** Faults of XML, schema, file names and folders. */
export const FILE_MUTATIONS: readonly Mutation[] = [
    change('xml/malformed', PRICE, '</CustomField>', ''),
    change('schema/unknown-element', PRICE, '<precision>10</precision>', '<precison>10</precison>'),
    change(
        'schema/unknown-element',
        'quickActions/Book__c.Lend.quickAction-meta.xml',
        '<label>Lend</label>',
        '<labl>Lend</labl>'
    ),
    change('schema/bad-value', PRICE, '<type>Currency</type>', '<type>Curency</type>'),
    change(
        'schema/bad-value',
        'flows/Book_Saved.flow-meta.xml',
        '<operator>EqualTo</operator>',
        '<operator>Equals</operator>'
    ),
    change('schema/bad-value', RULE, '<active>true</active>', '<active>yes</active>'),
    change('schema/bad-value', PRICE, '<scale>2</scale>', '<scale>two</scale>'),
    change('schema/missing-element', RULE, '<errorMessage>The price cannot be negative.</errorMessage>', ''),
    change(
        'schema/missing-element',
        'flexipages/Book_Page.flexipage-meta.xml',
        '<masterLabel>Book Page</masterLabel>',
        ''
    ),
    change('schema/repeated-element', PRICE, '<scale>2</scale>', '<scale>2</scale><scale>3</scale>'),
    change(
        'schema/split-elements',
        'labels/CustomLabels.labels-meta.xml',
        '</labels>\n    <labels>',
        '</labels>\n    <fullName>Labels</fullName>\n    <labels>'
    ),
    change(
        'schema/split-elements',
        'permissionsets/Librarian.permissionset-meta.xml',
        '<description>May lend books.</description>',
        '<description>May lend books.</description><classAccesses><apexClass>LendBooks</apexClass><enabled>true</enabled></classAccesses>'
    ),
    {
        ...change('schema/root-element', 'staticresources/covers.resource-meta.xml', 'StaticResource', 'StaticFile'),
        isEverywhere: true
    },
    change('schema/namespace', BOOK, ' xmlns="http://soap.sforce.com/2006/04/metadata"', ''),
    change('schema/element-order', PRICE, '<scale>2</scale>', '<caseSensitive>false</caseSensitive>'),
    move(
        'registry/unknown-suffix',
        RULE,
        'objects/Book__c/validationRules/Price_Not_Negative.validationRules-meta.xml'
    ),
    move('registry/wrong-folder', PRICE, 'objects/Book__c/listViews/Price__c.field-meta.xml'),
    move('registry/unknown-suffix', 'lwc/bookText/bookText.js-meta.xml', 'components/bookText/bookText.js-meta.xml'),
    move('registry/name-mismatch', PRICE, 'objects/Book__c/fields/Cost__c.field-meta.xml'),
    move('registry/name-mismatch', BOOK, 'objects/Book__c/Books__c.object-meta.xml'),
    move('registry/bad-name', 'flows/Find_Book.flow-meta.xml', 'flows/Find__Book_.flow-meta.xml'),
    move('registry/missing-source', 'classes/LendBooks.cls', '', 'classes/LendBooks.cls-meta.xml'),
    move('registry/missing-meta', 'classes/LendBooks.cls-meta.xml', '', 'classes/LendBooks.cls'),
    move('registry/missing-meta', 'lwc/lendAction/lendAction.js-meta.xml', '', 'lwc/lendAction/lendAction.html'),
    move('registry/unusual-folder', 'queues/Desk.queue-meta.xml', 'desks/Desk.queue-meta.xml'),
    move('registry/duplicate', 'lwc/bookText/bookText.js-meta.xml', 'more/lwc/bookCard/bookCard.js-meta.xml'),
    move('limits/name', 'queues/Desk.queue-meta.xml', `queues/${'Desk'.repeat(25)}.queue-meta.xml`),
    move('limits/name', PRICE, `objects/Book__c/fields/${'Price'.repeat(9)}__c.field-meta.xml`),
    change(
        'registry/name-mismatch',
        RULE,
        '<fullName>Price_Not_Negative</fullName>',
        '<fullName>Price_Not_Negativ</fullName>'
    )
];
