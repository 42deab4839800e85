trigger AigDecisionLogTrigger on AI_Decision_Log__c(before insert, before update, before delete) {
    AigDecisionLogGuard.run();
    AigTriggerDispatcher.run(AI_Decision_Log__c.SObjectType);
}
