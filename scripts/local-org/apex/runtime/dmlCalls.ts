import { truncatedRecords } from '../library/dmlOptions';
import { PlatformException } from '../../errors';
import type { Runtime } from './runtime';
import type { SObjectRecord } from '../../values';
import type { DmlRequest, DmlRowResult } from './services';
import { throwNullReference } from './throws';

function refuseTwins({ operation, records }: DmlRequest): void {
    if ((operation === 'insert' || operation === 'upsert') && new Set(records).size < records.length) {
        throw new PlatformException(
            'System.ListException',
            'Before Insert or Upsert list must not have two identically equal elements'
        );
    }
}

/** Every DML call of Apex code: what only Apex may not do is refused, then the records are saved. */
export function executeDml(rt: Runtime, request: DmlRequest): DmlRowResult[] {
    if (request.records.some((record) => (record as SObjectRecord | null) === null)) {
        throwNullReference();
    }
    refuseTwins(request);
    return rt.services.dml.execute({ ...request, truncated: request.truncated ?? truncatedRecords(request.records) });
}
