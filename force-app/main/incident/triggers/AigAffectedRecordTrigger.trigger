trigger AigAffectedRecordTrigger on AI_Affected_Record__c(before insert) {
    AigTriggerDispatcher.run(AI_Affected_Record__c.SObjectType);
}
