import { ApexBlob, ApexDatetime, SObjectRecord } from '../../values';
import { failRow } from '../saveContext';
import { idsIn, isChanged, type StandardBehaviour } from './behaviour';

const CLOSED = 'Closed';

/** A case without account takes that of its contact; it remembers when it was closed (Object Reference, Case). */
export const cases: StandardBehaviour = {
    prepare(chunk, rows) {
        const { store, transactions } = chunk.services;
        const now = new ApexDatetime(Math.floor(transactions.current().clock.now() / 1000) * 1000);
        const contacts = store.read(
            'Contact',
            idsIn(
                rows.map(({ record }) => record),
                'ContactId'
            )
        );
        for (const row of rows) {
            const { record } = row;
            if (!row.prior && record.get('AccountId') === null) {
                record.set('AccountId', contacts.get(String(record.get('ContactId')))?.get('AccountId') ?? null);
            }
            if (isChanged(row, 'Status')) {
                const wasClosed = row.prior?.get('Status') === CLOSED;
                const isClosed = record.get('Status') === CLOSED;
                record.set('ClosedDate', isClosed ? (wasClosed ? record.get('ClosedDate') : now) : null);
            }
        }
    },
    /** Internal comments given with a case become a comment of their own. */
    follow(chunk, rows) {
        const comments = rows
            .filter((row) => isChanged(row, 'Comments') && row.record.get('Comments') !== null)
            .map(({ record }) =>
                new SObjectRecord('CaseComment')
                    .set('ParentId', record.id)
                    .set('CommentBody', record.get('Comments'))
                    .set('IsPublished', false)
            );
        const access = { fields: false, sharing: false };
        chunk.services.saveNested({ operation: 'insert', records: comments, allOrNone: true, access });
    }
};

export const assets: StandardBehaviour = {
    prepare(_, rows) {
        for (const row of rows) {
            if (row.record.get('AccountId') === null && row.record.get('ContactId') === null) {
                const message = 'Every asset needs an account, a contact, or both.';
                failRow(row, 'FIELD_INTEGRITY_EXCEPTION', message);
            }
        }
    }
};

export const attachments: StandardBehaviour = {
    prepare(_, rows) {
        for (const { record } of rows) {
            const body = record.get('Body');
            record.set('BodyLength', body instanceof ApexBlob ? body.bytes.length : 0);
        }
    }
};
