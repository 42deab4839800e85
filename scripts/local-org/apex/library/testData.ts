import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fieldOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue, SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import { executeDml } from '../runtime/dmlCalls';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { sObjectType } from '../types';

/** The content of a static resource. Throws StringException where there is none; folders are refused. */
export function staticResourceContent(rt: Runtime, name: string): Buffer {
    const { model } = rt.services;
    const resource = model.staticResources.get(name.toLowerCase());
    if (!resource) {
        return throwSystem('StringException', `Static resource not found: ${name}`);
    }
    const path = join(model.rootDir, resource.contentPath);
    return statSync(path).isDirectory() ? refuse(`the content of static resource folder ${name}`) : readFileSync(path);
}

function valueOf(field: FieldModel, text: string): FieldValue {
    if (text === '') {
        return null;
    }
    switch (field.type) {
        case 'Checkbox':
            return /^(true|1)$/i.test(text);
        case 'Currency':
        case 'Number':
        case 'Percent':
            return ApexDecimal.of(text);
        case 'Integer':
            return Number(text);
        case 'Date':
            return ApexDate.fromIso(text);
        case 'DateTime':
            return ApexDatetime.fromIso(text);
        default:
            return text;
    }
}

/**
 * Test.loadData: inserts the rows of a CSV file in a static resource. Ids in the file stand for records loaded before, whose
 * real ids take their place (Apex Developer Guide, Loading Test Data).
 */
export function loadTestData(rt: Runtime, object: ObjectModel, resourceName: string): ApexList {
    const rows: Record<string, string>[] = parse(staticResourceContent(rt, resourceName), {
        bom: true,
        columns: true,
        skip_empty_lines: true,
        trim: true
    });
    const loadedIds = rt.transaction.stateOf('apex.loadedIds', () => new Map<string, string>());
    const keys: (string | undefined)[] = [];
    const records = rows.map((row) => {
        const record = new SObjectRecord(object.name);
        for (const [name, text] of Object.entries(row)) {
            const field =
                fieldOf(object, name) ?? throwSystem('SObjectException', `Invalid field ${name} for ${object.name}`);
            if (field.name !== 'Id') {
                record.set(field.name, loadedIds.get(text) ?? valueOf(field, text));
            }
        }
        keys.push(row.Id ?? row.id ?? row.ID);
        return record;
    });
    const access = { fields: false, sharing: false };
    executeDml(rt, { operation: 'insert', records, allOrNone: true, access });
    records.forEach((record, index) => {
        const key = keys[index];
        if (key !== undefined && key !== '' && record.id !== null) {
            loadedIds.set(key, record.id);
        }
    });
    return new ApexList(sObjectType(object.name), records);
}
