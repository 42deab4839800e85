trigger AigDataUseTrigger on AI_Data_Use__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    AigTriggerDispatcher.run(AI_Data_Use__c.SObjectType);
}
