trigger AigInteractionTrigger on AI_Interaction__c(before update) {
    AigTriggerDispatcher.run(AI_Interaction__c.SObjectType);
}
