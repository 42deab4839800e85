trigger AigAssessmentTrigger on AI_Risk_Assessment__c(before insert, before update, before delete, after insert) {
    AigTriggerDispatcher.run(AI_Risk_Assessment__c.SObjectType);
}
