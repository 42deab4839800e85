trigger AigFairnessResultTrigger on AI_Fairness_Result__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Fairness_Result__c.SObjectType);
}
