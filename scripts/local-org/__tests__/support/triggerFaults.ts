import { type PlantedFault } from './plantedFault';

/** Triggers: objects, events, what their body may do. */
export const TRIGGERS: readonly PlantedFault[] = [
    ['trigger on unknown object', 'trigger R on Gone__c (before insert) { }', '1:17: Invalid type: Gone__c'],
    [
        'trigger event twice',
        'trigger R on Account (before insert, before insert) { }',
        '1:17: Duplicate Trigger Usage: before insert'
    ],
    [
        'trigger before undelete',
        'trigger R on Account (before undelete) { }',
        '1:17: Trigger Usage Before Undelete is not supported'
    ],
    [
        'trigger on event before',
        'trigger R on Ping__e (before insert) { }',
        '1:17: Platform Event SObjects only supports after insert: Ping__e'
    ],
    [
        'trigger on custom metadata',
        'trigger R on Setting__mdt (after insert) { }',
        '1:17: SObject type does not allow triggers: Setting__mdt'
    ],
    [
        'trigger on custom setting',
        'trigger R on Conf__c (before insert) { }',
        '1:17: SObject type does not allow triggers: Conf__c'
    ],
    [
        'trigger returns value',
        'trigger R on Account (before insert) { return 1; }',
        '1:43: Trigger bodies must not return a value'
    ],
    [
        'trigger unknown field',
        'trigger R on Account (before insert) { for (Account a : Trigger.new) { a.Gone__c = 1; } }',
        '1:77: Field does not exist: Gone__c on Account'
    ],
    [
        'trigger unknown context',
        'trigger R on Account (before insert) { Object o = Trigger.gone; }',
        '1:62: Variable does not exist: Trigger.gone'
    ],
    [
        'trigger new wrong type',
        'trigger R on Account (before insert) { List<Contact> l = Trigger.new; }',
        '1:69: Illegal assignment from List<Account> to List<Contact>'
    ],
    [
        'trigger this',
        'trigger R on Account (before insert) { Object o = this; }',
        '1:54: This cannot be referenced in a static context'
    ],
    ['trigger unknown event', 'trigger R on Account (during insert) { }', "1:26: Unexpected token 'during'."]
];
