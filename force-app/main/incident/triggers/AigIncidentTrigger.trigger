trigger AigIncidentTrigger on AI_Incident__c(before insert, before update, before delete, after insert, after update) {
    AigTriggerDispatcher.run(AI_Incident__c.SObjectType);
}
