trigger AigConcernTrigger on AI_Concern__e(after insert) {
    AigTriggerDispatcher.run(AI_Concern__e.SObjectType);
}
