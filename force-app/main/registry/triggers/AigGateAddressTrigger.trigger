trigger AigGateAddressTrigger on AI_Gate_Address__c(before insert, before update, before delete) {
    AigTriggerDispatcher.run(AI_Gate_Address__c.SObjectType);
}
