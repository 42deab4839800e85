trigger AigFeatureTrigger on AI_Feature__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    AigTriggerDispatcher.run(AI_Feature__c.SObjectType);
}
