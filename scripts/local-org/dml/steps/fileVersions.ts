import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { ApexBlob, ApexDatetime, type FieldValue } from '../../values';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

const VERSION = 'ContentVersion';
const DOCUMENT = 'ContentDocument';
const LINK = 'ContentDocumentLink';

/** A first version makes its document; every version gets its number, size, checksum (MD5) and extension. */
export const prepareFileVersions: SaveStep = {
    name: 'file versions',
    run(chunk) {
        if (chunk.object.name !== VERSION || chunk.operation !== 'insert') {
            return;
        }
        for (const row of livingRows(chunk)) {
            prepare(chunk, row);
        }
    }
};

/** Makes the saved version the latest of its document, and shares a new document with its place and its owner. */
export const publishFileVersions: SaveStep = {
    name: 'file publication',
    run(chunk) {
        if (chunk.object.name !== VERSION || chunk.operation !== 'insert') {
            return;
        }
        for (const row of livingRows(chunk)) {
            publish(chunk, row);
        }
    }
};

function prepare(chunk: SaveChunk, row: SaveRow): void {
    const { record } = row;
    const data = record.get('VersionData');
    const path = record.get('PathOnClient');
    // A blob without a byte is as good as none.
    const hasData = data instanceof ApexBlob && data.bytes.length > 0;
    if (!hasData || typeof path !== 'string') {
        failRow(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PathOnClient, VersionData]', [
            hasData ? 'PathOnClient' : 'VersionData'
        ]);
        return;
    }
    const extension = extname(path).slice(1).toLowerCase();
    record.set('Title', record.get('Title') ?? path.slice(0, path.length - extname(path).length));
    record.set('FileExtension', extension === '' ? null : extension);
    record.set('FileType', fileTypeOf(extension));
    record.set('ContentSize', data.bytes.length);
    record.set('Checksum', createHash('md5').update(data.bytes).digest('hex'));
    record.set('IsLatest', true);
    const documentId = record.get('ContentDocumentId');
    record.set(
        'VersionNumber',
        String(1 + (typeof documentId === 'string' ? versionIds(chunk, documentId).length : 0))
    );
    if (typeof documentId !== 'string') {
        record.set('ContentDocumentId', insertDocument(chunk, row));
    }
}

function insertDocument(chunk: SaveChunk, { record }: SaveRow): string {
    const { store, transactions } = chunk.services;
    const { user } = transactions.current();
    const now = nowOf(chunk);
    const id = store.newId(DOCUMENT);
    insert(chunk, DOCUMENT, id, {
        ...documentFields(record),
        IsArchived: false,
        OwnerId: user.userId,
        CreatedById: user.userId,
        CreatedDate: now
    });
    return id;
}

function publish(chunk: SaveChunk, { record }: SaveRow): void {
    const { store } = chunk.services;
    const documentId = String(record.get('ContentDocumentId'));
    const others = versionIds(chunk, documentId).filter((id) => id !== record.id);
    for (const id of others) {
        store.update(VERSION, id, new Map<string, FieldValue>([['IsLatest', false]]));
    }
    const latest = { ...documentFields(record), LatestPublishedVersionId: record.id, ...audit(chunk) };
    store.update(DOCUMENT, documentId, known(chunk, DOCUMENT, latest));
    if (others.length === 0) {
        const { userId } = chunk.services.transactions.current().user;
        link(chunk, documentId, userId, 'I');
        const place = record.get('FirstPublishLocationId');
        if (typeof place === 'string' && place !== userId) {
            link(chunk, documentId, place, 'V');
        }
    }
}

function link(chunk: SaveChunk, documentId: string, entityId: string, shareType: string): void {
    insert(chunk, LINK, chunk.services.store.newId(LINK), {
        ContentDocumentId: documentId,
        LinkedEntityId: entityId,
        ShareType: shareType,
        Visibility: 'AllUsers'
    });
}

function documentFields(record: SaveRow['record']): Record<string, FieldValue> {
    const names = ['Title', 'Description', 'ContentSize', 'FileExtension', 'FileType'];
    return Object.fromEntries(names.map((name) => [name, record.get(name)]));
}

function versionIds(chunk: SaveChunk, documentId: string): string[] {
    const { store } = chunk.services;
    return store
        .query(`SELECT "Id" FROM ${store.tableOf(VERSION).sqlName} WHERE "ContentDocumentId" = ?`, [documentId])
        .map((row) => String(row.Id));
}

function insert(chunk: SaveChunk, object: string, id: string, values: Record<string, FieldValue>): void {
    chunk.services.store.insert(object, known(chunk, object, { Id: id, ...values, ...audit(chunk) }));
}

function audit(chunk: SaveChunk): Record<string, FieldValue> {
    const now = nowOf(chunk);
    const { userId } = chunk.services.transactions.current().user;
    return { LastModifiedById: userId, LastModifiedDate: now, SystemModstamp: now, IsDeleted: false };
}

/** Only the fields the object has. */
function known(chunk: SaveChunk, object: string, values: Record<string, FieldValue>): Map<string, FieldValue> {
    const { fields } = chunk.services.store.tableOf(object).object;
    return new Map(Object.entries(values).filter(([name]) => fields.has(name.toLowerCase())));
}

function nowOf(chunk: SaveChunk): ApexDatetime {
    return new ApexDatetime(Math.floor(chunk.services.transactions.current().clock.now() / 1000) * 1000);
}

/** Office formats have names of their own (Object Reference, ContentVersion.FileType); others are their extension. */
const OFFICE_TYPES: Readonly<Record<string, string>> = {
    doc: 'WORD',
    docx: 'WORD_X',
    ppt: 'POWER_POINT',
    pptx: 'POWER_POINT_X',
    txt: 'TEXT',
    xls: 'EXCEL',
    xlsx: 'EXCEL_X'
};

function fileTypeOf(extension: string): string {
    return extension === '' ? 'UNKNOWN' : (OFFICE_TYPES[extension.toLowerCase()] ?? extension.toUpperCase());
}
