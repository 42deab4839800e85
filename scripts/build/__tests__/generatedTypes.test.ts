import { readApexSignatures } from '../apexSignatures';
import { generatedTypes } from '../generatedTypes';

const SOURCE = `public with sharing class PlanController {
    public enum Kind { SMALL, LARGE }
    public virtual class Base { @AuraEnabled public String id; }
    public class Row extends Base {
        @AuraEnabled public List<Row> rows { get; set; }
        @AuraEnabled public Kind kind;
        @AuraEnabled public Map<String, List<Decimal>> totals;
        public String secret;
    }
    @AuraEnabled(cacheable = true) public static List<Row> getRows(Id recordId, Set<String> names) { return null; }
    @AuraEnabled public static void save(Plan__c plan, Kind kind) { }
    @AuraEnabled public static Database.SaveResult other() { return null; }
    public static void hidden() { }
}`;

describe('types generated from the org', () => {
    const apex = readApexSignatures([{ path: 'PlanController.cls', source: SOURCE }]);
    const text = generatedTypes({
        labels: ['B_Label', 'A_Label'],
        objects: [
            {
                name: 'Plan__c',
                fields: [
                    { name: 'Budget__c', type: 'Currency', relationshipName: null, referenceTo: [] },
                    { name: 'Parent__c', type: 'Lookup', relationshipName: 'Parent__r', referenceTo: ['Plan__c'] },
                    { name: 'OwnerId', type: 'Lookup', relationshipName: 'Owner', referenceTo: ['User', 'Group'] }
                ]
            }
        ],
        customPermissions: ['Manage'],
        messageChannels: [],
        apex
    });

    it('declares labels, permissions and schema modules', () => {
        expect(text.indexOf('label/c.A_Label')).toBeLessThan(text.indexOf('label/c.B_Label'));
        expect(text).toContain("declare module '@salesforce/schema/Plan__c.Budget__c'");
        expect(text).toContain("declare module '@salesforce/customPermission/Manage'");
    });

    it('types records by their fields', () => {
        expect(text).toContain('readonly Budget__c?: number;');
        expect(text).toContain('readonly Parent__r?: Plan__c;');
        expect(text).toContain('readonly Owner?: { readonly Id?: string; readonly Name?: string };');
    });

    it('types Apex methods, data classes with inheritance, and enums', () => {
        expect(text).toContain(
            'CacheableApexMethod<{ recordId: string | null; names: readonly (string | null)[] }, readonly Apex.PlanController_Row[]>'
        );
        expect(text).toContain('ApexMethod<{ plan: SObjects.Plan__c; kind: Apex.PlanController_Kind }, null>');
        expect(text).toContain("type PlanController_Kind = 'SMALL' | 'LARGE';");
        expect(text).toContain('interface PlanController_Row extends PlanController_Base {');
        expect(text).toContain('readonly totals?: Readonly<Record<string, readonly number[]>> | null;');
        expect(text).not.toContain('secret');
        expect(text).not.toContain('hidden');
    });

    it('gives unknown for types that components cannot look into', () => {
        expect(text).toContain('ApexMethod<Record<string, never>, unknown>');
    });

    it('refuses a class that does not parse, with its file', () => {
        expect(() =>
            readApexSignatures([{ path: 'Bad.cls', source: 'public class Bad { @AuraEnabled static }' }])
        ).toThrow('Bad.cls');
    });
});
