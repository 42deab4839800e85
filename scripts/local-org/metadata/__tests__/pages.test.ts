import { SourceError, UnsupportedFeatureError } from '../../errors';
import { readApplication, readFlexiPage, readLayout, readPathAssistant, readQuickAction, readTab } from '../pages';
import { parseXml } from '../xmlReader';

function read<T>(reader: (root: ReturnType<typeof parseXml>, name: string) => T, name: string, xml: string): T {
    const root = parseXml(xml, 'page.xml');
    const result = reader(root, name);
    root.assertAllRead();
    return result;
}

const PAGE = `<FlexiPage>
    <flexiPageRegions>
        <itemInstances><componentInstance>
            <componentInstanceProperties><name>tabs</name><value>Facet-1</value></componentInstanceProperties>
            <componentInstanceProperties><name>actionNames</name><valueList><valueListItems><value>Edit</value></valueListItems><valueListItems><value>Delete</value><visibilityRule><criteria><leftValue>{!Record.Status__c}</leftValue><operator>NE</operator><rightValue>Draft</rightValue></criteria></visibilityRule></valueListItems></valueList></componentInstanceProperties>
            <componentName>flexipage:tabset</componentName>
            <identifier>tabs1</identifier>
            <visibilityRule><booleanFilter>1 OR 2</booleanFilter>
                <criteria><leftValue>{!Record.Status__c}</leftValue><operator>EQUAL</operator><rightValue>Draft</rightValue></criteria>
                <criteria><leftValue>{!$Permission.CustomPermission.AIG_Admin}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria>
            </visibilityRule>
        </componentInstance></itemInstances>
        <name>main</name><type>Region</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances><fieldInstance>
            <fieldInstanceProperties><name>uiBehavior</name><value>readonly</value></fieldInstanceProperties>
            <fieldItem>Record.Status__c</fieldItem><identifier>f1</identifier>
        </fieldInstance></itemInstances>
        <name>Facet-1</name><type>Facet</type>
    </flexiPageRegions>
    <masterLabel>Use Case</masterLabel><sobjectType>AI_Use_Case__c</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>
</FlexiPage>`;

describe('Lightning page', () => {
    it('keeps regions, facets, properties, fields and visibility', () => {
        const page = read(readFlexiPage, 'AIG_Use_Case', PAGE);
        expect(page).toMatchObject({ type: 'RecordPage', object: 'AI_Use_Case__c', label: 'Use Case' });
        const [main, facet] = page.regions;
        expect(main.items[0]).toMatchObject({
            componentName: 'flexipage:tabset',
            properties: [
                { name: 'tabs', value: 'Facet-1', values: [] },
                {
                    name: 'actionNames',
                    value: null,
                    values: [
                        { value: 'Edit', visibility: null },
                        { value: 'Delete', visibility: { booleanFilter: null, criteria: [{ operator: 'NE' }] } }
                    ]
                }
            ],
            visibility: { booleanFilter: '1 OR 2' }
        });
        expect(facet.isFacet).toBe(true);
        expect(facet.items[0]).toMatchObject({ kind: 'field', field: 'Status__c', uiBehavior: 'readonly' });
    });

    it('refuses unknown elements, page types and repeated regions', () => {
        expect(() =>
            read(readFlexiPage, 'P', PAGE.replace('<masterLabel>', '<pageTheme>x</pageTheme><masterLabel>'))
        ).toThrow(UnsupportedFeatureError);
        expect(() => read(readFlexiPage, 'P', PAGE.replace('>RecordPage<', '>CommRecordPage<'))).toThrow(
            'Lightning page type CommRecordPage'
        );
        expect(() => read(readFlexiPage, 'P', PAGE.replace('<name>Facet-1</name>', '<name>main</name>'))).toThrow(
            SourceError
        );
    });
});

describe('layout', () => {
    const LAYOUT = `<Layout>
        <layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>People</label>
            <layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems><layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns>
            <style>OneColumn</style></layoutSections>
        <layoutSections><style>CustomLinks</style></layoutSections>
        <platformActionList><actionListContext>Record</actionListContext>
            <platformActionListItems><actionName>Edit</actionName><actionType>StandardButton</actionType><sortOrder>1</sortOrder></platformActionListItems>
            <platformActionListItems><actionName>Opportunity.X</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems>
        </platformActionList>
        <relatedLists><fields>NAME</fields><relatedList>AI_Incident__c.AI_Use_Case__c</relatedList><sortField>CreatedDate</sortField><sortOrder>Desc</sortOrder></relatedLists>
    </Layout>`;

    it('reads sections, actions in order and related lists', () => {
        const layout = read(readLayout, 'Opportunity-AI Layout', LAYOUT);
        expect(layout.object).toBe('Opportunity');
        expect(layout.sections).toEqual([
            {
                label: 'People',
                showsHeadingOnView: true,
                showsHeadingOnEdit: true,
                columns: [
                    [
                        { field: 'Name', behavior: 'Required' },
                        { field: null, behavior: 'Readonly' }
                    ]
                ]
            }
        ]);
        expect(layout.actions?.map((action) => action.name)).toEqual(['Opportunity.X', 'Edit']);
        expect(layout.relatedLists[0]).toMatchObject({ sortField: 'CreatedDate', isSortedDescending: true });
    });

    it('refuses elements of items that it does not know', () => {
        const withPage = LAYOUT.replace('<behavior>Required</behavior>', '<behavior>Required</behavior><page>P</page>');
        expect(() => read(readLayout, 'A-B', withPage)).toThrow('element <page>');
    });
});

describe('actions, tabs, apps and paths', () => {
    it('reads a component action and refuses Visualforce actions', () => {
        const xml = `<QuickAction><label>Register AI feature</label><lightningWebComponent>aigWizardAction</lightningWebComponent>
            <optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type></QuickAction>`;
        expect(read(readQuickAction, 'Opportunity.AIG_Register', xml)).toMatchObject({
            object: 'Opportunity',
            target: { kind: 'component', componentName: 'aigWizardAction' }
        });
        expect(() => read(readQuickAction, 'A.B', xml.replace('>LightningWebComponent<', '>VisualforcePage<'))).toThrow(
            'quick action type VisualforcePage'
        );
    });

    it('reads the three kinds of tabs', () => {
        const tab = (target: string): string => `<CustomTab>${target}<motif>Custom25: Alarm clock</motif></CustomTab>`;
        expect(read(readTab, 'A__c', tab('<customObject>true</customObject>'))).toMatchObject({
            target: { kind: 'object' },
            icon: 'custom:custom25'
        });
        expect(read(readTab, 'T', tab('<flexiPage>P</flexiPage><label>L</label>'))).toMatchObject({
            target: { kind: 'flexiPage', page: 'P' }
        });
        expect(read(readTab, 'T', tab('<lwcComponent>aigInbox</lwcComponent><label>L</label>'))).toMatchObject({
            target: { kind: 'component', componentName: 'aigInbox' }
        });
        expect(() => read(readTab, 'T', tab('<url>http://x</url>'))).toThrow(UnsupportedFeatureError);
    });

    it('reads an app with its record and home pages', () => {
        const override = (action: string, object: string, page: string, factor: string): string =>
            `<actionOverrides><actionName>${action}</actionName><content>${page}</content><formFactor>${factor}</formFactor>
             <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>${object}</pageOrSobjectType></actionOverrides>`;
        const app = read(
            readApplication,
            'AI_Governance',
            `<CustomApplication>${override('View', 'Opportunity', 'AIG_Opp', 'Large')}${override('View', 'Opportunity', 'Phone', 'Small')}
             ${override('Tab', 'standard-home', 'AIG_Home', 'Large')}<brand><headerColor>#0176D3</headerColor><shouldOverrideOrgTheme>false</shouldOverrideOrgTheme></brand>
             <formFactors>Large</formFactors><label>AI Governance</label><navType>Standard</navType><tabs>standard-home</tabs><uiType>Lightning</uiType></CustomApplication>`
        );
        expect(app.recordPages).toEqual([{ page: 'AIG_Opp', object: 'Opportunity', recordType: null, profile: null }]);
        expect(app.homePage).toBe('AIG_Home');
        expect(app.tabs).toEqual(['standard-home']);
    });

    it('reads a path', () => {
        const path = read(
            readPathAssistant,
            'AIG_Path',
            `<PathAssistant><active>true</active><entityName>AI_Use_Case__c</entityName><fieldName>Status__c</fieldName><masterLabel>P</masterLabel>
             <pathAssistantSteps><fieldNames>Name</fieldNames><info>Do it</info><picklistValueName>Draft</picklistValueName></pathAssistantSteps><recordTypeName>__MASTER__</recordTypeName></PathAssistant>`
        );
        expect(path).toMatchObject({
            steps: [{ value: 'Draft', fields: ['Name'], guidance: 'Do it' }]
        });
    });
});
