trigger AigRetentionItemTrigger on AI_Retention_Item__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Retention_Item__c.SObjectType);
}
