import { inMethod, member, type PlantedFault } from './plantedFault';

/** @InvocableMethod, @AuraEnabled, @future, @TestSetup. */
export const ANNOTATIONS: readonly PlantedFault[] = [
    [
        'two invocable methods',
        member(
            '@InvocableMethod public static void a(List<Id> l) {}\n    @InvocableMethod public static void b(List<Id> l) {}'
        ),
        '3:41: Only one method per type can be defined with: InvocableMethod'
    ],
    [
        'an invocable method that is not static',
        member('@InvocableMethod public void a(List<Id> l) {}'),
        '2:34: InvocableMethod methods must be declared as static'
    ],
    [
        'an invocable method that is private',
        member('@InvocableMethod private static void a(List<Id> l) {}'),
        '2:42: InvocableMethod methods require at least one of the following global, public'
    ],
    [
        'an invocable method with two parameters',
        member('@InvocableMethod public static void a(List<Id> l, List<Id> m) {}'),
        '2:41: Only one parameter is supported on methods with @Invocable annotation'
    ],
    [
        'an invocable method without a list',
        member('@InvocableMethod public static void a(Id one) {}'),
        '2:41: Unsupported parameter type Id. Valid invocable parameters must be List types like List<T> where T is a supported type'
    ],
    [
        'an invocable method with maps',
        member('@InvocableMethod public static void a(List<Map<String, String>> l) {}'),
        '2:41: InvocableMethod methods do not support parameter type of List<Map<String,String>>'
    ],
    [
        'an invocable method that returns one value',
        member('@InvocableMethod public static String a(List<Id> l) { return null; }'),
        '2:43: InvocableMethod methods do not support return type of String'
    ],
    [
        'an invocable method with another annotation',
        member('@InvocableMethod @AuraEnabled public static void a(List<Id> l) {}'),
        '2:54: The only annotation that can be used with InvocableMethod is Deprecated'
    ],
    [
        'an invocable variable that is private',
        member('public class Input { @InvocableVariable private String s; }'),
        '2:60: InvocableVariable fields require at least one of the following global, public'
    ],
    [
        'an Aura method that is private',
        member('@AuraEnabled private static void a() {}'),
        '2:38: AuraEnabled methods require at least one of the following global, public'
    ],
    [
        'an Aura method of an instance',
        member('@AuraEnabled public String a() { return null; }'),
        "2:32: Non static AuraEnabled methods must be named with a prefix 'get'"
    ],
    [
        'an Aura method of an instance with parameters',
        member('@AuraEnabled public String getA(String s) { return s; }'),
        '2:32: Non static AuraEnabled methods may not have parameters'
    ],
    [
        'overloaded Aura methods',
        member('@AuraEnabled public static void a() {}\n    @AuraEnabled public static void a(String s) {}'),
        '3:37: Overload of AuraEnabled method: a overload is not permitted'
    ],
    [
        'a future method that is not static',
        member('@future public void a() {}'),
        '2:25: Future methods must be declared as static'
    ],
    [
        'a future method that returns something',
        member('@future public static Integer a() { return 1; }'),
        '2:35: Future methods do not support return type of Integer'
    ],
    [
        'a future method with a record',
        member('@future public static void a(Account r) {}'),
        '2:32: Future methods do not support parameter type of Account'
    ],
    [
        'a future method with nested lists',
        member('@future public static void a(List<List<Id>> l) {}'),
        '2:32: Future methods do not support parameter type of List<List<Id>>'
    ],
    [
        'two methods that set up tests',
        '@IsTest\nprivate class R {\n    @TestSetup static void a() {}\n    @TestSetup static void b() {}\n}',
        '4:28: Only one method per type can be defined with: TestSetup'
    ]
];

/** DML on what is not written; reachability. */
export const FLOW: readonly PlantedFault[] = [
    [
        'DML on custom metadata',
        inMethod('insert new Setting__mdt();'),
        '3:9: DML operation Insert not allowed on Setting__mdt'
    ],
    [
        'DML on a list of custom metadata',
        inMethod('List<Setting__mdt> l; update l;'),
        '3:31: DML operation Update not allowed on List<Setting__mdt>'
    ],
    ['DML on a value', inMethod('delete 5;'), '3:9: DML requires SObject or SObject list type: Integer'],
    [
        'a statement behind a return',
        member('public Integer go() {\n        return 1;\n        Integer i = 2;\n    }'),
        '4:9: Unreachable statement'
    ],
    [
        'a statement behind a throw',
        inMethod('throw new DmlException();\n        Integer i = 2;'),
        '4:9: Unreachable statement'
    ],
    [
        'a statement behind a break',
        inMethod('while (true) {\n            break;\n            Integer i = 2;\n        }'),
        '5:13: Unreachable statement'
    ],
    [
        'a branch without a return',
        member('public Integer go(Boolean b) {\n        if (b) { return 1; }\n    }'),
        '4:5: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'a switch without a return',
        member('public Integer go(Integer i) {\n        switch on i { when 1 { return 1; } }\n    }'),
        '4:5: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'a value returned from a void method',
        member('public void go() { return 1; }'),
        '2:24: Void method must not return a value'
    ]
];
