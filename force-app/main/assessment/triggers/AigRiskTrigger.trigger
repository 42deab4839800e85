trigger AigRiskTrigger on AI_Risk__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    AigTriggerDispatcher.run(AI_Risk__c.SObjectType);
}
