import type { ObjectModel } from '../../metadata/objectModel';
import { shareObject, type ShareObject } from '../../security';
import { failRow, livingRows, type SaveRow, type SaveStep } from '../saveContext';

const LEVELS = ['None', 'Read', 'Edit', 'All'];
const OPEN: Readonly<Record<ObjectModel['sharingModel'], string>> = {
    Private: 'None',
    ControlledByParent: 'None',
    Read: 'Read',
    ReadWrite: 'Edit'
};

/** A share must give more than everybody has, and only users' own shares may change (Apex Developer Guide, Sharing a Record). */
export const checkShares: SaveStep = {
    name: 'shares',
    run(chunk) {
        const kind = shareObject(chunk.services.model, chunk.object);
        if (!kind) {
            return;
        }
        for (const row of livingRows(chunk)) {
            checkShare(row, kind);
        }
    }
};

function checkShare(row: SaveRow, { base, access }: ShareObject): void {
    const { record, prior } = row;
    const cause = String(record.get('RowCause') ?? 'Manual');
    if (cause !== 'Manual' && !cause.endsWith('__c')) {
        if (prior) {
            failRow(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        } else {
            failRow(row, 'FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: RowCause', ['RowCause']);
        }
        return;
    }
    const level = String(record.get(access.name) ?? 'None');
    const open = OPEN[base.sharingModel];
    if (level === 'All' || LEVELS.indexOf(level) <= LEVELS.indexOf(open)) {
        const message = `field integrity exception: ${access.name} (trivial share level ${level}, for organization with default level ${open})`;
        failRow(row, 'FIELD_FILTER_VALIDATION_EXCEPTION', message, [access.name]);
    }
}
