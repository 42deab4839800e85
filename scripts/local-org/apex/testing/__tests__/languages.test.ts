import { customObject, metadata } from '../../../__tests__/support/temporaryProject';
import { failures, runProjectTests } from './apexProject';

const value = (name: string): string =>
    `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`;
const PICKLIST = `<valueSet><valueSetDefinition><sorted>false</sorted>${value('Open')}${value('Closed')}</valueSetDefinition></valueSet>`;
const translated = (masterLabel: string, translation: string): string =>
    `<picklistValues><masterLabel>${masterLabel}</masterLabel><translation>${translation}</translation></picklistValues>`;

const FILES = {
    ...customObject('Deal__c', 'ReadWrite', {
        Status__c: `<inlineHelpText>How far it is</inlineHelpText><type>Picklist</type>${PICKLIST}`,
        Tags__c: `<type>MultiselectPicklist</type><visibleLines>3</visibleLines>${PICKLIST}`
    }),
    'objects/Deal__c/recordTypes/Big.recordType-meta.xml': metadata(
        'RecordType',
        '<fullName>Big</fullName><active>true</active><label>Big deal</label>'
    ),
    'objectTranslations/Deal__c-pt_PT/Deal__c-pt_PT.objectTranslation-meta.xml': metadata(
        'CustomObjectTranslation',
        `<caseValues><plural>false</plural><value>Negócio</value></caseValues>
        <caseValues><plural>true</plural><value>Negócios</value></caseValues>
        <recordTypes><label>Grande negócio</label><name>Big</name></recordTypes>`
    ),
    'objectTranslations/Deal__c-pt_PT/Status__c.fieldTranslation-meta.xml': metadata(
        'CustomFieldTranslation',
        `<help>Em que ponto está</help><label>Estado</label><name>Status__c</name>${translated('Open', 'Aberto')}${translated('Closed', 'Fechado')}`
    ),
    'objectTranslations/Deal__c-pt_PT/Tags__c.fieldTranslation-meta.xml': metadata(
        'CustomFieldTranslation',
        `<label>Etiquetas</label><name>Tags__c</name>${translated('Open', 'Aberta')}${translated('Closed', 'Fechada')}`
    )
};

const SOURCE = `@IsTest
private class LanguageTest {
    static User speaker(String language) {
        User u = new User(LastName = 'Speaker', Alias = 'speak', Email = 's@local.org', Username = 'speaker@local.org',
            ProfileId = UserInfo.getProfileId(), TimeZoneSidKey = 'Europe/Lisbon', LocaleSidKey = 'pt_PT',
            EmailEncodingKey = 'UTF-8', LanguageLocaleKey = language);
        insert u;
        return u;
    }

    static List<String> texts() {
        Schema.DescribeSObjectResult deal = Deal__c.SObjectType.getDescribe();
        Schema.DescribeFieldResult status = Deal__c.Status__c.getDescribe();
        List<String> found = new List<String>{ deal.getLabel(), deal.getLabelPlural(), status.getLabel(), status.getInlineHelpText() };
        for (Schema.PicklistEntry entry : status.getPicklistValues()) {
            found.add(entry.getValue() + '=' + entry.getLabel());
        }
        found.add(deal.getRecordTypeInfosByDeveloperName().get('Big').getName());
        Deal__c record = [SELECT toLabel(Status__c) s, toLabel(Tags__c) t FROM Deal__c LIMIT 1];
        found.add((String) record.get('s'));
        found.add((String) record.get('t'));
        return found;
    }

    @IsTest
    static void followsTheLanguageOfTheUser() {
        insert new Deal__c(Status__c = 'Open', Tags__c = 'Open;Closed');
        List<String> english = texts();
        Assert.areEqual(
            new List<String>{ 'Deal__c', 'Deal__cs', 'Status__c', 'How far it is', 'Open=Open', 'Closed=Closed', 'Big deal', 'Open', 'Open;Closed' },
            english
        );
        System.runAs(speaker('pt_PT')) {
            Assert.areEqual(
                new List<String>{ 'Negócio', 'Negócios', 'Estado', 'Em que ponto está', 'Open=Aberto', 'Closed=Fechado', 'Grande negócio', 'Aberto', 'Aberta;Fechada' },
                texts()
            );
            Assert.areEqual(1, [SELECT COUNT() FROM Deal__c WHERE Status__c = 'Open'], 'filters take values, not labels');
        }
        Assert.areEqual(english, texts());
    }
}`;

it('describes, picklist labels, record types and toLabel() follow the language of the user', () => {
    expect(failures(runProjectTests({ classes: { LanguageTest: SOURCE }, files: FILES }))).toEqual([]);
});
