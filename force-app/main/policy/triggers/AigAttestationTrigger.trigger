trigger AigAttestationTrigger on AI_Attestation__c(before insert, before update, before delete, after insert) {
    AigTriggerDispatcher.run(AI_Attestation__c.SObjectType);
}
