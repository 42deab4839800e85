import { STANDARD_USER } from '../../store';
import { metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, TestOrg, USER_ACCESS } from '../../dml/__tests__/support/testOrg';
import { ApexDate, type FieldValue } from '../../values';

const sharing = (object: string, model: string): Record<string, string> => ({
    [`objects/${object}/${object}.object-meta.xml`]: metadata('CustomObject', `<sharingModel>${model}</sharingModel>`)
});
const role = (name: string, parent: string | null, cases: string, opportunities: string): Record<string, string> => ({
    [`roles/${name}.role-meta.xml`]: metadata(
        'Role',
        `<caseAccessLevel>${cases}</caseAccessLevel><contactAccessLevel>Read</contactAccessLevel><mayForecastManagerShare>false</mayForecastManagerShare><name>${name}</name><opportunityAccessLevel>${opportunities}</opportunityAccessLevel>${parent === null ? '' : `<parentRole>${parent}</parentRole>`}`
    )
});
const RULE = `<sharingCriteriaRules><fullName>Banks</fullName><accessLevel>Read</accessLevel>
    <accountSettings><caseAccessLevel>Read</caseAccessLevel><contactAccessLevel>None</contactAccessLevel><opportunityAccessLevel>Edit</opportunityAccessLevel></accountSettings>
    <label>Banks</label><sharedTo><role>Desk</role></sharedTo><criteriaItems><field>Industry</field><operation>equals</operation><value>Banking</value></criteriaItems></sharingCriteriaRules>`;

const PRIVATE = {
    ...sharing('Account', 'Private'),
    ...sharing('Contact', 'Private'),
    ...sharing('Case', 'Private'),
    ...sharing('Opportunity', 'Private'),
    ...role('Boss', null, 'None', 'None'),
    ...role('Sales', 'Boss', 'Edit', 'None'),
    ...role('Desk', null, 'None', 'None'),
    'sharingRules/Account.sharingRules-meta.xml': metadata('SharingRules', RULE)
};

// documented: Salesforce Help, Implicit Sharing; Considerations for Sharing and Accessing Contacts
describe('implicit sharing', () => {
    let org: TestOrg;

    afterEach(() => org.close());

    function user(name: string, roleName: string | null = null): string {
        const id = org.user(name, STANDARD_USER);
        if (roleName !== null) {
            org.store.update('User', id, new Map([['UserRoleId', org.store.setupId('UserRole', roleName)]]));
        }
        return id;
    }

    const account = (owner: string, industry: string | null = null): string =>
        org.insert('Account', { Name: 'Acme', OwnerId: owner, Industry: industry });
    const contact = (owner: string, values: Readonly<Record<string, FieldValue>>): string =>
        org.insert('Contact', { LastName: 'Kim', OwnerId: owner, ...values });
    const can = (how: 'canRead' | 'canEdit' | 'canDelete', who: string, object: string, id: string): boolean =>
        org.security[how](who, object, [id]).has(id);

    it('reads the account of a contact that one owns or has shared, and does not edit it', () => {
        org = new TestOrg(PRIVATE);
        const [one, other, third] = [user('one'), user('other'), user('third')];
        const acme = account(one);
        expect(can('canRead', other, 'Account', acme)).toBe(false);
        const kim = contact(other, { AccountId: acme });
        expect(can('canRead', other, 'Account', acme)).toBe(true);
        expect(can('canEdit', other, 'Account', acme)).toBe(false);
        org.row('ContactShare', {
            ContactId: kim,
            UserOrGroupId: third,
            ContactAccessLevel: 'Read',
            RowCause: 'Manual',
            IsDeleted: false
        });
        expect(can('canRead', third, 'Account', acme)).toBe(true);
        expect(can('canEdit', third, 'Contact', kim)).toBe(false);
    });

    it('opens the children of an account as far as the role of its owner says, to superiors too', () => {
        org = new TestOrg(PRIVATE);
        const [boss, seller, other] = [user('boss', 'Boss'), user('seller', 'Sales'), user('other')];
        const acme = account(seller);
        const ticket = org.insert('Case', { Subject: 'x', AccountId: acme, OwnerId: other });
        const kim = contact(other, { AccountId: acme });
        const deal = org.insert('Opportunity', {
            Name: 'x',
            AccountId: acme,
            OwnerId: other,
            StageName: 'Prospecting',
            CloseDate: ApexDate.fromIso('2026-12-01')
        });
        for (const who of [seller, boss]) {
            expect(can('canEdit', who, 'Case', ticket)).toBe(true);
            expect(can('canDelete', who, 'Case', ticket)).toBe(false);
            expect(can('canRead', who, 'Contact', kim)).toBe(true);
            expect(can('canEdit', who, 'Contact', kim)).toBe(false);
            expect(can('canRead', who, 'Opportunity', deal)).toBe(false);
        }
    });

    it('opens them as far as a sharing rule or a share of the account says', () => {
        org = new TestOrg(PRIVATE);
        const [one, clerk, other] = [user('one'), user('clerk', 'Desk'), user('other')];
        const bank = account(one, 'Banking');
        const ticket = org.insert('Case', { Subject: 'x', AccountId: bank });
        const kim = contact(one, { AccountId: bank });
        expect(can('canRead', clerk, 'Account', bank)).toBe(true);
        expect(can('canRead', clerk, 'Case', ticket)).toBe(true);
        expect(can('canEdit', clerk, 'Case', ticket)).toBe(false);
        expect(can('canRead', clerk, 'Contact', kim)).toBe(false);
        expect(can('canRead', other, 'Contact', kim)).toBe(false);
        org.insert('AccountShare', {
            AccountId: bank,
            UserOrGroupId: other,
            AccountAccessLevel: 'Read',
            ContactAccessLevel: 'Edit',
            OpportunityAccessLevel: 'None',
            CaseAccessLevel: 'None'
        });
        expect(can('canEdit', other, 'Contact', kim)).toBe(true);
        expect(can('canRead', other, 'Case', ticket)).toBe(false);
    });

    it('leaves a contact without an account to its owner, whatever the sharing of the org is', () => {
        org = new TestOrg(role('Boss', null, 'None', 'None'));
        const [one, other] = [user('one'), user('other')];
        const own = contact(one, {});
        const linked = contact(one, { AccountId: account(one) });
        expect(can('canRead', one, 'Contact', own)).toBe(true);
        expect(can('canRead', other, 'Contact', own)).toBe(false);
        expect(can('canRead', other, 'Contact', linked)).toBe(true);
        expect(can('canRead', org.adminId, 'Contact', own)).toBe(true);
        expect(
            org.as(other, () =>
                org.dml.execute({
                    operation: 'update',
                    records: [recordOf('Contact', { Id: own, LastName: 'Lee' })],
                    allOrNone: false,
                    access: USER_ACCESS
                })
            )[0]
        ).toMatchObject({ success: false });
    });

    it('the contact’s owner reads its siblings where accounts control contacts', () => {
        org = new TestOrg(sharing('Account', 'Private'));
        const [one, other] = [user('one'), user('other')];
        const acme = account(one);
        const sibling = contact(one, { AccountId: acme });
        expect(can('canRead', other, 'Contact', sibling)).toBe(false);
        const own = contact(other, { AccountId: acme });
        expect(can('canRead', other, 'Contact', sibling)).toBe(true);
        expect(can('canEdit', other, 'Contact', sibling)).toBe(false);
        expect(can('canEdit', other, 'Contact', own)).toBe(true);
    });
});
