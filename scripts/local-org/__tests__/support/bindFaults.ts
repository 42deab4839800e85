import { inMethod, type PlantedFault } from './plantedFault';

/** Binds that do not fit their column. */
export const BINDS: readonly PlantedFault[] = [
    [
        'bind Integer for Name',
        inMethod('Integer n = 1; List<Account> l = [SELECT Id FROM Account WHERE Name = :n];'),
        '3:80: Invalid bind expression type of Integer for column of type String'
    ],
    [
        'bind String for number',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Amount__c > :s];"),
        '3:86: Invalid bind expression type of String for column of type Decimal'
    ],
    [
        'bind Boolean for text',
        inMethod('Boolean b = true; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :b];'),
        '3:86: Invalid bind expression type of Boolean for column of type String'
    ],
    [
        'bind String for boolean',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Flag__c = :s];"),
        '3:84: Invalid bind expression type of String for column of type Boolean'
    ],
    [
        'bind String for date',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Day__c = :s];"),
        '3:83: Invalid bind expression type of String for column of type Date'
    ],
    [
        'bind Integer for Id',
        inMethod('Integer n = 1; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Id = :n];'),
        '3:78: Invalid bind expression type of Integer for column of type Id'
    ],
    [
        'bind IN scalar',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c IN :s];"),
        '3:85: IN operator must be used with an iterable expression'
    ],
    [
        'bind IN list wrong elements',
        inMethod('List<Integer> s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c IN :s];'),
        '3:86: Invalid bind expression type of Integer for column of type String'
    ],
    [
        'bind LIMIT String',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c LIMIT :s];"),
        '3:74: Invalid bind expression type of String for column of type Integer'
    ],
    [
        'bind OFFSET String',
        inMethod("String s = 'x'; List<Deal__c> l = [SELECT Id FROM Deal__c OFFSET :s];"),
        '3:75: Invalid bind expression type of String for column of type Integer'
    ],
    [
        'bind LIKE Integer',
        inMethod('Integer s = 1; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c LIKE :s];'),
        '3:86: Invalid bind expression type of Integer for column of type String'
    ],
    [
        'bind object for text',
        inMethod('Helper s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :s];'),
        '3:78: Invalid bind expression type of APEX_OBJECT for column of type String'
    ],
    [
        'bind Date for text',
        inMethod('Date s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :s];'),
        '3:76: Invalid bind expression type of Date for column of type String'
    ],
    [
        'bind Decimal for date',
        inMethod('Decimal s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Day__c >= :s];'),
        '3:79: Invalid bind expression type of Decimal for column of type Date'
    ],
    [
        'bind in unknown variable',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :nothing];'),
        '3:68: Variable does not exist: nothing'
    ],
    [
        'bind INCLUDES integer',
        inMethod('Integer s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Tags__c INCLUDES (:s)];'),
        '3:87: Invalid bind expression type of Integer for column of type String'
    ],
    [
        'bind in list of values',
        inMethod("Integer s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c IN (:s, 'a')];"),
        '3:81: Invalid bind expression type of Integer for column of type String'
    ],
    [
        'bind record for text',
        inMethod('Account a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :a];'),
        '3:79: Invalid bind expression type of SOBJECT:Account for column of type String'
    ],
    [
        'bind having',
        inMethod(
            'String s; List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c GROUP BY Code__c HAVING COUNT(Id) > :s];'
        ),
        '3:115: Invalid bind expression type of String for column of type Integer'
    ],
    [
        'bind list of Object',
        inMethod('List<Object> a; List<Deal__c> l=[SELECT Id FROM Deal__c WHERE Code__c IN :a];'),
        '3:83: Invalid bind expression type of ANY for column of type String'
    ],
    [
        'bind set of Object',
        inMethod('Set<Object> a; List<Deal__c> l=[SELECT Id FROM Deal__c WHERE Code__c IN :a];'),
        '3:82: Invalid bind expression type of ANY for column of type String'
    ],
    [
        'bind Object',
        inMethod('Object a; List<Deal__c> l=[SELECT Id FROM Deal__c WHERE Code__c = :a];'),
        '3:76: Invalid bind expression type of ANY for column of type String'
    ],
    [
        'bind with safe navigation',
        inMethod('Account a; List<Account> l = [SELECT Id FROM Account WHERE Name = :a?.Name];'),
        '3:79: Safe navigation operator is not allowed in bind expressions'
    ],
    [
        'bind call with safe navigation',
        inMethod("Account a; List<Account> l = [SELECT Id FROM Account WHERE Name = :a?.get('x')];"),
        '3:79: Safe navigation operator is not allowed in bind expressions'
    ],
    [
        'lock of profiles',
        inMethod('List<Profile> l=[SELECT Id FROM Profile FOR UPDATE];'),
        '3:25: Cannot lock rows for an SObject type that can not be updated: Profile'
    ],
    [
        'lock of custom metadata',
        inMethod('List<Setting__mdt> l=[SELECT Id FROM Setting__mdt FOR UPDATE];'),
        '3:30: Cannot lock rows for an SObject type that can not be updated: Setting__mdt'
    ],
    [
        'all rows locked',
        inMethod('List<SObject> l = [SELECT Id FROM Deal__c ALL ROWS FOR UPDATE];'),
        '3:27: ALL ROWS cannot be used with FOR UPDATE'
    ]
];
