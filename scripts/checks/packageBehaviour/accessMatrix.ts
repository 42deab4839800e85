import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApexDatetime, type FieldValue, type SObjectRecord } from '../../local-org/values';
import { AS_SYSTEM, AS_USER, type PackageOrg, type TestUser } from './packageOrg';

const ROOT = resolve(__dirname, '../../..');
const OUTSIDER = 'outsider';

type Values = Record<string, FieldValue>;

/** How records of an object are made for the test: values (`@Object` is the outsider's record, `@user` the running user). */
export interface MatrixObject {
    readonly values: Readonly<Record<string, string | number | boolean>>;
    /** More values of the record that the test itself makes beforehand, for instance to start a clock. */
    readonly fixture?: Readonly<Record<string, string | number | boolean>>;
    /** Field that an edit changes. */
    readonly probe: string;
    /** True: only the package makes records; the test takes one it made, or puts one into the database past every rule. */
    readonly madeByPackage?: boolean;
    /** Permission set -> what its holder can do: `create, read all, edit own` and so on, or `nothing`. */
    readonly access: Readonly<Record<string, string>>;
}

export interface AccessMatrix {
    readonly comment: string;
    /** Permission sets, each with the queues whose members hold it. */
    readonly personas: Readonly<Record<string, readonly string[]>>;
    readonly objects: Readonly<Record<string, MatrixObject>>;
}

/** Reads config/access-matrix.json. */
export function readMatrix(): AccessMatrix {
    return JSON.parse(readFileSync(join(ROOT, 'config/access-matrix.json'), 'utf8')) as AccessMatrix;
}

/** The package's objects that hold records of people's work: custom objects, without events, settings and metadata types. */
export function recordObjects(test: PackageOrg): string[] {
    return [...test.org.model.objects.values()]
        .filter(
            ({ name, customSettingsType, derivedFrom }) =>
                /^AI_.*__c$/.test(name) && !customSettingsType && !derivedFrom
        )
        .map(({ name }) => name)
        .sort();
}

/** The users of the matrix: one for each permission set, and the outsider whose records they meet. */
export function matrixUsers(matrix: AccessMatrix): TestUser[] {
    const holders = Object.entries(matrix.personas).map(([key, queues]) => ({ key, permissionSets: [key], queues }));
    return [{ key: OUTSIDER }, ...holders];
}

/** Tries what a persona can do, object by object, as that user, taking every attempt back. */
export class AccessProbe {
    private readonly foreign = new Map<string, string>();

    constructor(
        private readonly test: PackageOrg,
        private readonly matrix: AccessMatrix
    ) {
        for (const [name, object] of Object.entries(matrix.objects)) {
            this.foreign.set(name, this.makeForeign(name, object));
        }
    }

    /** Takes a permission set and an object; returns what its holder can do, in the words of the matrix. */
    accessOf(persona: string, name: string): string {
        const object = this.matrix.objects[name];
        const foreign = this.foreign.get(name) ?? '';
        const can: string[] = [];
        if (this.test.attempt(persona, () => this.insertOwn(persona, name, object, true) !== null)) {
            can.push('create');
        }
        const operations = {
            read: (id: string) => this.canRead(name, id),
            edit: (id: string) => this.canEdit(name, object, id),
            delete: (id: string) => this.test.save('delete', name, { Id: id }, AS_USER) !== null
        };
        for (const [operation, run] of Object.entries(operations)) {
            if (this.test.attempt(persona, () => run(foreign))) {
                can.push(`${operation} all`);
            } else if (this.test.attempt(persona, () => this.onOwn(persona, name, object, run))) {
                can.push(`${operation} own`);
            }
        }
        return can.length === 0 ? 'nothing' : can.join(', ');
    }

    private makeForeign(name: string, object: MatrixObject): string {
        if (object.madeByPackage) {
            const made = this.test.as(OUTSIDER, () => this.test.query(`SELECT Id FROM ${name} LIMIT 1`)[0]?.id);
            return made ?? this.test.insertRow(OUTSIDER, name, this.foreignValues(object));
        }
        const refusals: string[] = [];
        const id = this.test.as(OUTSIDER, () =>
            this.test.save(
                'insert',
                name,
                this.valuesOf(
                    OUTSIDER,
                    { ...object.values, ...object.fixture },
                    (parent) => this.foreign.get(parent) ?? ''
                ),
                AS_SYSTEM,
                refusals
            )
        );
        if (id === null) {
            throw new Error(`${name}: the values of the matrix make no record: ${refusals.join('; ')}`);
        }
        return id;
    }

    private foreignValues(object: MatrixObject): Values {
        const values = { ...object.values, ...object.fixture };
        return this.valuesOf(OUTSIDER, values, (parent) => this.foreign.get(parent) ?? '');
    }

    /** The values with references filled in: `own` gives the id of the parent a record points to. */
    private valuesOf(key: string, values: MatrixObject['values'], own: (object: string) => string): Values {
        return Object.fromEntries(
            Object.entries(values).map(([field, value]): [string, FieldValue] => {
                if (value === '@now') {
                    return [field, new ApexDatetime(this.test.org.clock.now())];
                }
                if (value === '@user') {
                    return [field, this.test.idOf(key)];
                }
                if (typeof value !== 'string') {
                    return [field, value];
                }
                // A value that ends in # must be unique.
                return [
                    field,
                    value.startsWith('@') ? own(value.slice(1)) : value.endsWith('#') ? value.slice(0, -1) + key : value
                ];
            })
        );
    }

    /** A record of the persona, under parents of the persona. */
    private insertOwn(persona: string, name: string, object: MatrixObject, asUser: boolean): string | null {
        const own = (parent: string): string =>
            this.insertOwn(persona, parent, this.matrix.objects[parent], false) ?? '';
        return this.test.save('insert', name, this.valuesOf(persona, object.values, own), asUser ? AS_USER : AS_SYSTEM);
    }

    private onOwn(persona: string, name: string, object: MatrixObject, run: (id: string) => boolean): boolean {
        if (object.madeByPackage) {
            return false;
        }
        const id = this.insertOwn(persona, name, object, false);
        return id !== null && run(id);
    }

    private canRead(name: string, id: string): boolean {
        const found: readonly SObjectRecord[] = this.test.query(`SELECT Id FROM ${name} WHERE Id = '${id}'`, AS_USER);
        return found.length === 1;
    }

    private canEdit(name: string, object: MatrixObject, id: string): boolean {
        return this.test.save('update', name, { Id: id, [object.probe]: 'changed by the matrix' }, AS_USER) !== null;
    }
}
