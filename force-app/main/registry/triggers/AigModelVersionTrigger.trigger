trigger AigModelVersionTrigger on AI_Model_Version__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete
) {
    AigTriggerDispatcher.run(AI_Model_Version__c.SObjectType);
}
