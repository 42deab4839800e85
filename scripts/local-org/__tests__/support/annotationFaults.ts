import { inMethod, inTest, member, type PlantedFault } from './plantedFault';

/** Annotations: where they stand, their properties, what they ask of a method. */
export const ANNOTATION_RULES: readonly PlantedFault[] = [
    ['aura on class', '@AuraEnabled public class R {}', '1:1: AuraEnabled is not allowed on classes'],
    ['future on class', '@future public class R {}', '1:1: future is not allowed on classes'],
    ['istest on field', member('@IsTest static Integer i;'), '2:5: IsTest is not allowed on fields'],
    [
        'invocablevariable on method',
        member('@InvocableVariable public void a() {}'),
        '2:5: InvocableVariable is not allowed on methods'
    ],
    [
        'invocablemethod on field',
        member('@InvocableMethod public static Integer i;'),
        '2:5: InvocableMethod is not allowed on fields'
    ],
    ['testsetup on field', inTest('@TestSetup static Integer i;'), '3:5: TestSetup is not allowed on fields'],
    [
        'aura cacheable wrong',
        member('@AuraEnabled(cacheable=maybe) public static String a() { return null; }'),
        "2:28: Unexpected token 'maybe'."
    ],
    [
        'future callout wrong',
        member("@future(callout='yes') public static void a() {}"),
        '2:5: Invalid value for property callout expected type Boolean'
    ],
    [
        'istest seealldata wrong',
        '@IsTest(SeeAllData=1) private class R {}',
        '1:1: Invalid value for property seealldata expected type Boolean'
    ],
    ['rest no url', '@RestResource global class R { }', '1:1: Required property is missing: urlMapping'],
    [
        'rest url no slash',
        "@RestResource(urlMapping='x') global class R { }",
        "1:1: Rest Resource url must begin with a forward slash, '/'"
    ],
    [
        'rest url star',
        "@RestResource(urlMapping='/x*') global class R { }",
        "1:1: Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'"
    ],
    [
        'http two gets',
        "@RestResource(urlMapping='/x') global class R { @HttpGet global static void a() {} @HttpGet global static void b() {} }",
        '1:115: Only one method per type can be defined with: HttpGet'
    ],
    [
        'http get param',
        "@RestResource(urlMapping='/x') global class R { @HttpGet global static void a(String s) {} }",
        '1:80: HttpGet methods do not support parameters'
    ],
    [
        'http non static',
        "@RestResource(urlMapping='/x') global class R { @HttpPost global void a() {} }",
        '1:74: HttpPost methods must be declared as static'
    ],
    [
        'jsonaccess empty',
        '@JsonAccess public class R { }',
        '1:1: At least one JSON serialization control parameter must be specified'
    ],
    [
        'jsonaccess wrong',
        "@JsonAccess(serializable='sometimes') public class R { }",
        '1:1: Annotation property, serializable on JsonAccess, unknown value: sometimes'
    ],
    [
        'remote non static',
        member('@RemoteAction public Integer a() { return 1; }'),
        '2:34: RemoteAction methods must be declared as static'
    ],
    [
        'remote private',
        member('@RemoteAction private static Integer a() { return 1; }'),
        '2:42: RemoteAction methods require at least one of the following global, public'
    ],
    [
        'remote twice',
        member(
            '@RemoteAction public static Integer a(String s) { return 1; } @RemoteAction public static Integer a(Integer s) { return 1; }'
        ),
        '2:103: Remote Action does not support two remote action methods with the same name and same number of parameters'
    ],
    [
        'readonly plain',
        member('@ReadOnly public static void a() { }'),
        '2:34: Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly'
    ],
    [
        'testsetup non-test',
        member('@TestSetup static void a() {}'),
        '2:28: Defining type for TestSetup methods must be declared as IsTest'
    ],
    [
        'testsetup seealldata',
        '@IsTest(SeeAllData=true) private class R { @TestSetup static void a() {} }',
        '1:70: Test class cannot be annotated with @isTest(SeeAllData=true)'
    ],
    [
        'parallel seealldata',
        '@IsTest(IsParallel=true SeeAllData=true) private class R { }',
        '1:1: Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)'
    ],
    [
        'aura field method same name',
        member('@AuraEnabled public static Integer a; @AuraEnabled public static Integer a() { return 1; }'),
        '2:78: AuraEnabled method and variable cannot have the same name: a'
    ],
    [
        'invocable in inner',
        member('public class Inn { @InvocableMethod public void a(List<Id> l) {} }'),
        '2:53: InvocableMethod can only be used on methods of a top level type'
    ],
    [
        'invocable variable of map',
        member('public class Inn { @InvocableVariable public Map<String,String> m; }'),
        '2:69: InvocableVariable fields do not support type of Map<String,String>'
    ],
    [
        'future nonprimitive list',
        member('@future public static void a(List<Account> l) {}'),
        '2:32: Future methods do not support parameter type of List<Account>'
    ],
    ['aura interface', '@AuraEnabled public interface R {}', '1:1: AuraEnabled is not allowed on interfaces'],
    ['testvisible on local', inMethod('@TestVisible Integer i = 1;'), '3:9: TestVisible is not allowed on locals']
];
