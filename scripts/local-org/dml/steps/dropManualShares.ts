import { shareObject } from '../../security';
import { sameValue } from '../recordFormulas';
import { livingRows, type SaveStep } from '../saveContext';

/** Manual shares of a record go when its owner changes (Apex Developer Guide, Understanding Sharing). */
export const dropManualShares: SaveStep = {
    name: 'manual shares',
    run(chunk) {
        const { model, store } = chunk.services;
        const object = model.objects.get(`${chunk.object.name.replace(/__c$/, '__')}share`.toLowerCase());
        const kind = object && shareObject(model, object);
        if (chunk.operation !== 'update' || !kind || !chunk.object.fields.has('ownerid')) {
            return;
        }
        const { share, parent } = kind;
        const moved = livingRows(chunk).filter(
            ({ record, prior }) => prior && !sameValue(record.get('OwnerId'), prior.get('OwnerId'))
        );
        if (moved.length === 0) {
            return;
        }
        const table = store.tableOf(share.name).sqlName;
        const rows = store.query(
            `SELECT "Id" FROM ${table} WHERE "RowCause" = 'Manual' AND "${parent.name}" IN (SELECT value FROM json_each(?))`,
            [JSON.stringify(moved.map(({ record }) => record.id))]
        );
        rows.forEach((row) => store.remove(share.name, String(row['Id'])));
    }
};
