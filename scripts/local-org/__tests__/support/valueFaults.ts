import { inMethod, member, type PlantedFault } from './plantedFault';

/** Literals, assignments and returns. */
export const ASSIGNMENTS: readonly PlantedFault[] = [
    ['boolean literal 1', inMethod('Boolean b = 1;'), '3:21: Illegal assignment from Integer to Boolean'],
    ['integer out of range', inMethod('Integer i = 2147483648;'), '3:21: Illegal integer'],
    ['long out of range', inMethod('Long i = 9223372036854775808L;'), '3:18: Illegal long'],
    ['integer literal to long', inMethod('Long l = 2147483648;'), '3:18: Illegal integer'],
    [
        'decimal to integer',
        inMethod('Decimal d = 1; Integer i = d;'),
        '3:36: Illegal assignment from Decimal to Integer'
    ],
    ['decimal literal to integer', inMethod('Integer i = 1.5;'), '3:21: Illegal assignment from Decimal to Integer'],
    ['long to integer', inMethod('Long d = 1L; Integer i = d;'), '3:34: Illegal assignment from Long to Integer'],
    ['double to integer', inMethod('Double d = 1; Integer i = d;'), '3:35: Illegal assignment from Double to Integer'],
    ['string to integer', inMethod("Integer i = '1';"), '3:21: Illegal assignment from String to Integer'],
    ['integer to string', inMethod('String s = 1;'), '3:20: Illegal assignment from Integer to String'],
    ['string to boolean', inMethod("Boolean s = 'true';"), '3:21: Illegal assignment from String to Boolean'],
    ['datetime to date', inMethod('Datetime d; Date e = d;'), '3:30: Illegal assignment from Datetime to Date'],
    ['string to date', inMethod("Date e = '2020-01-01';"), '3:18: Illegal assignment from String to Date'],
    [
        'null to primitive ok? void',
        inMethod("Integer i = System.debug('x');"),
        '3:28: Illegal assignment from void to Integer'
    ],
    [
        'list to set',
        inMethod('List<String> l; Set<String> s = l;'),
        '3:41: Illegal assignment from List<String> to Set<String>'
    ],
    [
        'list of int to list of string',
        inMethod('List<Integer> l; List<String> s = l;'),
        '3:43: Illegal assignment from List<Integer> to List<String>'
    ],
    ['object to string', inMethod('Object o; String s = o;'), '3:30: Illegal assignment from Object to String'],
    ['sobject to account', inMethod('SObject o; Account s = o;'), '3:32: Illegal assignment from SObject to Account'],
    [
        'super to sub',
        inMethod('Exception o; MyException s = o;'),
        '3:38: Illegal assignment from Exception to MyException'
    ],
    ['class to sobject', inMethod('Helper h; SObject s = h;'), '3:31: Illegal assignment from Helper to SObject'],
    ['return wrong', member("Integer a() { return 'x'; }"), '2:19: Illegal assignment from String to Integer'],
    [
        'return nothing',
        member('Integer a() { return; }'),
        '2:19: Missing return statement required return type: Integer'
    ],
    ['return in void', member('void a() { return 1; }'), '2:16: Void method must not return a value'],
    ['return in ctor', member('R() { return 1; }'), '2:14: Constructors must not return a value'],
    ['return in init', member('{ return; }'), '2:7: Return must be called from a method']
];

/** Operators, conditions and loops. */
export const OPERATORS: readonly PlantedFault[] = [
    ['string minus', inMethod("String s = 'a' - 'b';"), '3:20: Arithmetic expressions must use numeric arguments'],
    ['boolean plus', inMethod('Boolean b = true + false;'), '3:21: Arithmetic expressions must use numeric arguments'],
    ['boolean times', inMethod('Integer i = 2 * true;'), '3:21: Arithmetic expressions must use numeric arguments'],
    ['date plus date', inMethod('Date d; Date e = d + d;'), '3:26: Date expressions must use Integer or Long'],
    ['date plus decimal', inMethod('Date d; Date e = d + 1.5;'), '3:26: Date expressions must use Integer or Long'],
    ['not on int', inMethod('Boolean b = !1;'), '3:22: ! operator can only be applied to boolean expressions'],
    ['neg on string', inMethod("String s = -'a';"), '3:20: Unary negation must use a numeric argument'],
    ['tilde on decimal', inMethod('Decimal d = ~1.5;'), '3:21: Invalid type for bitwise negate: Decimal'],
    [
        '++ on string',
        inMethod("String s = 'a'; s++;"),
        '3:25: Unary postfix increment/decrement can only be applied to numeric expressions: String'
    ],
    ['++ on literal', inMethod('1++;'), '3:9: Expression cannot be assigned'],
    ['&& on int', inMethod('Boolean b = 1 && true;'), '3:21: Logical operator can only be applied to Boolean'],
    ['|| on string', inMethod("Boolean b = 'a' || true;"), '3:21: Logical operator can only be applied to Boolean'],
    [
        '& on string',
        inMethod("Integer i = 'a' & 1;"),
        '3:21: & operator can only be applied to Boolean expressions or to Integer or Long expressions'
    ],
    [
        'shift on decimal',
        inMethod('Integer i = 1.5 << 1;'),
        '3:21: << operation can only be applied to Integer or Long types'
    ],
    [
        '< on boolean',
        inMethod('Boolean b = true < false;'),
        '3:21: Inequality operator not allowed for this type: Boolean'
    ],
    [
        '< on list',
        inMethod('List<Integer> l; Boolean b = l < l;'),
        '3:38: Inequality operator not allowed for this type: List<Integer>'
    ],
    [
        '< string int',
        inMethod("Boolean b = 'a' < 1;"),
        '3:21: Comparison arguments must be compatible types: String, Integer'
    ],
    [
        '== bool int',
        inMethod('Boolean b = true == 1;'),
        '3:21: Comparison arguments must be compatible types: Boolean, Integer'
    ],
    [
        '== date string',
        inMethod("Date d; Boolean b = d == 'x';"),
        '3:29: Comparison arguments must be compatible types: Date, String'
    ],
    [
        '== account contact',
        inMethod('Account a; Contact c; Boolean b = a == c;'),
        '3:43: Comparison arguments must be compatible types: Account, Contact'
    ],
    [
        '== classes',
        inMethod('Helper a; Other c; Boolean b = a == c;'),
        '3:40: Comparison arguments must be compatible types: Helper, Other'
    ],
    [
        '=== ints',
        inMethod('Boolean b = 1 === 1;'),
        '3:21: Exact equality operator only allowed for reference types: Integer'
    ],
    ['+= string int', inMethod("Integer i = 1; i += 'a';"), '3:24: Illegal assignment from String to Integer'],
    ['-= string', inMethod("String s = 'a'; s -= 'b';"), '3:25: Arithmetic expressions must use numeric arguments'],
    ['ternary cond', inMethod('Integer i = 1 ? 2 : 3;'), '3:21: Condition expression must be of type Boolean: Integer'],
    [
        'ternary date int',
        inMethod('Object i = true ? Date.today() : 3;'),
        '3:20: Incompatible types in ternary operator: Date, Integer'
    ],
    ['if string', inMethod("if ('x') {}"), '3:13: Condition expression must be of type Boolean: String'],
    ['while int', inMethod('while (1) {}'), '3:16: Condition expression must be of type Boolean: Integer'],
    ['do while int', inMethod('do { } while (1);'), '3:23: Condition expression must be of type Boolean: Integer'],
    [
        'for cond',
        inMethod('for (Integer i = 0; i; i++) {}'),
        '3:29: Condition expression must be of type Boolean: Integer'
    ],
    ['for each int', inMethod('for (Integer i : 5) {}'), '3:9: Loop must iterate over collection: Integer'],
    [
        'for each wrong',
        inMethod('for (String i : new List<Integer>()) {}'),
        '3:9: Invalid loop variable type expected Integer was String'
    ],
    [
        'for each map',
        inMethod('for (String i : new Map<String,String>()) {}'),
        '3:9: Loop must iterate over collection: Map<String,String>'
    ],
    [
        'for each query wrong',
        inMethod('for (Contact c : [SELECT Id FROM Account]) {}'),
        '3:9: Loop variable must be a generic SObject or List or a concrete SObject or List of: Account'
    ],
    [
        'index on map',
        inMethod("Map<String,String> m; String s = m['a'];"),
        '3:42: Expression must be a list type: Map<String,String>'
    ],
    ['index string', inMethod("List<String> l; String s = l['a'];"), '3:38: List index must be of type Integer: String']
];
