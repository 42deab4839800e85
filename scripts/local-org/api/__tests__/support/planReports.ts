import { xml } from './metadataFile';

/** Reports and a dashboard over plans, texts in Portuguese, a utility bar and a global action. */
export const EXTRAS: readonly [string, string][] = [
    [
        'app/core/reports/Plans/By_Status.report-meta.xml',
        xml(
            'Report',
            `<columns><field>CUST_NAME</field></columns><columns><aggregateTypes>Sum</aggregateTypes><field>Plan__c$Budget__c</field></columns>
             <columns><field>Plan__c$Parent__c.Name</field></columns>
             <filter><booleanFilter>1 OR 2</booleanFilter><criteriaItems><column>Plan__c$Status__c</column><columnToColumn>false</columnToColumn><isUnlocked>true</isUnlocked><operator>equals</operator><value>Draft,Active</value></criteriaItems>
             <criteriaItems><column>CUST_NAME</column><operator>startsWith</operator><value>Report</value></criteriaItems></filter>
             <format>Summary</format><groupingsDown><dateGranularity>Day</dateGranularity><field>Plan__c$Status__c</field><sortOrder>Asc</sortOrder></groupingsDown>
             <name>Plans by status</name><reportType>CustomEntity$Plan__c</reportType><scope>organization</scope><showDetails>true</showDetails><showGrandTotal>true</showGrandTotal>
             <timeFrameFilter><dateColumn>CUST_CREATED_DATE</dateColumn><interval>INTERVAL_CUSTOM</interval></timeFrameFilter>`
        )
    ],
    [
        'app/core/reportTypes/Families.reportType-meta.xml',
        xml(
            'ReportType',
            `<baseObject>Plan__c</baseObject><category>other</category><deployed>true</deployed><join><outerJoin>false</outerJoin><relationship>SubPlans__r</relationship></join><label>Families</label>`
        )
    ],
    [
        'app/core/reports/Plans/By_Week.report-meta.xml',
        xml(
            'Report',
            `<columns><field>Plan__c$Name</field></columns><columns><field>Plan__c.SubPlans__r$Name</field></columns><columns><aggregateTypes>Sum</aggregateTypes><field>Plan__c.SubPlans__r$Budget__c</field></columns><columns><field>Plan__c$Parent__c</field></columns>
             <format>Summary</format><groupingsDown><dateGranularity>Week</dateGranularity><field>Plan__c.SubPlans__r$Due__c</field><sortOrder>Asc</sortOrder></groupingsDown>
             <name>Families by week</name><params><name>co</name><value>1</value></params><reportType>Families__c</reportType><scope>organization</scope>`
        )
    ],
    [
        'app/core/dashboards/Plans/Overview.dashboard-meta.xml',
        xml(
            'Dashboard',
            `<backgroundEndColor>#FFFFFF</backgroundEndColor><dashboardGridLayout>
             <dashboardGridComponents><colSpan>4</colSpan><columnIndex>0</columnIndex><dashboardComponent><chartSummary><axisBinding>y</axisBinding><column>RowCount</column></chartSummary><componentType>Metric</componentType><header>All plans</header><report>Plans/By_Status</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>2</rowSpan></dashboardGridComponents>
             <dashboardGridComponents><colSpan>4</colSpan><columnIndex>4</columnIndex><dashboardComponent><chartSummary><aggregate>Sum</aggregate><column>Plan__c$Budget__c</column></chartSummary><componentType>Bar</componentType><header>Budget</header><legendPosition>Bottom</legendPosition><report>Plans/By_Status</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>2</rowSpan></dashboardGridComponents>
             <numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout><dashboardType>LoggedInUser</dashboardType><title>Plans at a glance</title>`
        )
    ],
    [
        'app/core/objectTranslations/Plan__c-pt_PT/Plan__c-pt_PT.objectTranslation-meta.xml',
        xml(
            'CustomObjectTranslation',
            `<caseValues><plural>false</plural><value>Plano</value></caseValues><caseValues><plural>true</plural><value>Planos</value></caseValues>
             <layouts><layout>Plan Layout</layout><sections><label>Principal</label><section>Main</section></sections></layouts>
             <nameFieldLabel>Nome do plano</nameFieldLabel><quickActions><label>Mudar o nome</label><name>Rename</name></quickActions>
             <validationRules><errorMessage>O orçamento não pode ser negativo.</errorMessage><name>Budget_Positive</name></validationRules>`
        )
    ],
    [
        'app/core/objectTranslations/Plan__c-pt_PT/Status__c.fieldTranslation-meta.xml',
        xml(
            'CustomFieldTranslation',
            `<help>Onde está</help><label>Estado</label><name>Status__c</name><picklistValues><masterLabel>In draft</masterLabel><translation>Em rascunho</translation></picklistValues>
             <picklistValues><masterLabel>Active</masterLabel><translation></translation></picklistValues>`
        )
    ],
    [
        'app/core/translations/pt_PT.translation-meta.xml',
        xml(
            'Translations',
            '<customApplications><label>Planeamento</label><name>Planning</name></customApplications><customLabels><label>Mudar o nome</label><name>Rename_It</name></customLabels>' +
                '<customTabs><label>Ferramentas</label><name>Tools</name></customTabs><flowDefinitions><fullName>Rename_Plan</fullName><label>Mudar o nome do plano</label></flowDefinitions>'
        )
    ],
    [
        'app/core/labels/CustomLabels.labels-meta.xml',
        xml(
            'CustomLabels',
            '<labels><fullName>Rename_It</fullName><language>en_US</language><protected>false</protected><shortDescription>Rename</shortDescription><value>Rename</value></labels>'
        )
    ],
    [
        'app/core/quickActions/Quick_Plan.quickAction-meta.xml',
        xml(
            'QuickAction',
            `<label>Quick plan</label><optionsCreateFeedItem>false</optionsCreateFeedItem>
             <quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns><quickActionLayoutItems><emptySpace>false</emptySpace><field>Name</field><uiBehavior>Required</uiBehavior></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>
             <targetObject>Plan__c</targetObject><type>Create</type>`
        )
    ],
    [
        'app/core/flexipages/Utilities.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance>
             <componentInstanceProperties><name>flowName</name><value>Rename_Plan</value></componentInstanceProperties>
             <componentInstanceProperties><name>label</name><type>decorator</type><value>{!$Label.Rename_It}</value></componentInstanceProperties>
             <componentInstanceProperties><name>icon</name><type>decorator</type><value>edit</value></componentInstanceProperties>
             <componentName>flowruntime:interview</componentName><identifier>renameUtility</identifier></componentInstance></itemInstances><name>utilityItems</name><type>Region</type></flexiPageRegions>
             <masterLabel>Utilities</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type>`
        )
    ]
];
