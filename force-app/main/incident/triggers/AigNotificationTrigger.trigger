trigger AigNotificationTrigger on AI_Notification__c(before insert, before update, before delete, after update) {
    AigTriggerDispatcher.run(AI_Notification__c.SObjectType);
}
