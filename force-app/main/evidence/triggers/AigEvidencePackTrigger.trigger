trigger AigEvidencePackTrigger on AI_Evidence_Pack__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Evidence_Pack__c.SObjectType);
}
