trigger AigUseCaseTrigger on AI_Use_Case__c(before insert, before update, before delete, after insert, after update) {
    AigTriggerDispatcher.run(AI_Use_Case__c.SObjectType);
}
