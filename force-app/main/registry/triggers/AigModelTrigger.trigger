trigger AigModelTrigger on AI_Model__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete
) {
    AigTriggerDispatcher.run(AI_Model__c.SObjectType);
}
