import { runInNewContext } from 'node:vm';
import type { ObjectModel, OrgModel } from '../../metadata';
import { platformModules } from '../build/platformModules';
import type { ShellSources } from '../build/shellSources';

const OWNER = { name: 'OwnerId', relationshipName: 'Owner', referenceTo: ['User'] };
const PLAN = {
    name: 'Plan__c',
    fields: new Map<string, object>([
        ['ownerid', OWNER],
        ['status__c', { name: 'Status__c' }]
    ])
};
const USER = { name: 'User', fields: new Map<string, object>([['name', { name: 'Name', relationshipName: null }]]) };

const MODEL = {
    labels: new Map([
        ['hello', { name: 'Hello', value: 'Hello "you"' }],
        ['bye', { name: 'Bye', value: 'Bye' }]
    ]),
    translations: new Map([['pt', { language: 'pt', labels: new Map([['bye', 'Adeus']]) }]]),
    objects: new Map([
        ['plan__c', PLAN],
        ['user', USER]
    ]) as unknown as ReadonlyMap<string, ObjectModel>,
    customPermissions: new Map([['manage', { name: 'Manage' }]]),
    staticResources: new Map([['pictures', { name: 'Pictures' }]]),
    messageChannels: new Map([['plans', { name: 'Plans' }]]),
    lwcBundles: []
} as unknown as OrgModel;

const SOURCES: ShellSources = {
    rootDir: '/project',
    model: MODEL,
    auraMethods: [{ className: 'PlanController', methodName: 'getPlans', isCacheable: true }]
};

/** The code that the plugin serves for an import, as Rollup would ask for it; null when it leaves the import alone. */
function codeOf(id: string, importer = 'force-app/lwc/x/x.ts'): string | null {
    const plugin = platformModules(SOURCES);
    const resolve = plugin.resolveId as (id: string, importer: string) => string | null;
    const load = plugin.load as (id: string) => string | null;
    const resolved = resolve(id, importer);
    return resolved === null ? null : load(resolved);
}

describe('@salesforce modules', () => {
    it('serves labels, translated ones by the language of the session', () => {
        expect(codeOf('@salesforce/label/c.Hello')).toBe('export default "Hello \\"you\\"";');
        expect(codeOf('@salesforce/label/c.Bye')).toContain('{"pt":"Adeus"}[session.language] ?? "Bye"');
    });

    it('writes times and numbers as the locale of the session does', () => {
        const valueOf = (id: string, locale: string): unknown => {
            const expression = /export default (.*);$/s.exec(codeOf(id) ?? '')?.[1] ?? '';
            return runInNewContext(expression, { session: { locale } });
        };
        expect(['en-US', 'pt-PT'].map((one) => valueOf('@salesforce/i18n/dateTime.shortTimeFormat', one))).toEqual([
            'h:mm a',
            'HH:mm'
        ]);
        expect(['en-US', 'pt-PT'].map((one) => valueOf('@salesforce/i18n/number.decimalSeparator', one))).toEqual([
            '.',
            ','
        ]);
    });

    it('serves objects and fields, also through a lookup', () => {
        expect(codeOf('@salesforce/schema/Plan__c')).toBe('export default {"objectApiName":"Plan__c"};');
        expect(codeOf('@salesforce/schema/Plan__c.Owner.Name')).toContain('"fieldApiName":"Owner.Name"');
    });

    it('serves Apex methods, permissions, resources and channels', () => {
        expect(codeOf('@salesforce/apex/PlanController.getPlans')).toContain(
            'apexMethod("PlanController", "getPlans", true)'
        );
        expect(codeOf('@salesforce/customPermission/Manage')).toContain('session.customPermissions.includes("Manage")');
        expect(codeOf('@salesforce/resourceUrl/Pictures')).toBe('export default "/resource/Pictures";');
        expect(codeOf('@salesforce/messageChannel/Plans__c')).toContain('"channelName":"Plans__c"');
        expect(codeOf('@salesforce/user/Id')).toContain('session.userId');
    });

    it.each([
        ['@salesforce/label/c.Missing', 'custom label Missing does not exist'],
        ['@salesforce/schema/Missing__c', 'object Missing__c does not exist'],
        ['@salesforce/schema/Plan__c.Missing__c', 'field Plan__c.Missing__c does not exist'],
        ['@salesforce/schema/Plan__c.Owner.Missing', 'field Plan__c.Owner.Missing does not exist'],
        ['@salesforce/apex/PlanController.missing', 'PlanController.missing is not an @AuraEnabled static Apex method'],
        ['@salesforce/customPermission/Missing', 'custom permission Missing does not exist'],
        ['@salesforce/resourceUrl/Missing', 'static resource Missing does not exist'],
        ['@salesforce/messageChannel/Missing__c', 'message channel Missing does not exist']
    ])('refuses %s and names the importing file', (id, message) => {
        expect(() => codeOf(id, 'lwc/plan/plan.ts')).toThrow(`lwc/plan/plan.ts: ${message}`);
    });

    it('leaves what it does not know to the bundler, which refuses it', () => {
        expect(codeOf('@salesforce/community/Id')).toBeNull();
        expect(codeOf('lightning/navigation')).toBeNull();
    });
});
