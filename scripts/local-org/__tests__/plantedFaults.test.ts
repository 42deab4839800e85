import { checkApex } from '../checkApex';
import { DECLARATIONS, type PlantedFault, TESTS_AND_ANNOTATIONS, VALUES } from './support/declarationFaults';
import { customObject, metadata, temporaryProject } from './support/temporaryProject';

/** One fault of each kind that org:check must find: the class (its name is R and the row's number), and place and text of the finding. */
type Row = PlantedFault;

const inMethod = (body: string): string => `public class R {\n    public static void go() {\n        ${body}\n    }\n}`;
const member = (text: string): string => `public class R {\n    ${text}\n}`;

const UNKNOWN: readonly Row[] = [
    ['an unknown type', inMethod('Nowhere x;'), '3:9: Invalid type: Nowhere'],
    ['an unknown type of a parameter', member('public void go(Nowhere x) {}'), '2:20: Invalid type: Nowhere'],
    ['an unknown return type', member('public Nowhere go() { return null; }'), '2:12: Invalid type: Nowhere'],
    ['an unknown superclass', 'public class R extends Nowhere {}', '1:25: Invalid type: Nowhere'],
    ['an unknown interface', 'public class R implements Nowhere {}', '1:28: Invalid type: Nowhere'],
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
    ['an unknown label', inMethod('String s = System.Label.Gone;'), '3:33: Label does not exist: Gone']
];

const TYPES: readonly Row[] = [
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
    [
        'text in arithmetic',
        inMethod("Integer i = 'a' - 1;"),
        '3:21: Arithmetic expressions must use numeric arguments: String - Integer'
    ],
    [
        'a value that is no exception',
        inMethod('throw new Helper();'),
        '3:9: Throw expression must be of type exception: Helper'
    ]
];

const ACCESS: readonly Row[] = [
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
        '2:21: Methods that implement an interface must be public or global: Integer R.work(String)'
    ],
    [
        'a missing method of an interface of the platform',
        'public class R implements Queueable { }',
        '1:14: Class R must implement the method: void Queueable.execute(QueueableContext)'
    ],
    [
        'another return type than the overridden method has',
        'public class R extends Helper {\n    public override String name() { return null; }\n    public override Integer size() { return 1; }\n}',
        '3:29: Return type does not match the overridden method: Integer R.size()'
    ],
    [
        'an abstract method left open',
        'public class R extends Shape { }',
        '1:14: Class R must implement the method: Decimal Shape.area()'
    ]
];

const ANNOTATIONS: readonly Row[] = [
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
        '3:37: AuraEnabled methods cannot be overloaded: a'
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

const FLOW: readonly Row[] = [
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
        '2:24: Return value expected to be void'
    ]
];

const HELPERS: Readonly<Record<string, string>> = {
    Helper: `public virtual class Helper {
    private static Integer secret = 1;
    private static void hidden() {}
    protected void guarded() {}
    public static void take(Integer i) {}
    public virtual String name() { return null; }
    public virtual String size() { return null; }
    private class Part {}
}`,
    Worker: 'public interface Worker { Integer work(String s); }',
    Hidden: 'public class Hidden { private Hidden(Integer i) {} public Hidden() {} }',
    Shape: 'public abstract class Shape { public abstract Decimal area(); }'
};

const ROWS = [
    ...UNKNOWN,
    ...TYPES,
    ...ACCESS,
    ...ANNOTATIONS,
    ...FLOW,
    ...DECLARATIONS,
    ...TESTS_AND_ANNOTATIONS,
    ...VALUES
];

/** All findings of org:check over one project with every row's class, by file. */
function findings(): { byFile: Map<string, string[]>; code: number } {
    const classes = [
        ...Object.entries(HELPERS),
        ...ROWS.map(([, source], index) => [`R${index}`, source.replace(/\bR\b/g, `R${index}`)] as const)
    ];
    const files = Object.fromEntries(
        classes.flatMap(([name, source]) => [
            [`classes/${name}.cls`, source],
            [
                `classes/${name}.cls-meta.xml`,
                metadata('ApexClass', '<apiVersion>68.0</apiVersion><status>Active</status>')
            ]
        ])
    );
    const setting = metadata(
        'CustomObject',
        '<label>Setting</label><pluralLabel>Settings</pluralLabel><visibility>Public</visibility>'
    );
    const project = temporaryProject({
        ...customObject('Deal__c', 'ReadWrite', {
            Account__c:
                '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Deals</relationshipName>'
        }),
        'objects/Setting__mdt/Setting__mdt.object-meta.xml': setting,
        ...files
    });
    const errors: string[] = [];
    const onError = jest.spyOn(console, 'error').mockImplementation((text: unknown) => void errors.push(String(text)));
    const onLog = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
        const code = checkApex(['--project', project.dir]);
        const byFile = new Map<string, string[]>();
        for (const error of errors) {
            const [, file, rest] = /^force-app\/main\/classes\/(\w+)\.cls:(.*)$/s.exec(error) ?? [];
            byFile.set(file ?? '', [...(byFile.get(file ?? '') ?? []), rest ?? error]);
        }
        return { byFile, code };
    } finally {
        onError.mockRestore();
        onLog.mockRestore();
        project.remove();
    }
}

describe('org:check finds planted faults, each once and at its place', () => {
    let found: ReturnType<typeof findings>;
    beforeAll(() => {
        found = findings();
    });

    it.each(ROWS.map(([rule, , ...expected], index) => [rule, expected, index] as const))(
        '%s',
        (_rule, expected, index) => {
            // Messages name the class, whose name has the row's number.
            const texts = (found.byFile.get(`R${index}`) ?? []).map((text) =>
                text.replace(new RegExp(`\\bR${index}\\b`, 'g'), 'R').replace(/\. If you are attempting .*$/, '')
            );
            expect(texts).toEqual(expected);
        }
    );

    it('and nothing else', () => {
        const others = [...found.byFile].filter(([file]) => !/^R\d+$/.test(file));
        expect(others).toEqual([]);
        expect(found.code).toBe(1);
    });
});
