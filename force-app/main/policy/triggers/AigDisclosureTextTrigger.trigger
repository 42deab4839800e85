trigger AigDisclosureTextTrigger on AI_Disclosure_Text__c(before insert, before update) {
    AigTriggerDispatcher.run(AI_Disclosure_Text__c.SObjectType);
}
