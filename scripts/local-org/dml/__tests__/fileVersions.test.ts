import { createHash } from 'node:crypto';
import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { STANDARD_USER } from '../../store';
import { ApexBlob, type FieldValue } from '../../values';
import { TestOrg } from './support/testOrg';

const FILES = {
    ...customObject('Plan__c', 'Private', { Note__c: '<length>10</length><type>Text</type>' }),
    'permissionsets/Planner.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<hasActivationRequired>false</hasActivationRequired><label>Planner</label>
        <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
        <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Plan__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
    )
};

const blob = (text: string): ApexBlob => new ApexBlob(Buffer.from(text));

describe('files', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    function upload(values: Record<string, FieldValue>): string {
        return org.insert('ContentVersion', { PathOnClient: 'Report.PDF', VersionData: blob('one'), ...values });
    }

    it('makes a document of a first version, with size, checksum and extension', () => {
        const version = org.stored('ContentVersion', upload({}));
        expect(version.get('Title')).toBe('Report');
        expect(version.get('FileExtension')).toBe('pdf');
        expect(String(version.get('ContentSize'))).toBe('3');
        expect(version.get('Checksum')).toBe(createHash('md5').update('one').digest('hex'));
        expect(version.get('VersionNumber')).toBe('1');
        expect(version.get('IsLatest')).toBe(true);
        const document = org.stored('ContentDocument', String(version.get('ContentDocumentId')));
        expect(document.get('LatestPublishedVersionId')).toBe(version.id);
        expect(document.get('OwnerId')).toBe(org.adminId);
        expect(document.get('Title')).toBe('Report');
    });

    it('links a new document with its owner and its place, once', () => {
        const planId = org.insert('Plan__c', {});
        const first = org.stored('ContentVersion', upload({ FirstPublishLocationId: planId }));
        const documentId = String(first.get('ContentDocumentId'));
        const entities = (): unknown[] =>
            org.ids('ContentDocumentLink').map((id) => org.stored('ContentDocumentLink', id).get('LinkedEntityId'));
        expect(entities().sort()).toEqual([org.adminId, planId].sort());
        const second = org.stored(
            'ContentVersion',
            upload({ ContentDocumentId: documentId, VersionData: blob('two!') })
        );
        expect(second.get('VersionNumber')).toBe('2');
        expect(org.stored('ContentVersion', first.id ?? '').get('IsLatest')).toBe(false);
        expect(org.stored('ContentDocument', documentId).get('LatestPublishedVersionId')).toBe(second.id);
        expect(String(org.stored('ContentDocument', documentId).get('ContentSize'))).toBe('4');
        expect(entities()).toHaveLength(2);
    });

    it.each([
        ['VersionData', { PathOnClient: 'a.txt' }],
        ['PathOnClient', { VersionData: blob('x') }]
    ])('names %s when it is missing, and leaves nothing behind', (field, values) => {
        expect(() => org.insert('ContentVersion', values)).toThrow(field);
        expect(org.ids('ContentDocument')).toHaveLength(0);
    });

    it('shows a file to its owner and to those who see a record it is attached to', () => {
        const seer = org.user('seer', STANDARD_USER, ['Planner']);
        const stranger = org.user('stranger', STANDARD_USER, ['Planner']);
        const planId = org.insert('Plan__c', { OwnerId: seer });
        const versionId = upload({ FirstPublishLocationId: planId });
        const documentId = String(org.stored('ContentVersion', versionId).get('ContentDocumentId'));
        const sees = (userId: string, object: string, id: string): boolean =>
            org.security.canRead(userId, object, [id]).has(id);
        for (const [object, id] of [
            ['ContentDocument', documentId],
            ['ContentVersion', versionId]
        ] as const) {
            expect([object, sees(seer, object, id), sees(stranger, object, id)]).toEqual([object, true, false]);
        }
        expect(org.security.canEdit(seer, 'ContentDocument', [documentId]).has(documentId)).toBe(false);
        const links = org.ids('ContentDocumentLink').filter((id) => sees(seer, 'ContentDocumentLink', id));
        expect(links.map((id) => org.stored('ContentDocumentLink', id).get('LinkedEntityId'))).toEqual([planId]);
    });
});
