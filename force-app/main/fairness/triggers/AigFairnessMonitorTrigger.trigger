trigger AigFairnessMonitorTrigger on AI_Fairness_Monitor__c(before insert, before update) {
    AigTriggerDispatcher.run(AI_Fairness_Monitor__c.SObjectType);
}
