trigger AigAnswerTrigger on AI_Assessment_Answer__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    AigTriggerDispatcher.run(AI_Assessment_Answer__c.SObjectType);
}
