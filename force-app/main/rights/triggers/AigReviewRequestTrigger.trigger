trigger AigReviewRequestTrigger on AI_Review_Request__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update
) {
    AigTriggerDispatcher.run(AI_Review_Request__c.SObjectType);
}
