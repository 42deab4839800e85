import { xml } from './metadataFile';

/** A screen flow that renames a plan, and an app page that shows it. */
export const SCREEN_FLOW: readonly [string, string][] = [
    [
        'app/core/flows/Rename_Plan.flow-meta.xml',
        xml(
            'Flow',
            `<apiVersion>68.0</apiVersion><label>Rename plan</label><processType>Flow</processType><status>Active</status>
             <recordUpdates><name>Save</name><label>Save</label><locationX>0</locationX><locationY>0</locationY><filterLogic>and</filterLogic>
                <filters><field>Id</field><operator>EqualTo</operator><value><elementReference>recordId</elementReference></value></filters>
                <inputAssignments><field>Name</field><value><elementReference>NewName</elementReference></value></inputAssignments><object>Plan__c</object></recordUpdates>
             <screens><name>Ask</name><label>Ask</label><locationX>0</locationX><locationY>0</locationY><allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>false</allowPause>
                <connector><targetReference>Save</targetReference></connector>
                <fields><name>NewName</name><dataType>String</dataType><fieldText>New name</fieldText><fieldType>InputField</fieldType><isRequired>true</isRequired>
                    <validationRule><errorMessage>&lt;p&gt;Too &amp;amp; short&lt;/p&gt;</errorMessage><formulaExpression>LEN({!NewName}) &gt; 2</formulaExpression></validationRule></fields>
                <showFooter>true</showFooter><showHeader>true</showHeader></screens>
             <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Ask</targetReference></connector></start>
             <variables><name>recordId</name><dataType>String</dataType><isInput>true</isInput></variables>`
        )
    ],
    [
        'app/core/quickActions/Plan__c.Rename.quickAction-meta.xml',
        xml(
            'QuickAction',
            '<flowDefinition>Rename_Plan</flowDefinition><label>Rename</label><optionsCreateFeedItem>false</optionsCreateFeedItem><type>Flow</type>'
        )
    ],
    [
        'app/core/flexipages/Tools.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>flowName</name><value>Rename_Plan</value></componentInstanceProperties>
             <componentName>flowruntime:interview</componentName><identifier>rename</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
             <masterLabel>Tools</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
        )
    ],
    [
        'app/core/tabs/Tools.tab-meta.xml',
        xml('CustomTab', '<flexiPage>Tools</flexiPage><label>Tools</label><motif>Custom25: Alarm clock</motif>')
    ]
];

/** A page that names a component which is not there, beside one that is fine. */
export const BROKEN: readonly [string, string][] = [
    [
        'app/core/flexipages/Broken.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance><componentName>gone</componentName><identifier>gone</identifier></componentInstance></itemInstances>
             <itemInstances><componentInstance><componentInstanceProperties><name>richTextValue</name><value>Fine.</value></componentInstanceProperties>
             <componentName>flexipage:richText</componentName><identifier>note</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
             <masterLabel>Broken</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
        )
    ],
    [
        'app/core/tabs/Broken.tab-meta.xml',
        xml('CustomTab', '<flexiPage>Broken</flexiPage><label>Broken</label><motif>Custom25: Alarm clock</motif>')
    ]
];
