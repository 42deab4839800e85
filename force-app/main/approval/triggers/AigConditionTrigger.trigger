trigger AigConditionTrigger on AI_Approval_Condition__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update
) {
    AigTriggerDispatcher.run(AI_Approval_Condition__c.SObjectType);
}
