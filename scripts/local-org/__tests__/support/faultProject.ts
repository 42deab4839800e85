import { checkApex } from '../../checkApex';
import type { PlantedFault } from './plantedFault';
import { customObject, metadata, temporaryProject } from './temporaryProject';

const HELPERS: Readonly<Record<string, string>> = {
    Helper: `public virtual class Helper {
    private static Integer secret = 1;
    private static void hidden() {}
    protected void guarded() {}
    public static void take(Integer i) {}
    public virtual String name() { return null; }
    public virtual String size() { return null; }
    private class Part {}
    public Integer inst;
    public static Integer stat;
}`,
    Worker: 'public interface Worker { Integer work(String s); }',
    Hidden: 'public class Hidden { private Hidden(Integer i) {} public Hidden() {} }',
    Shape: 'public abstract class Shape { public abstract Decimal area(); }',
    Color: 'public enum Color { RED, GREEN, BLUE }',
    MyException: 'public virtual class MyException extends Exception {}',
    Other: 'public class Other {}'
};

const NUMBER = '<precision>18</precision><scale>2</scale><type>Number</type>';

/** Objects, settings and labels that the planted classes name. */
function metadataFiles(): Record<string, string> {
    return {
        ...customObject('Deal__c', 'ReadWrite', {
            Account__c:
                '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Deals</relationshipName>',
            Amount__c: NUMBER,
            At__c: '<type>Time</type>',
            Auto__c: '<displayFormat>A-{0}</displayFormat><type>AutoNumber</type>',
            Code__c: '<length>20</length><type>Text</type>',
            Day__c: '<type>Date</type>',
            Double__c: `<formula>Amount__c * 2</formula>${NUMBER}`,
            Ext__c: '<externalId>true</externalId><length>20</length><type>Text</type><unique>true</unique>',
            Flag__c: '<defaultValue>false</defaultValue><type>Checkbox</type>',
            Notes__c: '<length>32768</length><type>LongTextArea</type><visibleLines>3</visibleLines>',
            Tags__c: `<type>MultiselectPicklist</type><valueSet><valueSetDefinition><sorted>false</sorted>
                <value><fullName>A</fullName><default>false</default><label>A</label></value>
                </valueSetDefinition></valueSet><visibleLines>3</visibleLines>`,
            When__c: '<type>DateTime</type>'
        }),
        'objects/Setting__mdt/Setting__mdt.object-meta.xml': metadata(
            'CustomObject',
            '<label>Setting</label><pluralLabel>Settings</pluralLabel><visibility>Public</visibility>'
        ),
        'objects/Setting__mdt/fields/Value__c.field-meta.xml': metadata(
            'CustomField',
            '<fullName>Value__c</fullName><label>Value</label><length>20</length><type>Text</type>'
        ),
        'objects/Conf__c/Conf__c.object-meta.xml': metadata(
            'CustomObject',
            '<customSettingsType>Hierarchy</customSettingsType><label>Conf</label><visibility>Public</visibility>'
        ),
        'objects/Ping__e/Ping__e.object-meta.xml': metadata(
            'CustomObject',
            `<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Ping</label>
            <pluralLabel>Pings</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>`
        ),
        'objects/Ping__e/fields/Text__c.field-meta.xml': metadata(
            'CustomField',
            '<fullName>Text__c</fullName><label>Text</label><length>20</length><type>Text</type>'
        ),
        'labels/CustomLabels.labels-meta.xml': metadata(
            'CustomLabels',
            `<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected>
            <shortDescription>Hello</shortDescription><value>Hello</value></labels>`
        )
    };
}

function apexFiles(name: string, source: string): [string, string][] {
    const isTrigger = source.startsWith('trigger ');
    const [folder, extension, root] = isTrigger
        ? ['triggers', 'trigger', 'ApexTrigger']
        : ['classes', 'cls', 'ApexClass'];
    const path = `${folder}/${name}.${extension}`;
    return [
        [path, source],
        [`${path}-meta.xml`, metadata(root, '<apiVersion>68.0</apiVersion><status>Active</status>')]
    ];
}

export interface FaultFindings {
    /** Findings by the name of their class or trigger; those of no file under the empty name. */
    readonly byFile: ReadonlyMap<string, readonly string[]>;
    readonly code: number;
}

/** The class of a row: R and its number, of one length so that columns do not depend on it. */
export function nameOf(index: number): string {
    return `R${String(index).padStart(3, '0')}`;
}

/** All findings of org:check over one project that holds every row under its name. */
export function findingsOf(rows: readonly PlantedFault[]): FaultFindings {
    const planted = [
        ...Object.entries(HELPERS),
        ...rows.map(([, source], index) => [nameOf(index), source.replace(/\bR\b/g, nameOf(index))] as const)
    ];
    const project = temporaryProject({
        ...metadataFiles(),
        ...Object.fromEntries(planted.flatMap(([name, source]) => apexFiles(name, source)))
    });
    const errors: string[] = [];
    const onError = jest.spyOn(console, 'error').mockImplementation((text: unknown) => void errors.push(String(text)));
    const onLog = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
        const code = checkApex(['--project', project.dir]);
        const byFile = new Map<string, string[]>();
        for (const error of errors) {
            const [, file, rest] =
                /^force-app\/main\/(?:classes|triggers)\/(\w+)\.(?:cls|trigger):(.*)$/s.exec(error) ?? [];
            byFile.set(file ?? '', [...(byFile.get(file ?? '') ?? []), rest ?? error]);
        }
        return { byFile, code };
    } finally {
        onError.mockRestore();
        onLog.mockRestore();
        project.remove();
    }
}
