trigger AigLegalHoldTrigger on AI_Legal_Hold__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Legal_Hold__c.SObjectType);
}
