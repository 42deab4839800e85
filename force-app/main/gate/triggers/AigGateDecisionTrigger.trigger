trigger AigGateDecisionTrigger on AI_Gate_Decision__e(after insert) {
    AigTriggerDispatcher.run(AI_Gate_Decision__e.SObjectType);
}
