import { inMethod, type PlantedFault } from './plantedFault';

/** Collections, constructors, records and names of members. */
export const COLLECTIONS_AND_RECORDS: readonly PlantedFault[] = [
    [
        'list add wrong',
        inMethod("List<Integer> l; l.add('x');"),
        '3:28: Method does not exist or incorrect signature: void add(String) from the type List<Integer>'
    ],
    [
        'list init wrong',
        inMethod("List<Integer> l = new List<Integer>{'x'};"),
        '3:45: Initial expression is of incorrect type, expected: Integer but was: String'
    ],
    [
        'map init wrong',
        inMethod("Map<Integer,String> l = new Map<Integer,String>{'x' => 'y'};"),
        '3:57: Invalid key type String for Map<Integer,String>'
    ],
    [
        'map put wrong',
        inMethod("Map<Integer,String> l; l.put('x', 'y');"),
        '3:34: Method does not exist or incorrect signature: void put(String, String) from the type Map<Integer,String>'
    ],
    ['generic count', inMethod('Map<String> m;'), '3:9: Invalid type argument count for Map: expected 2 but found 1'],
    [
        'generic none',
        inMethod('String<Integer> m;'),
        '3:9: Type arguments provided for a non-parameterized type: String'
    ],
    ['list raw', inMethod('List m;'), '3:9: No type arguments provided for a parameterized type: List'],
    ['new abstract', inMethod('Shape s = new Shape();'), '3:23: Abstract classes cannot be constructed: Shape'],
    ['new interface', inMethod('Worker s = new Worker();'), '3:24: Abstract classes cannot be constructed: Worker'],
    ['new enum', inMethod('Color c = new Color();'), '3:23: Abstract classes cannot be constructed: Color'],
    ['new primitive', inMethod('Integer i = new Integer(1);'), '3:25: Type cannot be constructed: Integer'],
    ['new String', inMethod('String i = new String();'), '3:24: Type cannot be constructed: String'],
    ['ctor args', inMethod('Other o = new Other(1);'), '3:23: Constructor not defined: [Other].<Constructor>(Integer)'],
    [
        'ctor name value on class',
        inMethod('Other o = new Other(x = 1);'),
        '3:29: Invalid constructor syntax, name=value pairs can only be used for SObjects: Other'
    ],
    [
        'sobject positional',
        inMethod("Account a = new Account('x');"),
        '3:33: Type requires name=value pair construction: Account'
    ],
    [
        'sobject wrong value',
        inMethod("Account a = new Account(NumberOfEmployees = 'x');"),
        '3:53: Illegal assignment from String to Integer'
    ],
    [
        'sobject wrong value2',
        inMethod("Deal__c a = new Deal__c(Day__c = 'x');"),
        '3:42: Illegal assignment from String to Date'
    ],
    [
        'sobject formula',
        inMethod('Deal__c a = new Deal__c(Double__c = 1);'),
        '3:33: Field is not writeable: Deal__c.Double__c'
    ],
    [
        'sobject autonumber',
        inMethod("Deal__c a = new Deal__c(Auto__c = 'x');"),
        '3:33: Field is not writeable: Deal__c.Auto__c'
    ],
    [
        'sobject created',
        inMethod('Deal__c a = new Deal__c(CreatedDate = Datetime.now());'),
        '3:33: Field is not writeable: Deal__c.CreatedDate'
    ],
    [
        'sobject field assign wrong',
        inMethod("Deal__c a; a.Flag__c = 'x';"),
        '3:20: Illegal assignment from String to Boolean'
    ],
    [
        'sobject formula assign',
        inMethod('Deal__c a; a.Double__c = 1;'),
        '3:20: Field is not writeable: Deal__c.Double__c'
    ],
    ['new SObject', inMethod('SObject s = new SObject();'), '3:25: Type cannot be constructed: SObject'],
    [
        'generic sobject field',
        inMethod('SObject s; String n = s.Name;'),
        '3:33: Field expression not allowed for generic SObject'
    ],
    [
        'generic sobject field write',
        inMethod("SObject s; s.Name = 'x';"),
        '3:22: Field expression not allowed for generic SObject'
    ],
    [
        'child relationship assign',
        inMethod('Account a; a.Contacts = new List<Contact>();'),
        '3:20: Field is not writeable: Account.Contacts'
    ],
    ['unknown label', inMethod('String s = Label.Gone;'), '3:26: External string does not exist: Gone'],
    ['unknown System.Label', inMethod('String s = System.Label.Gone;'), '3:33: External string does not exist: Gone'],
    [
        'unknown describe field',
        inMethod('Object o = Schema.SObjectType.Account.fields.Gone__c;'),
        '3:54: Field does not exist: Gone__c on Account'
    ],
    [
        'unknown describe object',
        inMethod('Object o = Schema.SObjectType.Gone__c;'),
        '3:39: Variable does not exist: Gone__c'
    ],
    ['unknown token', inMethod('Object o = Account.Gone__c;'), '3:28: Field does not exist: Gone__c on Account'],
    ['unknown enum value', inMethod('Color c = Color.PINK;'), '3:25: Variable does not exist: PINK'],
    [
        'unknown platform enum value',
        inMethod('LoggingLevel c = LoggingLevel.PINK;'),
        '3:39: Variable does not exist: PINK'
    ],
    ['unknown static', inMethod('Integer i = Helper.gone;'), '3:28: Variable does not exist: gone'],
    ['unknown instance field', inMethod('Helper h; Integer i = h.gone;'), '3:33: Variable does not exist: gone'],
    [
        'wrong arg count',
        inMethod('Helper.take();'),
        '3:16: Method does not exist or incorrect signature: void take() from the type Helper'
    ],
    [
        'String method unknown',
        inMethod('String s; s.foo();'),
        '3:21: Method does not exist or incorrect signature: void foo() from the type String'
    ],
    [
        'String method wrong arg',
        inMethod("String s; s.substring('a');"),
        '3:21: Method does not exist or incorrect signature: void substring(String) from the type String'
    ],
    ['String.length field', inMethod('String s; Integer i = s.length;'), '3:33: Variable does not exist: length'],
    [
        'static method of String unknown',
        inMethod("String.foo('x');"),
        '3:16: Method does not exist or incorrect signature: void foo(String) from the type String'
    ],
    [
        'void in expression',
        inMethod("String s = 'a' + go();"),
        '3:20: Arithmetic expressions are not allowed on void types'
    ],
    [
        'void as arg',
        inMethod('String.valueOf(go());'),
        '3:16: Method does not exist or incorrect signature: void valueOf(void) from the type String'
    ],
    ['void in condition', inMethod('if (go()) {}'), '3:13: Condition expression must be of type Boolean: void'],
    [
        'void in list',
        inMethod('List<Object> l = new List<Object>{ go() };'),
        '3:44: Initial expression is of incorrect type, expected: Object but was: void'
    ],
    ['enum to string', inMethod('String s = Color.RED;'), '3:26: Illegal assignment from Color to String'],
    ['string to enum', inMethod("Color c = 'RED';"), '3:19: Illegal assignment from String to Color'],
    [
        'enum compare string',
        inMethod("Boolean b = Color.RED == 'RED';"),
        '3:21: Comparison arguments must be compatible types: Color, String'
    ]
];
