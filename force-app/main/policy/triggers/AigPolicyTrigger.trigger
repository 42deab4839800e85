trigger AigPolicyTrigger on AI_Policy__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete
) {
    AigTriggerDispatcher.run(AI_Policy__c.SObjectType);
}
