trigger AigPolicyCoverageTrigger on AI_Policy_Coverage__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Policy_Coverage__c.SObjectType);
}
