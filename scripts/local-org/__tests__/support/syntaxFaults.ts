import { inMethod, member, type PlantedFault } from './plantedFault';

/** What the parser cannot read, at the place where it is wrong. */
export const SYNTAX: readonly PlantedFault[] = [
    ['an array without size', inMethod('Integer[] a = new Integer[];'), "3:35: Unexpected token ']'."],
    ['a line break in a text', inMethod("String s = 'a\n b';"), '3:20: Line breaks are not allowed in string literals'],
    [
        'a short unicode escape',
        inMethod("String s = '\\u12';"),
        "3:20: Invalid string literal '\\u12''. Illegal unicode sequence. Less than four hex digits '\\u12' in string literal."
    ],
    ['a dollar sign in a name', inMethod('Integer $a = 1;'), '3:17: Invalid character in identifier: $a'],
    ['arguments without comma', inMethod('System.assertEquals(1 2);'), "3:31: Unexpected token '2'."],
    ['a comma behind the last argument', inMethod('System.assertEquals(1, );'), "3:32: Unexpected token ')'."],
    [
        'items without comma in an argument',
        inMethod("System.debug(String.join(new List<String>{ 'a' 'b' }, ','));"),
        "3:56: Unexpected token 'b'."
    ],
    [
        'arguments of several lines without comma',
        inMethod("System.debug(\n            'a',\n            'b' 'c'\n        );"),
        "5:17: Unexpected token 'c'."
    ],
    [
        'arguments without closing parenthesis',
        inMethod('System.debug(String.valueOf(1);\n        Integer i = 2;'),
        "3:39: Missing ')' at ';'"
    ],
    [
        'arguments without closing parenthesis in a loop',
        inMethod('for (Integer i = 0; i < l.size(; i++) { }'),
        "3:40: Missing ')' at ';'"
    ],
    [
        'fields without comma',
        inMethod("Account a = new Account(Name = 'x' Phone = 'y');"),
        "3:44: Expecting ')' but was: 'Phone'"
    ],
    ['texts without operator', inMethod("String s = 'a' 'b';"), "3:24: Unexpected token 'b'."],
    ['a field without type', member('public i;'), "2:13: Unexpected token ';'."],
    ['a cast without closing parenthesis', inMethod('String s = (String obj;'), "3:28: Unexpected token 'obj'."],
    ['a condition without closing parenthesis', inMethod('if (true { go(); }'), "3:18: Missing ')' at '{'"],
    [
        'a query without closing bracket',
        inMethod('List<Account> l = [SELECT Id FROM Account;'),
        "3:50: Missing ']' at ';'"
    ],
    ['a type without closing bracket', inMethod('List<String l;'), "3:21: Unexpected token 'l'."],
    [
        'no semicolon behind a declaration of a list',
        inMethod('List<Account> a = (List<Account>) foo(\n            1\n        )\n        Integer i = 2;'),
        "6:9: Missing ';' at 'Integer'"
    ],
    [
        'no semicolon behind a query',
        inMethod('List<Account> l = [SELECT Id FROM Account]\n        go();'),
        "4:9: Missing ';' at 'go'"
    ],
    [
        'arguments without closing parenthesis behind a generic type',
        inMethod('Map<String, Integer> a = foo(bar(1, 2);\n        go();'),
        "3:47: Missing ')' at ';'"
    ],
    [
        'arguments without closing parenthesis behind a cast',
        inMethod('if (true) {\n            go((Time) null, (Time) null;\n        }\n        throw new MyException();'),
        "4:40: Missing ')' at ';'"
    ],
    [
        'entries without comma',
        inMethod("Map<String, Integer> a = new Map<String, Integer>{ 'a' => 1 'b' => 2 };"),
        "3:69: Unexpected token 'b'."
    ],
    ['an operator without right side', inMethod('Integer i = 1 + ;'), "3:25: Unexpected token ';'."],
    [
        'no semicolon in a trigger',
        'trigger R on Account (before insert) {\n    List<Account> l = Trigger.new\n    Integer i;\n}',
        "3:5: Unexpected token 'Integer'."
    ]
];
