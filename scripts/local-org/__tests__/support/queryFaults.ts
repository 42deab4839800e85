import { inMethod, type PlantedFault } from './plantedFault';

/** Names, types and clauses of inline queries. */
export const QUERIES: readonly PlantedFault[] = [
    [
        'soql unknown child',
        inMethod('List<Account> l = [SELECT Id, (SELECT Id FROM Nowhere__r) FROM Account];'),
        "3:54: Didn't understand relationship 'Nowhere__r' in FROM part of query call"
    ],
    [
        'soql unknown child field',
        inMethod('List<Account> l = [SELECT Id, (SELECT Gone__c FROM Deals__r) FROM Account];'),
        "3:46: No such column 'Gone__c' on entity 'Deal__c'"
    ],
    [
        'soql unknown group',
        inMethod('List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c GROUP BY Gone__c];'),
        "3:76: No such column 'Gone__c' on entity 'Deal__c'"
    ],
    [
        'soql ungrouped field',
        inMethod('List<AggregateResult> l = [SELECT Code__c, COUNT(Id) c FROM Deal__c];'),
        '3:42: Field must be grouped or aggregated: Code__c'
    ],
    [
        'soql ungrouped field2',
        inMethod('List<AggregateResult> l = [SELECT Code__c, Day__c, COUNT(Id) c FROM Deal__c GROUP BY Day__c];'),
        '3:42: Field must be grouped or aggregated: Code__c'
    ],
    [
        'soql filter long text',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Notes__c = 'x'];"),
        "3:56: field 'Notes__c' can not be filtered in a query call"
    ],
    [
        'soql order long text',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c ORDER BY Notes__c];'),
        "3:59: field 'Notes__c' can not be sorted in a query call"
    ],
    [
        'soql group long text',
        inMethod('List<AggregateResult> l = [SELECT Notes__c FROM Deal__c GROUP BY Notes__c];'),
        "3:73: field 'Notes__c' can not be grouped in a query call"
    ],
    [
        'soql order multi picklist',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c ORDER BY Tags__c];'),
        "3:59: field 'Tags__c' can not be sorted in a query call"
    ],
    [
        'soql sum text',
        inMethod('List<AggregateResult> l = [SELECT SUM(Code__c) c FROM Deal__c];'),
        '3:42: field Code__c does not support aggregate operator SUM'
    ],
    [
        'soql avg date',
        inMethod('List<AggregateResult> l = [SELECT AVG(Day__c) c FROM Deal__c];'),
        '3:42: field Day__c does not support aggregate operator AVG'
    ],
    [
        'soql where aggregate',
        inMethod('List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c WHERE COUNT(Id) > 1];'),
        '3:73: Aggregate function COUNT is not allowed in WHERE'
    ],
    [
        'soql having no group',
        inMethod('List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c HAVING COUNT(Id) > 1];'),
        "3:75: Expecting ']' but was: 'COUNT'"
    ],
    [
        'soql text literal for number',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Amount__c = 'x'];"),
        "3:56: value of filter criterion for field 'Amount__c' must be of type double and should not be enclosed in quotes"
    ],
    [
        'soql number literal for text',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = 5];'),
        "3:56: value of filter criterion for field 'Code__c' must be of type string and should be enclosed in quotes"
    ],
    [
        'soql date literal for datetime',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE When__c = 2020-01-01];'),
        "3:56: value of filter criterion for field 'When__c' must be of type dateTime"
    ],
    [
        'soql datetime literal for date',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Day__c = 2020-01-01T00:00:00Z];'),
        "3:56: value of filter criterion for field 'Day__c' must be of type date"
    ],
    [
        'soql bool literal for text',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = true];'),
        "3:56: value of filter criterion for field 'Code__c' must be of type string and should be enclosed in quotes"
    ],
    [
        'soql duplicate field',
        inMethod('List<Deal__c> l = [SELECT Code__c, Code__c FROM Deal__c];'),
        '3:27: duplicate field selected: Code__c'
    ],
    [
        'soql duplicate alias',
        inMethod('List<AggregateResult> l = [SELECT COUNT(Id) c, MAX(Day__c) c FROM Deal__c];'),
        '3:55: duplicate alias: c'
    ],
    [
        'soql limit negative',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c LIMIT -1];'),
        "3:57: Missing ']' at '-'"
    ],
    [
        'soql for update order',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c ORDER BY Name FOR UPDATE];'),
        '3:27: You cannot use ORDER BY in a query that uses FOR UPDATE'
    ],
    [
        'soql for update aggregate',
        inMethod('List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c FOR UPDATE];'),
        '3:35: FOR UPDATE is not allowed with aggregate functions or GROUP BY'
    ],
    [
        'soql semi join wrong type',
        inMethod('List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Code__c FROM Deal__c)];'),
        '3:63: Semi join sub-selects can only query id fields'
    ],
    [
        'soql semi join wrong object',
        inMethod('List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Contact)];'),
        "3:63: The selected field 'Id' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type"
    ],
    [
        'soql semi join in OR',
        inMethod(
            "List<Account> l = [SELECT Id FROM Account WHERE Name = 'x' OR Id IN (SELECT Account__c FROM Deal__c)];"
        ),
        '3:70: Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
    ],
    [
        'soql semi join nested',
        inMethod(
            'List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Deal__c WHERE Id IN (SELECT Id FROM Deal__c))];'
        ),
        '3:63: Nesting of semi join sub-selects is not supported'
    ],
    [
        'soql too many parents',
        inMethod('List<Contact> l = [SELECT Account.Parent.Parent.Parent.Parent.Parent.Name FROM Contact];'),
        '3:34: SOQL statements cannot query aggregate relationships more than 5 levels away from the root entity object.'
    ],
    [
        'soql typeof non polymorphic',
        inMethod('List<Deal__c> l = [SELECT TYPEOF Account__r WHEN Account THEN Name END FROM Deal__c];'),
        '3:34: TYPEOF can only be used on a polymorphic relationship: Account__r'
    ],
    [
        'soql relationship name as field',
        inMethod('List<Deal__c> l = [SELECT Account__r FROM Deal__c];'),
        "3:34: No such column 'Account__r' on entity 'Deal__c'"
    ],
    [
        'soql lookup as path',
        inMethod('List<Deal__c> l = [SELECT Account__c.Name FROM Deal__c];'),
        "3:34: Didn't understand relationship 'Account__c' in field path"
    ],
    [
        'soql FIELDS(ALL) no limit',
        inMethod('List<Deal__c> l = [SELECT FIELDS(ALL) FROM Deal__c];'),
        '3:34: The SOQL FIELDS function must have a LIMIT of at most 200'
    ],
    [
        'soql IN without list',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c IN ()];'),
        "3:69: Unexpected token ')'."
    ],
    [
        'soql LIKE on number',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Amount__c LIKE '1%'];"),
        "3:56: invalid operator on double field 'Amount__c'"
    ],
    [
        'soql LIKE on Id',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Account__c LIKE '1%'];"),
        "3:56: invalid operator on ID field 'Account__c'"
    ],
    [
        'soql INCLUDES on text',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c INCLUDES ('a')];"),
        "3:56: invalid operator on string field 'Code__c'"
    ],
    [
        'soql < on boolean',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Flag__c > false];'),
        "3:56: invalid operator on boolean field 'Flag__c'"
    ],
    [
        'soql < on Id list',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Tags__c > 'a'];"),
        "3:56: invalid operator on string field 'Tags__c'"
    ],
    [
        'soql offset on subquery',
        inMethod('List<Account> l = [SELECT Id FROM Account OFFSET 2001];'),
        '3:27: Maximum SOQL offset allowed is 2000'
    ],
    [
        'soql count assigned to list',
        inMethod('List<Deal__c> l = [SELECT COUNT() FROM Deal__c];'),
        '3:27: Illegal assignment from Integer to List<Deal__c>'
    ],
    [
        'soql count distinct field not groupable',
        inMethod('List<AggregateResult> l = [SELECT COUNT_DISTINCT(Notes__c) c FROM Deal__c];'),
        '3:42: field Notes__c does not support aggregate operator COUNT_DISTINCT'
    ],
    [
        'soql aggregate in subquery',
        inMethod('List<Account> l = [SELECT Id, (SELECT COUNT(Id) FROM Contacts) FROM Account];'),
        '3:39: Aggregate functions are not allowed in nested queries'
    ],
    [
        'soql unknown function',
        inMethod('List<AggregateResult> l = [SELECT FOO(Id) c FROM Deal__c];'),
        "3:46: Expecting 'from' but was: '('"
    ],
    [
        'soql WITH unknown',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WITH FOO_MODE];'),
        "3:64: Unexpected token ']'."
    ],
    [
        'soql wrong record type',
        inMethod('List<Contact> l = [SELECT Id FROM Account];'),
        '3:27: Illegal assignment from List<Account> to List<Contact>'
    ],
    [
        'soql record to int',
        inMethod('Integer l = [SELECT Id FROM Account];'),
        '3:21: Illegal assignment from List<Account> to Integer'
    ],
    [
        'soql order by ungrouped',
        inMethod('List<AggregateResult> l = [SELECT Code__c FROM Deal__c GROUP BY Code__c ORDER BY Day__c];'),
        '3:89: Ordered field must be grouped or aggregated: Day__c'
    ],
    [
        'soql alias w/o aggregate',
        inMethod('List<Deal__c> l = [SELECT Code__c x FROM Deal__c];'),
        '3:34: only aggregate expressions use field aliasing'
    ],
    [
        'soql date function on text',
        inMethod(
            'List<AggregateResult> l = [SELECT CALENDAR_YEAR(Code__c) y FROM Deal__c GROUP BY CALENDAR_YEAR(Code__c)];'
        ),
        '3:89: field Code__c does not support date function CALENDAR_YEAR'
    ],
    [
        'soql custom setting ok? __mdt unknown',
        inMethod('List<Setting__mdt> l = [SELECT Gone__c FROM Setting__mdt];'),
        "3:39: No such column 'Gone__c' on entity 'Setting__mdt'"
    ]
];
