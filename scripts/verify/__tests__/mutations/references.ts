import { change, move, type Mutation } from './mutation';

const PAGE = 'flexipages/Book_Page.flexipage-meta.xml';
const LAYOUT = 'layouts/Book__c-Book Layout.layout-meta.xml';
const SET = 'permissionsets/Librarian.permissionset-meta.xml';
const CARD = 'lwc/bookCard/bookCard.js';
const WORKFLOW = 'workflows/Book__c.workflow-meta.xml';
const APPROVAL = 'approvalProcesses/Book__c.Discard.approvalProcess-meta.xml';
const LIST = 'objects/Book__c/listViews/Lost_Books.listView-meta.xml';
const RECORD = 'customMetadata/Fine_Rule.First.md-meta.xml';
const CONTROLLER = 'classes/BookController.cls';
const REPORT = 'reports/Shop/Lost.report-meta.xml';
const DASHBOARD = 'dashboards/Shop/Overview.dashboard-meta.xml';
const APP = 'applications/Bookshop.app-meta.xml';

/** Names of things that are not there, of every kind that the verifier follows. */
export const REFERENCE_MUTATIONS: readonly Mutation[] = [
    // fields of objects
    change(
        'reference/object',
        'objects/Loan__c/fields/Book__c.field-meta.xml',
        '<referenceTo>Book__c',
        '<referenceTo>Bok__c'
    ),
    change(
        'reference/field',
        'objects/Shelf__c/fields/Books_On_It__c.field-meta.xml',
        'Book__c.Shelf__c',
        'Book__c.Shelv__c'
    ),
    change(
        'reference/field',
        'objects/Book__c/fields/Contact__c.field-meta.xml',
        'Contact.Loyalty__c',
        'Contact.Loyal__c'
    ),
    change(
        'reference/field',
        'objects/Book__c/fields/Detail__c.field-meta.xml',
        '<controllingField>Status__c',
        '<controllingField>State__c'
    ),
    change(
        'reference/picklist-value',
        'objects/Book__c/fields/Detail__c.field-meta.xml',
        '<controllingFieldValue>Lost',
        '<controllingFieldValue>Gone'
    ),
    change('reference/picklist-value', 'objects/Shelf__c/fields/Books_On_It__c.field-meta.xml', 'In Stock', 'In Stok'),
    change('reference/global-value-set', 'objects/Book__c/fields/Kind__c.field-meta.xml', 'Book_Kind', 'Book_Kinds'),
    change('reference/compact-layout', 'objects/Book__c/Book__c.object-meta.xml', 'Book_Compact', 'Book_Compat'),
    change(
        'reference/field',
        'objects/Book__c/Book__c.object-meta.xml',
        '<customTabListAdditionalFields>Status__c',
        '<customTabListAdditionalFields>Stat__c'
    ),
    change(
        'reference/field',
        'objects/Book__c/validationRules/Price_Not_Negative.validationRule-meta.xml',
        '<errorDisplayField>Price__c',
        '<errorDisplayField>Prize__c'
    ),
    change(
        'reference/field',
        'objects/Book__c/compactLayouts/Book_Compact.compactLayout-meta.xml',
        'Status__c',
        'State__c'
    ),
    change('reference/field', 'objects/Book__c/fieldSets/Short.fieldSet-meta.xml', 'Room__c', 'Rom__c'),
    change('reference/field', 'objects/Book__c/fieldSets/Short.fieldSet-meta.xml', 'Shelf__r', 'Shelves__r'),
    change('reference/picklist-value', 'objects/Book__c/recordTypes/Novel.recordType-meta.xml', 'In Stock', 'On Stock'),
    change('reference/field', LIST, '<columns>Status__c', '<columns>State__c'),
    change('reference/picklist-value', LIST, '<value>Lost', '<value>Gone'),
    // pages
    change('reference/field', LAYOUT, '<field>Price__c', '<field>Prize__c'),
    change('reference/field', LAYOUT, '<fields>Due__c', '<fields>Due_On__c'),
    change('reference/field', LAYOUT, 'Loan__c.Book__c', 'Loan__c.Books__c'),
    change('reference/quick-action', LAYOUT, 'Book__c.Lend', 'Book__c.Lent'),
    change('layout/field-twice', LAYOUT, '<field>Price__c', '<field>Name'),
    change('reference/object', PAGE, '<sobjectType>Book__c', '<sobjectType>Books__c'),
    change('reference/field', PAGE, 'Record.Price__c', 'Record.Prize__c'),
    change('reference/lightning-component-bundle', PAGE, '<componentName>bookCard', '<componentName>bookCards'),
    change('reference/lwc-property', PAGE, '<name>maximum', '<name>maximal'),
    change('reference/custom-label', PAGE, 'Book_Title', 'Book_Titel'),
    change('reference/related-list', PAGE, 'Loans__r', 'Lones__r'),
    change('reference/picklist-value', PAGE, '<rightValue>Lost', '<rightValue>Gone'),
    change('reference/facet', PAGE, '<value>Facet-tab', '<value>Facet-tap'),
    change('reference/lwc-target', 'lwc/bookCard/bookCard.js-meta.xml', '<isExposed>true', '<isExposed>false', PAGE),
    // permissions
    change('reference/apex-class', SET, '<apexClass>LendBooks', '<apexClass>LentBooks'),
    change('reference/field', SET, 'Book__c.Price__c', 'Book__c.Prize__c'),
    change('reference/object', SET, '<object>Loan__c', '<object>Lone__c'),
    change('reference/custom-tab', SET, '<tab>Book_Home', '<tab>Book_Hom'),
    change('reference/custom-application', SET, '<application>Bookshop', '<application>Bockshop'),
    change('reference/custom-permission', SET, '<name>Skip_Rules', '<name>Skip_Rule'),
    change('reference/flow', SET, 'Find_Book', 'Find_Books'),
    change('reference/record-type', SET, 'Book__c.Novel', 'Book__c.Novels'),
    change('reference/object', SET, '<name>Fine_Rule__mdt', '<name>Fine_Rules__mdt'),
    change('access/required-field', SET, '<field>Book__c.Price__c', '<field>Book__c.Status__c'),
    change(
        'access/computed-field',
        SET,
        '<editable>false</editable>\n        <field>Book__c.Is_Old__c',
        '<editable>true</editable>\n        <field>Book__c.Is_Old__c'
    ),
    change('access/kind', SET, '<object>Book_Lost__e', '<object>Fine_Rule__mdt'),
    change(
        'access/kind',
        SET,
        '<allowEdit>false</allowEdit>\n        <allowRead>true</allowRead>\n        <modifyAllRecords>false</modifyAllRecords>\n        <object>Book_Lost__e',
        '<allowEdit>true</allowEdit>\n        <allowRead>true</allowRead>\n        <modifyAllRecords>false</modifyAllRecords>\n        <object>Book_Lost__e'
    ),
    change('access/dependency', SET, '<allowRead>true', '<allowRead>false'),
    change('access/twice', SET, '<field>Book__c.Kind__c', '<field>Book__c.Price__c'),
    change(
        'reference/permission-set',
        'permissionsetgroups/Staff.permissionsetgroup-meta.xml',
        'Librarian',
        'Librarians'
    ),
    change(
        'reference/muting-permission-set',
        'permissionsetgroups/Staff.permissionsetgroup-meta.xml',
        'Trainees',
        'Trainee'
    ),
    change('reference/field', 'mutingpermissionsets/Trainees.mutingpermissionset-meta.xml', 'Price__c', 'Prize__c'),
    // apps, tabs, actions, paths
    change('reference/flexi-page', APP, '<utilityBar>Bookshop_Utilities', '<utilityBar>Bookshop_Utility'),
    change(
        'reference/lightning-component-bundle',
        'flexipages/Bookshop_Utilities.flexipage-meta.xml',
        'bookUtility',
        'bookUtilities'
    ),
    change('reference/lwc-target', 'flexipages/Bookshop_Utilities.flexipage-meta.xml', 'bookUtility', 'bookCard'),
    change('reference/field', 'quickActions/New_Shelf.quickAction-meta.xml', 'Room__c', 'Rome__c'),
    change('reference/object', 'quickActions/New_Shelf.quickAction-meta.xml', 'Shelf__c', 'Shelv__c'),
    change('reference/custom-tab', APP, '<tabs>Book_Home', '<tabs>Book_Hom'),
    change('reference/flexi-page', APP, '<content>Book_Page', '<content>Book_Pages'),
    change('reference/lightning-component-bundle', 'tabs/Book_Home.tab-meta.xml', 'bookCard', 'bookCart'),
    move('reference/object', 'tabs/Book__c.tab-meta.xml', 'tabs/Bok__c.tab-meta.xml'),
    change(
        'reference/lightning-component-bundle',
        'quickActions/Book__c.Lend.quickAction-meta.xml',
        'lendAction',
        'lentAction'
    ),
    change('reference/lwc-target', 'quickActions/Book__c.Lend.quickAction-meta.xml', 'lendAction', 'bookCard'),
    change('reference/field', 'quickActions/Book__c.New_Loan.quickAction-meta.xml', 'Reader__c', 'Leader__c'),
    change(
        'reference/field',
        'pathAssistants/Book_Path.pathAssistant-meta.xml',
        '<fieldNames>Price__c',
        '<fieldNames>Prize__c'
    ),
    change('reference/picklist-value', 'pathAssistants/Book_Path.pathAssistant-meta.xml', 'Lost', 'Gone'),
    // automation
    change('reference/field', WORKFLOW, '<field>Price__c', '<field>Prize__c'),
    change('reference/picklist-value', WORKFLOW, '<literalValue>Lost', '<literalValue>Gone'),
    change('reference/email-template', WORKFLOW, 'Shop/Reminder', 'Shop/Remind'),
    change('reference/workflow-action', WORKFLOW, '<name>Set_Price</name>', '<name>Set_Prize</name>'),
    change('reference/field', WORKFLOW, '<field>Book__c.Status__c', '<field>Book__c.State__c'),
    change(
        'reference/queue',
        APPROVAL,
        '<name>Desk</name>\n                <type>queue',
        '<name>Dest</name>\n                <type>queue'
    ),
    change('reference/workflow-action', APPROVAL, 'Mark_Lost', 'Mark_Last'),
    change('reference/field', APPROVAL, '<field>Price__c', '<field>Prize__c'),
    change('reference/email-template', APPROVAL, 'Shop/Reminder', 'Shop/Remind'),
    change('reference/group', 'sharingRules/Loan__c.sharingRules-meta.xml', 'Readers', 'Leaders'),
    change('reference/field', 'sharingRules/Loan__c.sharingRules-meta.xml', 'Due__c', 'Dew__c'),
    change('reference/object', 'queues/Desk.queue-meta.xml', 'Loan__c', 'Lone__c'),
    // custom metadata
    change('reference/field', RECORD, 'Amount__c', 'Amounts__c'),
    change('reference/picklist-value', RECORD, 'Week', 'Month'),
    change('reference/custom-metadata', RECORD, 'Second', 'Third'),
    change('custom-metadata/type', RECORD, 'xsd:double', 'xsd:string'),
    change('custom-metadata/type', RECORD, '>1.5<', '>much<'),
    change('custom-metadata/twice', RECORD, '<field>Unit__c', '<field>Amount__c'),
    change(
        'custom-metadata/length',
        RECORD,
        '<field>Unit__c</field>\n        <value xsi:type="xsd:string">Week',
        `<field>Note__c</field>\n        <value xsi:type="xsd:string">${'Long '.repeat(10)}`
    ),
    change('custom-metadata/required', RECORD, '<value xsi:type="xsd:double">1.5</value>', '<value xsi:nil="true"/>'),
    move('reference/object', RECORD, 'customMetadata/Fine_Rules.First.md-meta.xml'),
    // reports and translations
    change('reference/field', 'reportTypes/Books_And_Loans.reportType-meta.xml', 'Status__c', 'State__c'),
    change('reference/report-type', 'reports/Shop/Lost.report-meta.xml', 'Books_And_Loans__c', 'Books_And_Lones__c'),
    change('reference/field', 'reports/Shop/Lost.report-meta.xml', 'Book__c$Price__c', 'Book__c$Prize__c'),
    change('reference/report', DASHBOARD, 'Shop/Lost', 'Shop/Last'),
    change('reference/report-column', REPORT, '<field>Book__c$Status__c', '<field>Book__c$Detail__c'),
    change('reference/field', REPORT, '<column>Book__c$Status__c', '<column>Book__c$State__c'),
    change('reference/picklist-value', REPORT, 'Lost,In Stock', 'Lost,In Stok'),
    move('reference/report-folder', REPORT, 'reports/Shops/Lost.report-meta.xml'),
    move('reference/dashboard-folder', 'dashboards/Shop.dashboardFolder-meta.xml', '', DASHBOARD),
    change(
        'reference/object',
        'reportTypes/Books_And_Loans.reportType-meta.xml',
        '<baseObject>Book',
        '<baseObject>Bok'
    ),
    change('reference/group', 'reports/Shop.reportFolder-meta.xml', 'Readers', 'Leaders'),
    change('reference/custom-label', 'translations/de.translation-meta.xml', '<name>Book_Hello', '<name>Book_Hallo'),
    change(
        'reference/field',
        'objectTranslations/Book__c-de/Book__c-de.objectTranslation-meta.xml',
        'Price__c',
        'Prize__c'
    ),
    change(
        'reference/layout',
        'objectTranslations/Book__c-de/Book__c-de.objectTranslation-meta.xml',
        'Book Layout',
        'Books Layout'
    ),
    change(
        'reference/picklist-value',
        'objectTranslations/Book__c-de/Status__c.fieldTranslation-meta.xml',
        'Lost',
        'Gone'
    ),
    // components and Apex
    change('reference/apex-class', CARD, 'BookController.lostBooks', 'BooksController.lostBooks'),
    change('reference/apex-method', CARD, 'BookController.lostBooks', 'BookController.lostBook'),
    change('reference/field', CARD, 'Book__c.Status__c', 'Book__c.State__c'),
    change('reference/custom-label', CARD, 'c.Book_Title', 'c.Book_Titel'),
    change('reference/static-resource', CARD, 'resourceUrl/covers', 'resourceUrl/cover'),
    change('reference/custom-permission', CARD, 'Skip_Rules', 'Skip_Rule'),
    change('reference/lightning-message-channel', CARD, 'Book_Chosen__c', 'Book_Chose__c'),
    change('reference/lightning-component-bundle', CARD, 'c/bookText', 'c/bookTexts'),
    change('reference/lightning-component-bundle', 'lwc/bookCard/bookCard.html', '<c-lend-action>', '<c-lent-action>'),
    change('reference/object', 'lwc/bookCard/bookCard.js-meta.xml', '<object>Book__c', '<object>Bok__c'),
    change(
        'reference/lwc-target',
        'lwc/bookCard/bookCard.js-meta.xml',
        'targets="lightning__RecordPage"',
        'targets="lightning__AppPage"'
    ),
    change('reference/field', CONTROLLER, 'ORDER BY Price__c', 'ORDER BY Prize__c'),
    change('reference/field', CONTROLLER, 'SELECT Id, Name,', 'SELECT Id, Due__c,'),
    change('reference/relationship', CONTROLLER, 'FROM Loans__r', 'FROM Lones__r'),
    change('reference/picklist-value', CONTROLLER, "'Lost'", "'Gone'"),
    change('reference/custom-label', CONTROLLER, 'Label.Book_Locked', 'Label.Book_Lock'),
    change('reference/apex-name', 'classes/LendBooks.cls', 'new Loan__c(Book__c', 'new Loan__c(Books__c')
];
