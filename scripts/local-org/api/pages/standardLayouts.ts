/** Left and right column of the page layouts that every org has for its standard objects. */
const LAYOUTS: Readonly<Record<string, readonly [string, string][]>> = {
    Account: [
        ['Name', 'OwnerId'],
        ['ParentId', 'Phone'],
        ['Type', 'Website'],
        ['Industry', 'AccountNumber'],
        ['NumberOfEmployees', 'AnnualRevenue'],
        ['Description', 'Rating']
    ],
    Case: [
        ['CaseNumber', 'OwnerId'],
        ['Status', 'Priority'],
        ['Origin', 'Type'],
        ['AccountId', 'ContactId'],
        ['Subject', 'Reason'],
        ['Description', '']
    ],
    Contact: [
        ['FirstName', 'OwnerId'],
        ['LastName', 'Phone'],
        ['AccountId', 'MobilePhone'],
        ['Title', 'Email'],
        ['Department', 'ReportsToId'],
        ['Description', 'LeadSource']
    ],
    Lead: [
        ['FirstName', 'OwnerId'],
        ['LastName', 'Phone'],
        ['Company', 'MobilePhone'],
        ['Title', 'Email'],
        ['Status', 'LeadSource'],
        ['Industry', 'Rating'],
        ['Description', 'Website']
    ],
    Opportunity: [
        ['Name', 'OwnerId'],
        ['AccountId', 'CloseDate'],
        ['Type', 'StageName'],
        ['Amount', 'Probability'],
        ['NextStep', 'LeadSource'],
        ['Description', 'IsPrivate']
    ],
    User: [
        ['FirstName', 'Username'],
        ['LastName', 'Email'],
        ['Title', 'ProfileId'],
        ['Department', 'ManagerId'],
        ['TimeZoneSidKey', 'LocaleSidKey'],
        ['IsActive', 'LanguageLocaleKey']
    ]
};

/** The two columns of a standard object's layout (`` for an empty space), or null for other objects. */
export function standardLayout(objectName: string): readonly (readonly string[])[] | null {
    const rows = LAYOUTS[objectName];
    return rows ? [rows.map(([left]) => left), rows.map(([, right]) => right)] : null;
}
