import { inMethod, member, type PlantedFault } from './plantedFault';

/** Names that nothing has. */
export const UNKNOWN: readonly PlantedFault[] = [
    ['an unknown type', inMethod('Nowhere x;'), '3:9: Invalid type: Nowhere'],
    ['an unknown type of a parameter', member('public void go(Nowhere x) {}'), '2:20: Invalid type: Nowhere'],
    ['an unknown return type', member('public Nowhere go() { return null; }'), '2:12: Invalid type: Nowhere'],
    ['an unknown superclass', 'public class R extends Nowhere {}', '1:27: Invalid type: Nowhere'],
    ['an unknown interface', 'public class R implements Nowhere {}', '1:30: Invalid type: Nowhere'],
    ['an unknown object', inMethod('Gone__c x;'), '3:9: Invalid type: Gone__c'],
    [
        'an unknown field',
        inMethod('String s = new Deal__c().Gone__c;'),
        '3:34: Field does not exist: Gone__c on Deal__c'
    ],
    [
        'an unknown field of a parent',
        inMethod('String s = new Deal__c().Account__r.Gone__c;'),
        '3:45: Field does not exist: Gone__c on Account'
    ],
    [
        'an unknown field in a record constructor',
        inMethod('Deal__c d = new Deal__c(Gone__c = 1);'),
        '3:33: Field does not exist: Gone__c on Deal__c'
    ],
    [
        'an unknown field in SOQL',
        inMethod('List<Deal__c> l = [SELECT Gone__c FROM Deal__c];'),
        "3:34: No such column 'Gone__c' on entity 'Deal__c'"
    ],
    [
        'an unknown field in a filter',
        inMethod("List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Gone__c = 'x'];"),
        "3:56: No such column 'Gone__c' on entity 'Deal__c'"
    ],
    [
        'an unknown field of a parent in SOQL',
        inMethod('List<Deal__c> l = [SELECT Account__r.Gone__c FROM Deal__c];'),
        "3:34: No such column 'Gone__c' on entity 'Account'"
    ],
    [
        'an unknown relationship in SOQL',
        inMethod('List<Deal__c> l = [SELECT Gone__r.Name FROM Deal__c];'),
        "3:34: Didn't understand relationship 'Gone__r' in field path"
    ],
    [
        'an unknown object in SOQL',
        inMethod('Object o = [SELECT Id FROM Gone__c];'),
        "3:35: sObject type 'Gone__c' is not supported"
    ],
    [
        'an unknown order in SOQL',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c ORDER BY Gone__c];'),
        "3:59: No such column 'Gone__c' on entity 'Deal__c'"
    ],
    ['an unknown variable', inMethod('Integer i = nothing;'), '3:21: Variable does not exist: nothing'],
    [
        'an unknown method',
        inMethod('gone(1);'),
        '3:9: Method does not exist or incorrect signature: void gone(Integer) from the type R'
    ],
    [
        'an unknown method of another class',
        inMethod("Helper.gone('x');"),
        '3:16: Method does not exist or incorrect signature: void gone(String) from the type Helper'
    ],
    [
        'an unknown constructor',
        inMethod('Helper h = new Helper(1);'),
        '3:24: Constructor not defined: [Helper].<Constructor>(Integer)'
    ],
    ['an unknown label', inMethod('String s = System.Label.Gone;'), '3:33: External string does not exist: Gone']
];

/** Values of the wrong type. */
export const TYPES: readonly PlantedFault[] = [
    [
        'an argument of a wrong type',
        inMethod("Helper.take('x');"),
        '3:16: Method does not exist or incorrect signature: void take(String) from the type Helper'
    ],
    [
        'too many arguments',
        inMethod('Helper.take(1, 2);'),
        '3:16: Method does not exist or incorrect signature: void take(Integer, Integer) from the type Helper'
    ],
    ['an assignment of a wrong type', inMethod("Integer i = 'x';"), '3:21: Illegal assignment from String to Integer'],
    [
        'a wrong type in a return',
        member("public Integer go() { return 'x'; }"),
        '2:27: Illegal assignment from String to Integer'
    ],
    [
        'a condition that is no Boolean',
        inMethod('if (1) { }'),
        '3:13: Condition expression must be of type Boolean: Integer'
    ],
    [
        'types that cannot be compared',
        inMethod("Boolean b = 1 == 'x';"),
        '3:21: Comparison arguments must be compatible types: Integer, String'
    ],
    ['text in arithmetic', inMethod("Integer i = 'a' - 1;"), '3:21: Arithmetic expressions must use numeric arguments'],
    [
        'a value that is no exception',
        inMethod('throw new Helper();'),
        '3:9: Throw expression must be of type exception: Helper'
    ]
];

/** What is not visible, and what interfaces ask. */
export const ACCESS: readonly PlantedFault[] = [
    ['a private variable', inMethod('Integer i = Helper.secret;'), '3:28: Variable is not visible: Helper.secret'],
    ['a private method', inMethod('Helper.hidden();'), '3:16: Method is not visible: void Helper.hidden()'],
    ['a protected method', inMethod('new Helper().guarded();'), '3:22: Method is not visible: void Helper.guarded()'],
    ['a private inner class', inMethod('Helper.Part p;'), '3:9: Type is not visible: Helper.Part'],
    [
        'a missing interface method',
        'public class R implements Worker { }',
        '1:14: Class R must implement the method: Integer Worker.work(String)'
    ],
    [
        'another return type than the interface asks',
        'public class R implements Worker {\n    public String work(String s) { return s; }\n}',
        '1:14: Class R must implement the method: Integer Worker.work(String)'
    ],
    [
        'an interface method that is not public',
        'public class R implements Worker {\n    private Integer work(String s) { return 1; }\n}',
        '2:21: R: Overriding implementations of global or public interface methods must be global or public: Integer R.work(String)'
    ],
    [
        'a missing method of an interface of the platform',
        'public class R implements Queueable { }',
        '1:14: Class R must implement the method: void Queueable.execute(QueueableContext)'
    ],
    [
        'another return type than the overridden method has',
        'public class R extends Helper {\n    public override String name() { return null; }\n    public override Integer size() { return 1; }\n}',
        '3:29: Method return types clash: String Helper.size() vs Integer R.size() from the type R'
    ],
    [
        'an abstract method left open',
        'public class R extends Shape { }',
        '1:14: Class R must implement the abstract method: Decimal Shape.area()'
    ]
];
