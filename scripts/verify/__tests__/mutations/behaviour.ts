import { change, move, type Mutation } from './mutation';

const FLOW = 'flows/Book_Saved.flow-meta.xml';
const RULE = 'objects/Book__c/validationRules/Price_Not_Negative.validationRule-meta.xml';
const TEXT = 'objects/Book__c/fields/Shelf_Text__c.field-meta.xml';
const OLD = 'objects/Book__c/fields/Is_Old__c.field-meta.xml';
const PRICE = 'objects/Book__c/fields/Price__c.field-meta.xml';
const SCREEN_FLOW = 'flows/Ask_For_Book.flow-meta.xml';
const BOOK_DE = 'objectTranslations/Book__c-de/Book__c-de.objectTranslation-meta.xml';
const APPROVAL = 'approvalProcesses/Book__c.Discard.approvalProcess-meta.xml';

/** Faults inside flows and formulas. */
export const FLOW_MUTATIONS: readonly Mutation[] = [
    change('flow/connector', FLOW, '<targetReference>Call_Find', '<targetReference>Call_Fined'),
    change('flow/unreachable', FLOW, '<targetReference>Get_Loan', '<targetReference>Keep_Message'),
    change(
        'flow/no-start',
        'flows/Find_Book.flow-meta.xml',
        '<connector>\n            <targetReference>Keep_Wanted</targetReference>\n        </connector>',
        ''
    ),
    change('flow/reference', FLOW, '<elementReference>greeting', '<elementReference>greetings'),
    change('flow/reference', FLOW, '{!message}', '{!massage}'),
    change('flow/reference', FLOW, '<assignToReference>message', '<assignToReference>massage'),
    change('flow/name-twice', FLOW, '<name>greeting', '<name>message'),
    change('flow/name', FLOW, '<name>greeting', '<name>2greetings'),
    change(
        'flow/computed-field',
        FLOW,
        '<field>Due__c</field>\n            <value>\n                <elementReference>Get_Loan.Due__c</elementReference>\n            </value>\n        </inputAssignments>\n        <object>Loan__c',
        '<field>Books_On_It__c</field>\n            <value>\n                <numberValue>1</numberValue>\n            </value>\n        </inputAssignments>\n        <object>Shelf__c'
    ),
    change('reference/object', FLOW, '<object>Loan__c', '<object>Lone__c'),
    change('reference/field', FLOW, '<field>Due__c', '<field>Dew__c'),
    change('reference/field', FLOW, 'Get_Loan.Due__c', 'Get_Loan.Dew__c'),
    change('reference/field', FLOW, '<leftValueReference>$Record.Status__c', '<leftValueReference>$Record.State__c'),
    change('reference/picklist-value', FLOW, '<stringValue>Lost', '<stringValue>Gone'),
    change('reference/custom-label', FLOW, '$Label.Book_Hello', '$Label.Book_Hallo'),
    change('reference/apex-class', FLOW, '<actionName>LendBooks', '<actionName>LentBooks'),
    change('reference/invocable', FLOW, '<actionName>LendBooks', '<actionName>BookController'),
    change('reference/invocable', FLOW, '<name>bookId', '<name>booksId'),
    change('reference/flow', FLOW, '<flowName>Find_Book', '<flowName>Find_Books'),
    change('reference/subflow-variable', FLOW, '<name>wanted', '<name>found'),
    change('reference/workflow-action', FLOW, 'Book__c.Tell_Keeper', 'Book__c.Tell_Keepers'),
    change(
        'flow/missing-fault-path',
        FLOW,
        '<faultConnector>\n            <targetReference>Keep_Message</targetReference>\n        </faultConnector>',
        ''
    ),
    change('formula/unknown-name', RULE, 'Price__c &lt; 0', 'Prize__c &lt; 0'),
    change('formula/invalid', RULE, 'Price__c &lt; 0', 'Price__c &lt; &quot;0&quot;'),
    change('formula/invalid', RULE, 'NOT($Permission.Skip_Rules)', 'NOT($Permission.Skip_Rules'),
    change('formula/invalid', RULE, 'CASE(', 'CAES('),
    change('formula/invalid', RULE, 'AND(Price__c', 'MAX(Price__c'),
    change('reference/custom-permission', RULE, '$Permission.Skip_Rules', '$Permission.Skip_Rule'),
    change('reference/picklist-value', RULE, 'CASE(Status__c, &quot;Lost&quot;', 'CASE(Status__c, &quot;Gone&quot;'),
    change(
        'reference/picklist-value',
        TEXT,
        'ISPICKVAL(Status__c, &quot;Lost&quot;)',
        'ISPICKVAL(Status__c, &quot;Gone&quot;)'
    ),
    change('reference/custom-label', TEXT, '$Label.Book_Lost', '$Label.Book_Last'),
    change('formula/unknown-name', TEXT, 'Shelf__r.Room__c', 'Shelf__r.Rom__c'),
    change('formula/invalid', OLD, 'DATE(1950, 1, 1)', '1950'),
    change('formula/circle', OLD, 'Published__c &lt; DATE(1950, 1, 1)', 'Is_Old__c'),
    change('formula/invalid', 'workflows/Book__c.workflow-meta.xml', 'Price__c / 2', 'TODAY()'),
    change('formula/unknown-name', 'quickActions/Book__c.New_Loan.quickAction-meta.xml', 'TODAY() + 14', 'Dew__c'),
    change('formula/invalid', APPROVAL, 'ISPICKVAL(Status__c, &quot;Lost&quot;)', 'Price__c'),
    change('limits/formula-length', RULE, 'Price__c &lt; 0', `Price__c &lt; ${'0 + '.repeat(1000)}0`)
];

/** Faults of definitions, sizes and house rules. */
export const RULE_MUTATIONS: readonly Mutation[] = [
    change('object/sharing', 'objects/Book__c/Book__c.object-meta.xml', 'ControlledByParent', 'Private'),
    change(
        'object/sharing',
        'objects/Loan__c/Loan__c.object-meta.xml',
        '<sharingModel>Private',
        '<sharingModel>ControlledByParent'
    ),
    change(
        'sharing/rules',
        'objects/Loan__c/Loan__c.object-meta.xml',
        '<sharingModel>Private',
        '<sharingModel>ReadWrite',
        'sharingRules/Loan__c.sharingRules-meta.xml'
    ),
    change('object/name-field', 'objects/Loan__c/Loan__c.object-meta.xml', 'L-{00000}', 'L-00000'),
    change(
        'object/relationship-name',
        'objects/Shelf__c/fields/Keeper__c.field-meta.xml',
        '<relationshipName>Shelves',
        '<relationshipName>Loans',
        'objects/Shelf__c/fields/Keeper__c.field-meta.xml'
    ),
    change(
        'object/deployment-status',
        'objects/Shelf__c/Shelf__c.object-meta.xml',
        '<deploymentStatus>Deployed</deploymentStatus>',
        ''
    ),
    change(
        'limits/count',
        'objects/Book__c/fields/Status__c.field-meta.xml',
        '<value>',
        `${Array.from({ length: 1000 }, (_, index) => `<value><fullName>V${index}</fullName><default>false</default><label>V${index}</label></value>`).join('')}<value>`
    ),
    change(
        'object/summary',
        'objects/Shelf__c/fields/Books_On_It__c.field-meta.xml',
        '<summaryOperation>count',
        '<summaryOperation>sum'
    ),
    change('field/definition', PRICE, '<precision>10</precision>', '<precision>20</precision>'),
    change('field/definition', PRICE, '<scale>2</scale>', ''),
    change(
        'field/definition',
        PRICE,
        '<precision>10</precision>',
        '<precision>10</precision><required>false</required><unique>true</unique>'
    ),
    change(
        'field/definition',
        'objects/Loan__c/fields/Book__c.field-meta.xml',
        '<deleteConstraint>Restrict',
        '<deleteConstraint>SetNull'
    ),
    change('field/definition', 'objects/Shelf__c/fields/Room__c.field-meta.xml', '<length>80', '<length>300'),
    change(
        'field/definition',
        'objects/Book__c/fields/Status__c.field-meta.xml',
        '<fullName>Lost</fullName>',
        '<fullName>Lent</fullName>'
    ),
    change('field/definition', 'objects/Book_Lost__e/fields/Book_Id__c.field-meta.xml', '<type>Text', '<type>Email'),
    change(
        'field/history',
        'objects/Book__c/Book__c.object-meta.xml',
        '<enableHistory>true',
        '<enableHistory>false',
        'objects/Book__c/fields/Status__c.field-meta.xml'
    ),
    change(
        'limits/text',
        'objects/Book__c/Book__c.object-meta.xml',
        '<label>Book</label>',
        `<label>${'Book '.repeat(9)}</label>`
    ),
    change('limits/text', RULE, 'The price cannot be negative.', 'No. '.repeat(70)),
    change('house/description', PRICE, '<description>Price of the record.</description>', ''),
    change(
        'house/description',
        'objects/Shelf__c/Shelf__c.object-meta.xml',
        '<description>Shelf of the shop.</description>',
        ''
    ),
    change('house/description', FLOW, '<description>Looks after saved books.</description>', ''),
    change(
        'house/description',
        'permissionsets/Librarian.permissionset-meta.xml',
        '<description>May lend books.</description>',
        ''
    ),
    change('house/description', RULE, '<description>A book cannot cost less than nothing.</description>', ''),
    change('house/help-text', PRICE, '<inlineHelpText>Enter the price.</inlineHelpText>', ''),
    change('house/security-classification', PRICE, '<securityClassification>Internal</securityClassification>', ''),
    change('house/api-version', 'classes/LendBooks.cls-meta.xml', '68.0', '59.0'),
    change('house/api-version', 'flows/Find_Book.flow-meta.xml', '<apiVersion>68.0</apiVersion>', ''),
    change(
        'house/hard-coded-id',
        'classes/LendBooks.cls',
        'List<Loan__c> loans =',
        "Id keeper = '0058d000001AbCdAAK';\n        List<Loan__c> loans ="
    ),
    change(
        'house/hard-coded-url',
        'classes/LendBooks.cls',
        'List<Loan__c> loans =',
        "String site = 'https://shop.example.com/a';\n        List<Loan__c> loans ="
    ),
    change(
        'house/hard-coded-user',
        APPROVAL,
        '<type>owner</type>',
        '<submitter>keeper@shop.example.com</submitter><type>user</type>'
    ),
    change('house/hard-coded-text', 'lwc/bookCard/bookCard.html', '{heading}', 'All lost books'),
    change('house/hard-coded-text', 'flexipages/Book_Page.flexipage-meta.xml', '{!$Label.Book_Title}', 'Pages'),
    change(
        'house/hard-coded-text',
        'flexipages/Bookshop_Utilities.flexipage-meta.xml',
        '{!$Label.Book_Title}',
        'Books'
    ),
    change('house/hard-coded-text', 'classes/BookController.cls', 'System.Label.Book_Locked', "'This book is locked.'"),
    change(
        'house/unused-label',
        'classes/BookController.cls',
        'System.Label.Book_Locked',
        'System.Label.Book_Lost',
        'labels/CustomLabels.labels-meta.xml'
    ),
    change(
        'house/translation',
        'translations/de.translation-meta.xml',
        '<customLabels>\n        <label>Text Book_Hello</label>\n        <name>Book_Hello</name>\n    </customLabels>',
        ''
    ),
    change(
        'house/translation',
        'objectTranslations/Loan__c-de/Loan__c-de.objectTranslation-meta.xml',
        '<name>Due__c',
        '<name>Reader__c'
    ),
    change('house/translation', BOOK_DE, '<help>Hilfe</help>', ''),
    change('house/translation', BOOK_DE, '<label>Feld Price</label>', ''),
    change('house/translation', BOOK_DE, '<translation>Fehlt</translation>', '<translation></translation>'),
    change('house/translation', BOOK_DE, 'Der Preis darf nicht negativ sein.', ''),
    change('house/translation', BOOK_DE, '<value>Buch</value>', '<value></value>'),
    change('house/translation', BOOK_DE, 'Angaben', ''),
    change('house/translation', 'objectTranslations/Book__c-de/Status__c.fieldTranslation-meta.xml', 'Verliehen', ''),
    change(
        'house/translation',
        'globalValueSetTranslations/Book_Kind-de.globalValueSetTranslation-meta.xml',
        'Papier',
        ''
    ),
    move(
        'house/translation',
        'objectTranslations/Shelf__c-de/Shelf__c-de.objectTranslation-meta.xml',
        '',
        'objects/Shelf__c/Shelf__c.object-meta.xml'
    ),
    move(
        'house/translation',
        'translations/de.translation-meta.xml',
        'translations/nl.translation-meta.xml',
        'objects/Shelf__c/Shelf__c.object-meta.xml'
    ),
    change(
        'house/translation',
        'translations/de.translation-meta.xml',
        'Buchladen',
        '',
        'applications/Bookshop.app-meta.xml'
    ),
    change(
        'house/translation',
        'translations/de.translation-meta.xml',
        'Bücher daheim',
        '',
        'tabs/Book_Home.tab-meta.xml'
    ),
    change(
        'house/translation',
        'translations/de.translation-meta.xml',
        'Neues Regal',
        '',
        'quickActions/New_Shelf.quickAction-meta.xml'
    ),
    change(
        'house/translation',
        'translations/de.translation-meta.xml',
        'Bücher und Ausleihen',
        '',
        'reportTypes/Books_And_Loans.reportType-meta.xml'
    ),
    change('house/translation', 'translations/de.translation-meta.xml', 'Nach einem Buch fragen', '', SCREEN_FLOW),
    change('house/translation', SCREEN_FLOW, '{!$Label.Book_Title}', 'Which book, {!$User.FirstName}?'),
    change(
        'house/translation',
        SCREEN_FLOW,
        '<isRequired>true</isRequired>',
        '<helpText>Its title.</helpText><isRequired>true</isRequired>'
    ),
    change('house/translation', BOOK_DE, 'Bücher im Regal', ''),
    change('house/translation', BOOK_DE, '<label>Kurz</label>', '<label></label>'),
    change('house/translation', BOOK_DE, '<label>Roman</label>', '<label></label>'),
    change(
        'house/translation',
        BOOK_DE,
        '<name>Lend</name>',
        '<name>New_Loan</name>',
        'quickActions/Book__c.Lend.quickAction-meta.xml'
    ),
    move(
        'house/translation',
        'customMetadata/Text_In_Language.de_First.md-meta.xml',
        '',
        'customMetadata/Fine_Rule.First.md-meta.xml'
    ),
    change(
        'house/translation',
        'customMetadata/Text_In_Language.de_First.md-meta.xml',
        'Erste Notiz',
        '',
        'customMetadata/Fine_Rule.First.md-meta.xml'
    ),
    change('house/translation', 'customMetadata/Fine_Rule.First.md-meta.xml', 'First note', 'First note, changed'),
    change(
        'house/translation-idle',
        'customMetadata/Text_In_Language.de_First.md-meta.xml',
        'First note',
        'Third note'
    ),
    change(
        'house/translation-idle',
        'customMetadata/Text_In_Language.de_Second.md-meta.xml',
        'Second note',
        'First note'
    ),
    change(
        'house/translation-placeholder',
        'customMetadata/Text_In_Language.de_First.md-meta.xml',
        'Erste Notiz',
        'Erste Notiz von {NAME}'
    ),
    change(
        'house/translation-placeholder',
        'translations/de.translation-meta.xml',
        'Text Book_Hello',
        'Guten Tag, {0}'
    ),
    change(
        'house/permission-coverage',
        'permissionsets/Librarian.permissionset-meta.xml',
        '<field>Book__c.Price__c',
        '<field>Book__c.Name',
        PRICE
    ),
    change(
        'house/permission-coverage',
        'permissionsets/Librarian.permissionset-meta.xml',
        '<apexClass>LendBooks',
        '<apexClass>BookController',
        'classes/LendBooks.cls-meta.xml'
    )
];
