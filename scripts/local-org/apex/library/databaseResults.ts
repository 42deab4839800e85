import type { DmlError } from '../../errors';
import { isIdShaped, to18 } from '../../store';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import { refuse } from '../runtime/throws';
import type { DmlRowResult, MergeRowResult } from '../runtime/services';
import { ID, libraryType, STRING } from '../types';
import { enumConstants } from './enums';
import { defineType, method, property, type FromJson, type MemberReader } from './table';

/** The StatusCode constant of a platform status code; a code the enum lacks is refused, so that none is lost silently. */
export function statusCode(code: string): unknown {
    return enumConstants('StatusCode')?.find((constant) => constant.name === code) ?? refuse(`StatusCode.${code}`);
}

/** Database.Error. */
export class DatabaseError extends LibraryObject {
    readonly $type = 'Database.Error';

    constructor(
        readonly message: string,
        readonly statusCode: string,
        readonly fields: readonly string[]
    ) {
        super();
    }

    static from(error: DmlError): DatabaseError {
        return new DatabaseError(error.message, error.statusCode, error.fields);
    }

    override jsonMembers(): [string, unknown][] {
        return [
            ['statusCode', this.statusCode],
            ['message', this.message],
            ['fields', new ApexList(STRING, [...this.fields])]
        ];
    }

    override toString(): string {
        return `Database.Error[getFields=(${this.fields.join(', ')});getMessage=${this.message};getStatusCode=${this.statusCode};]`;
    }
}

/** What the JSON of all results has; names and order are assumed. Ids that are missing are left out. */
export function resultMembers(
    success: boolean,
    idName: string,
    id: string | null,
    errors: readonly DatabaseError[]
): [string, unknown][] {
    const ids: [string, unknown][] = id === null ? [] : [[idName, id]];
    return [['success', success], ...ids, ['errors', new ApexList(libraryType('Database.Error'), [...errors])]];
}

/** Database.SaveResult and its siblings: the outcome of one row. */
export class DatabaseResult extends LibraryObject {
    constructor(
        readonly $type: string,
        readonly id: string | null,
        readonly success: boolean,
        readonly created: boolean,
        readonly errors: readonly DatabaseError[]
    ) {
        super();
    }

    static from(type: string, row: DmlRowResult): DatabaseResult {
        const errors = row.errors.map((error) => DatabaseError.from(error));
        return new DatabaseResult(type, row.id, row.success, row.created, errors);
    }

    override jsonMembers(): [string, unknown][] {
        const created = this.$type === 'Database.UpsertResult' ? [['created', this.created] as [string, unknown]] : [];
        return [...resultMembers(this.success, 'id', this.id, this.errors), ...created];
    }

    override toString(): string {
        const errors = this.errors.map((error) => error.toString()).join(', ');
        const created = this.$type === 'Database.UpsertResult' ? `isCreated=${this.created};` : '';
        return `${this.$type}[getErrors=(${errors});getId=${this.id};${created}isSuccess=${this.success};]`;
    }
}

/** An id of a mocked result may be any text (observed: Nebula Logger); one of 15 characters gets all 18. */
function idFromJson(text: string | null): string | null {
    return text?.length === 15 && isIdShaped(text) ? to18(text) : text;
}

/** `{"success":true,"id":"001...","errors":[{"message":"...","statusCode":"...","fields":[]}]}`, as tests write results that no DML gave. */
export function resultFromJson(type: string): FromJson {
    return (read) => {
        const errors = read('errors', 'List<Database.Error>') as ApexList | null;
        return new DatabaseResult(
            type,
            idFromJson(read('id', 'String') as string | null),
            read('success', 'Boolean') === true,
            read('created', 'Boolean') === true,
            (errors?.items ?? []) as readonly DatabaseError[]
        );
    };
}

/** The errors of a result that is read from JSON. */
export function errorsFromJson(read: MemberReader): DmlError[] {
    const errors = (read('errors', 'List<Database.Error>') as ApexList | null)?.items ?? [];
    return (errors as readonly DatabaseError[]).map(({ message, statusCode: code, fields }, index) => ({
        index,
        id: null,
        statusCode: code,
        message,
        fields
    }));
}

/** Database.MergeResult: what one merged record became. */
export class MergeResult extends LibraryObject {
    readonly $type = 'Database.MergeResult';

    constructor(
        readonly masterId: string | null,
        readonly row: MergeRowResult
    ) {
        super();
    }

    override jsonMembers(): [string, unknown][] {
        const errors = this.row.errors.map((error) => DatabaseError.from(error));
        return [
            ...resultMembers(this.row.success, 'id', this.masterId, errors),
            ['mergedRecordIds', idList(this.row.success ? [this.row.id] : [])],
            ['updatedRelatedIds', idList(this.row.relatedIds)]
        ];
    }
}

const idList = (ids: readonly (string | null)[]): ApexList => new ApexList(ID, [...ids]);

defineType('Database.MergeResult', {
    superType: 'Object',
    fromJson: (read) =>
        new MergeResult(idFromJson(read('id', 'String') as string | null), {
            id: ((read('mergedRecordIds', 'List<Id>') as ApexList | null)?.items[0] ?? null) as string | null,
            success: read('success', 'Boolean') === true,
            created: false,
            errors: errorsFromJson(read),
            relatedIds: ((read('updatedRelatedIds', 'List<Id>') as ApexList | null)?.items ?? []) as string[]
        }),
    readable: 'Errors Id MergedRecordIds Success UpdatedRelatedIds',
    methods: [
        method(
            'getErrors(): List<Database.Error>',
            (rt, self: MergeResult) =>
                new ApexList(
                    libraryType('Database.Error'),
                    self.row.errors.map((error) => DatabaseError.from(error))
                )
        ),
        method('getId(): Id', (rt, self: MergeResult) => self.masterId),
        method('getMergedRecordIds(): List<Id>', (rt, self: MergeResult) =>
            idList(self.row.success ? [self.row.id] : [])
        ),
        method('getUpdatedRelatedIds(): List<Id>', (rt, self: MergeResult) => idList(self.row.relatedIds)),
        method('isSuccess(): Boolean', (rt, self: MergeResult) => self.row.success)
    ]
});

defineType('Database.Error', {
    superType: 'Object',
    fromJson: (read) => {
        const fields = read('fields', 'List<String>') as ApexList | null;
        return new DatabaseError(
            (read('message', 'String') as string | null) ?? '',
            (read('statusCode', 'String') as string | null) ?? '',
            (fields?.items ?? []) as readonly string[]
        );
    },
    readable: 'Fields Message StatusCode',
    methods: [
        method('getFields(): List<String>', (rt, self: DatabaseError) => new ApexList(STRING, [...self.fields])),
        method('getMessage(): String', (rt, self: DatabaseError) => self.message),
        method('getStatusCode(): StatusCode', (rt, self: DatabaseError) => statusCode(self.statusCode))
    ]
});

for (const type of [
    'Database.SaveResult',
    'Database.UpsertResult',
    'Database.DeleteResult',
    'Database.UndeleteResult',
    'Database.EmptyRecycleBinResult'
]) {
    defineType(type, {
        superType: 'Object',
        fromJson: resultFromJson(type),
        // The platform also answers to these names, which its guide leaves out.
        properties: [
            property(
                'errors: List<Database.Error>',
                (rt, self: DatabaseResult) => new ApexList(libraryType('Database.Error'), [...self.errors])
            ),
            property('id: Id', (rt, self: DatabaseResult) => self.id),
            property('success: Boolean', (rt, self: DatabaseResult) => self.success),
            ...(type === 'Database.UpsertResult'
                ? [property('created: Boolean', (rt, self: DatabaseResult) => self.created)]
                : [])
        ],
        methods: [
            method(
                'getErrors(): List<Database.Error>',
                (rt, self: DatabaseResult) => new ApexList(libraryType('Database.Error'), [...self.errors])
            ),
            method('getId(): Id', (rt, self: DatabaseResult) => self.id),
            method('isSuccess(): Boolean', (rt, self: DatabaseResult) => self.success),
            ...(type === 'Database.UpsertResult'
                ? [method('isCreated(): Boolean', (rt, self: DatabaseResult) => self.created)]
                : [])
        ]
    });
}
