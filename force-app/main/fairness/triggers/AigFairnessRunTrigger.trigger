trigger AigFairnessRunTrigger on AI_Fairness_Run__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Fairness_Run__c.SObjectType);
}
