import { PAGES, rowsOf, type DifferentialCase, type Row } from './differentialCase';

/** `found` gives the names of the accounts that a search finds, in their order. */
export const SEARCH_MEMBERS = `private static String found(String term) {
        return found(term, 'ALL');
    }
    private static String found(String term, String fields) {
        List<String> names = new List<String>();
        for (Account each : (List<Account>) Search.query('FIND {' + term + '} IN ' + fields +
                ' FIELDS RETURNING Account(Name ORDER BY Name)')[0]) {
            names.add(each.Name);
        }
        return String.join(names, ', ');
    }
    private static void accounts(List<String> names) {
        List<Account> all = new List<Account>();
        for (String each : names) { all.add(new Account(Name = each)); }
        insert all;
    }
    private static String sizes(List<List<SObject>> lists) {
        List<Integer> sizes = new List<Integer>();
        for (List<SObject> each : lists) { sizes.add(each.size()); }
        return String.join(sizes, ', ');
    }
    private static void people(Integer accounts, Integer contacts) {
        List<SObject> all = new List<SObject>();
        for (Integer i = 0; i < accounts; i++) { all.add(new Account(Name = 'test ' + i)); }
        for (Integer i = 0; i < contacts; i++) { all.add(new Contact(LastName = 'test ' + i)); }
        insert all;
    }`;

const of = (names: string, term: string): string => `accounts(new List<String>{ ${names} }); return found('${term}');`;

const TERM_ROWS: readonly Row[] = [
    ['case does not matter', of(`'Customer', 'CUSTOMER 2', 'Custom'`, 'customer'), `'Customer, CUSTOMER 2'`],
    ['AND is the default', of(`'John Smith', 'John Miller', 'Smith'`, 'john smith'), `'John Smith'`],
    ['words stand in any order', of(`'Smith & John', 'John'`, 'john smith'), `'Smith & John'`],
    ['a phrase keeps the order', of(`'Monday meeting', 'Meeting on Monday'`, '"monday meeting"'), `'Monday meeting'`],
    ['AND', of(`'John Smith', 'John'`, 'john AND smith'), `'John Smith'`],
    ['OR', of(`'John', 'Smith', 'Miller'`, 'john OR smith'), `'John, Smith'`],
    ['AND NOT', of(`'John Smith', 'John'`, 'john AND NOT smith'), `'John'`],
    ['operators ignore case', of(`'John', 'Smith', 'Miller'`, 'john or smith'), `'John, Smith'`],
    ['an operator in quotes is a word', of(`'Rock or Pop', 'Rock'`, 'rock "or"'), `'Rock or Pop'`],
    [
        'parentheses group',
        of(`'Prospect John', 'Prospect Company', 'Company', 'Prospect'`, 'Prospect AND (John OR Company)'),
        `'Prospect Company, Prospect John'`
    ],
    [
        'AND comes before OR',
        of(`'Prospect John', 'Company', 'Prospect'`, 'Prospect AND John OR Company'),
        `'Company, Prospect John'`
    ],
    [
        'quoted words in groups',
        of(`'Bob Jones', 'Sally Smith', 'Bob Smith'`, '("Bob" and "Jones") OR ("Sally" and "Smith")'),
        `'Bob Jones, Sally Smith'`
    ],
    ['an asterisk at the end', of(`'John', 'Johnson', 'Johnny', 'Jon'`, 'john*'), `'John, Johnny, Johnson'`],
    ['an asterisk in the middle', of(`'property', 'properly', 'proper'`, 'prop*y'), `'properly, property'`],
    [
        'a wildcard beside a word',
        of(`'mike meyers', 'michael meyers', 'mike'`, 'mi* meyers'),
        `'michael meyers, mike meyers'`
    ],
    ['a question mark', of(`'john', 'joan', 'jon', 'johan'`, 'jo?n'), `'joan, john'`],
    ['punctuation in a phrase', of(`'Where are you?', 'Where are you'`, '"where are you\\\\?"'), `'Where are you?'`],
    ['escaped characters', of(`'{1+1}:2', '1 and 1'`, '\\\\{1\\\\+1\\\\}\\\\:2'), `'{1+1}:2'`],
    ['a word is not found inside of another one', of(`'Acme', 'Pacmeter'`, 'acme'), `'Acme'`],
    ['texts are cut at punctuation', of(`'north-south', 'north'`, 'south'), `'north-south'`],
    ['an incomplete phrase', of(`'John Smith'`, '"John Smith'), 'throws'],
    [
        'words of several fields',
        `insert new Account(Name = 'Harbour', Description = 'cold store'); return found('harbour store');`,
        `'Harbour'`
    ],
    [
        'no rows for more than 10,000 characters',
        `accounts(new List<String>{ 'John' }); return found('john ' + 'x'.repeat(10000));`,
        `''`
    ],
    [
        'no operators in more than 4,000 characters',
        `accounts(new List<String>{ 'John', 'Smith' }); return found('john AND smith AND ' + 'x'.repeat(4000));`,
        `'John, Smith'`
    ]
];

const GROUP_ROWS: readonly Row[] = [
    [
        'numbers are not searched',
        `insert new Account(Name = 'A firm', NumberOfEmployees = 4711); return found('4711');`,
        `''`
    ],
    [
        'all fields',
        `insert new Account(Name = 'A firm', Description = 'harbour'); return found('harbour', 'ALL');`,
        `'A firm'`
    ],
    [
        'name fields',
        `insert new Account(Name = 'A firm', Description = 'harbour'); return found('harbour', 'NAME');`,
        `''`
    ],
    [
        'the website of an account is a name field',
        `insert new Account(Name = 'A firm', Website = 'www.harbour.example'); return found('harbour', 'NAME');`,
        `'A firm'`
    ],
    [
        'the account of a contact is a name field',
        `Account firm = new Account(Name = 'Harbour');
            insert firm;
            insert new Contact(LastName = 'Young', AccountId = firm.Id);
            List<List<SObject>> found = [FIND 'harbour' IN NAME FIELDS RETURNING Contact(LastName)];
            return found[0].size();`,
        '1'
    ],
    [
        'email fields',
        `insert new List<Contact>{
                new Contact(LastName = 'One', Email = 'mylogin@mycompany.com'),
                new Contact(LastName = 'Two', Description = 'mylogin@mycompany.com')
            };
            List<List<SObject>> found = [FIND 'mylogin@mycompany.com' IN EMAIL FIELDS RETURNING Contact(LastName)];
            return found[0].size() + ' ' + found[0][0].get('LastName');`,
        `'1 One'`
    ],
    [
        'phone fields',
        `insert new List<Account>{ new Account(Name = 'One', Phone = '415 5551234'), new Account(Name = '5551234') };
            return found('5551234', 'PHONE');`,
        `'One'`
    ],
    [
        'IN is left out for products',
        `insert new Product2(Name = 'A thing', Description = 'harbour crane');
            List<List<SObject>> found = [FIND 'harbour' IN NAME FIELDS RETURNING Product2(Name)];
            return found[0].size();`,
        '1'
    ],
    ['an unknown group', `return Search.query('FIND {MyProspect} IN Accounts RETURNING Account');`, 'throws']
];

const RETURNING_ROWS: readonly Row[] = [
    [
        'a list for each object, in the order of RETURNING',
        `people(2, 1); return sizes([FIND 'test' RETURNING Contact, Account(Name), Lead]);`,
        `'1, 2, 0'`
    ],
    [
        'WHERE, ORDER BY and LIMIT of an object',
        `people(4, 0);
            List<List<SObject>> found =
                [FIND 'test' RETURNING Account(Name WHERE Name != 'test 3' ORDER BY Name DESC LIMIT 2)];
            return found[0][0].get('Name') + ', ' + found[0][1].get('Name');`,
        `'test 2, test 1'`
    ],
    [
        'OFFSET',
        `people(4, 0);
            List<List<SObject>> found = [FIND 'test' RETURNING Account(Name ORDER BY Name LIMIT 10 OFFSET 3)];
            return sizes(found) + ' ' + found[0][0].get('Name');`,
        `'1 test 3'`
    ],
    [
        'fields of parents',
        `Account firm = new Account(Name = 'Firm');
            insert firm;
            insert new Contact(LastName = 'Young', AccountId = firm.Id);
            List<List<SObject>> found = [FIND 'young' RETURNING Contact(Account.Name)];
            return ((Contact) found[0][0]).Account.Name;`,
        `'Firm'`
    ],
    ['an object twice', `return Search.query('FIND {test} RETURNING Account, Account(Name)');`, 'throws'],
    ['an unknown object', `return Search.query('FIND {test} RETURNING FooBar');`, 'throws'],
    ['an unknown field', `return Search.query('FIND {test} RETURNING Contact(fooBar)');`, 'throws'],
    [
        'WHERE without fields',
        `return Search.query('FIND {test} RETURNING Account(WHERE Name LIKE \\'test\\')');`,
        'throws'
    ]
];

const LIMIT_ROWS: readonly Row[] = [
    [
        'a limit is distributed evenly',
        `people(19, 35); return sizes([FIND 'test' RETURNING Account(Id), Contact LIMIT 20]);`,
        `'10, 10'`
    ],
    [
        'what an object is limited to goes to the others',
        `people(25, 90); return sizes([FIND 'test' RETURNING Account(Id LIMIT 20), Contact LIMIT 100]);`,
        `'20, 80'`
    ],
    ['a limit of 0', `people(2, 2); return sizes([FIND 'test' RETURNING Account(Id LIMIT 0), Contact]);`, `'0, 2'`]
];

const MAXIMUM_ROWS: readonly Row[] = [
    ['250 records of a single object', `people(260, 0); return sizes([FIND 'test' RETURNING Account]);`, `'250'`],
    [
        'more of a single object with ORDER BY',
        `people(260, 0); return sizes([FIND 'test' RETURNING Account(Name ORDER BY Name)]);`,
        `'260'`
    ],
    [
        '250 records of each of two objects',
        `people(260, 1); return sizes([FIND 'test' RETURNING Account(Name ORDER BY Name), Contact]);`,
        `'250, 1'`
    ]
];

const OTHER_ROWS: readonly [page: string, rows: readonly Row[]][] = [
    [
        PAGES.searchOffset,
        [
            [
                'an offset above 2,000',
                `return Search.query('FIND {test} RETURNING Account(Id OFFSET 2001)');`,
                'throws System.SearchException: SOSL offset should be between 0 to 2000'
            ],
            [
                'an offset beside a second object',
                `return Search.query('FIND {test} RETURNING Account(Id OFFSET 1), Contact');`,
                'throws'
            ]
        ]
    ],
    [
        PAGES.searchPriceBook,
        [
            [
                'products of a price book',
                `Pricebook2 book = new Pricebook2(Name = 'Partners', IsActive = true);
                    insert book;
                    List<Product2> all = new List<Product2>{ new Product2(Name = 'laptop 1'), new Product2(Name = 'laptop 2') };
                    insert all;
                    Id standard = [SELECT Id FROM Pricebook2 WHERE IsStandard = true].Id;
                    insert new PricebookEntry(Pricebook2Id = standard, Product2Id = all[1].Id, UnitPrice = 1, IsActive = true);
                    insert new PricebookEntry(Pricebook2Id = book.Id, Product2Id = all[1].Id, UnitPrice = 1, IsActive = true);
                    List<List<SObject>> found =
                        Search.query('FIND {laptop} RETURNING Product2(Name) WITH PricebookId = \\'' + book.Id + '\\'');
                    return sizes(found) + ' ' + found[0][0].get('Name');`,
                `'1 laptop 2'`
            ]
        ]
    ],
    [
        PAGES.searchSpelling,
        [
            [
                'no spelling is corrected',
                `accounts(new List<String>{ 'San Francisco' });
                    return sizes(Search.query('FIND {San Francisco} IN ALL FIELDS RETURNING Account WITH SPELL_CORRECTION = false'));`,
                `'1'`
            ]
        ]
    ],
    [
        PAGES.searchApex,
        [
            [
                'a bound term',
                `accounts(new List<String>{ 'mapping', 'map' });
                    String term = 'map*';
                    return sizes([FIND :term IN ALL FIELDS RETURNING Account(Id, Name), Contact]);`,
                `'2, 0'`
            ],
            [
                'Search.find gives results by object',
                `people(2, 0);
                    return Search.find('FIND \\'test\\' IN ALL FIELDS RETURNING Account(Name)').get('Account').size();`,
                '2'
            ],
            [
                'a search counts as one SOSL query and no SOQL query',
                `people(1, 0);
                    Integer before = Limits.getQueries();
                    Search.query('FIND {test} RETURNING Account, Contact');
                    return Limits.getSoslQueries() + ' ' + (Limits.getQueries() - before);`,
                `'1 0'`
            ]
        ]
    ]
];

/** Searches find what was saved outside of tests alone. */
export const SEARCH_CASES: readonly DifferentialCase[] = [
    ...rowsOf(PAGES.searchFind, TERM_ROWS),
    ...rowsOf(PAGES.searchIn, GROUP_ROWS),
    ...rowsOf(PAGES.searchReturning, RETURNING_ROWS),
    ...rowsOf(PAGES.searchLimit, LIMIT_ROWS),
    ...rowsOf(PAGES.searchMaximum, MAXIMUM_ROWS),
    ...OTHER_ROWS.flatMap(([page, rows]) => rowsOf(page, rows))
].map((row) => ({ ...row, name: `SOSL: ${row.name}`, outsideOfTests: true }));
