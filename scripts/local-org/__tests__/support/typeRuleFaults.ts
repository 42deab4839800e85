import { inMethod, inTest, member, type PlantedFault } from './plantedFault';

/** What classes may extend, implement and declare, and what is unknown above them. */
export const TYPE_RULES: readonly PlantedFault[] = [
    [
        'a batch class inside another',
        member(
            'public class B implements Database.Batchable<SObject> { public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> l) { } public void finish(Database.BatchableContext c) { } }'
        ),
        '2:18: Only top-level classes can implement Database.Batchable<SObject>'
    ],
    [
        'extends a list',
        'public class R extends List<Integer> {}',
        '1:14: Non-virtual and non-abstract type cannot be extended: List<Integer>'
    ],
    [
        'nine levels of lists',
        inMethod('List<List<List<List<List<List<List<List<List<String>>>>>>>>> m;'),
        '3:9: Exceeded max parameterized type depth: List<List<List<List<List<List<List<List<List<String>>>>>>>>>, depth: 9'
    ],
    [
        'a batch without type',
        'public class R implements Database.Batchable { public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> l) { } public void finish(Database.BatchableContext c) { } }',
        '1:30: No type arguments provided for a parameterized type: Database.Batchable'
    ],
    [
        'an exception with a constructor it has',
        member('public class RException extends Exception { public RException(String s) {} }'),
        '2:56: System exception constructor already defined: [RException].<Constructor>(String)'
    ],
    [
        'an exception with a constructor without parameters',
        member('public class RException extends Exception { public RException() {} }'),
        '2:56: System exception constructor already defined: [RException].<Constructor>()'
    ],
    [
        'set up data beside a method that sees all',
        inTest('@TestSetup static void s() { } @IsTest(SeeAllData=true) static void a() { }'),
        '3:73: Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)'
    ],
    [
        'a parallel class with a method that sees all',
        '@IsTest(IsParallel=true)\nprivate class R {\n    @IsTest(SeeAllData=true) static void a() { }\n}',
        '3:42: Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)'
    ],
    [
        'a REST resource that is not global',
        "@RestResource(urlMapping='/x') public class R { }",
        '1:45: RestResource classes must be declared as global'
    ],
    [
        'a method open to the namespace in a class that is not',
        member('@NamespaceAccessible private void a() { }'),
        '2:39: Defining type for NamespaceAccessible must be declared as global or NamespaceAccessible'
    ],
    [
        'members of an unknown superclass',
        'public class R extends Nope { void a() { foo(); super.foo(); this.bar(); Integer i = baz; } public override String toString() { return x(); } }',
        '1:27: Invalid type: Nope'
    ],
    ['an unknown interface', member('class A implements Nope { public void foo() { } }'), '2:24: Invalid type: Nope']
];
