trigger AigRetentionRunTrigger on AI_Retention_Run__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Retention_Run__c.SObjectType);
}
