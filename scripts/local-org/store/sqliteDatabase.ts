import { Database, SQLite3Error, type Statement } from 'node-sqlite3-wasm';
import { foldText, type SqlValue } from './valueCodec';

export type SqlRow = Record<string, SqlValue>;

const MAX_CACHED_STATEMENTS = 400;

/** A SQLite connection with cached statements, transactions and savepoints. */
export class SqliteDatabase {
    private readonly connection: Database;
    private readonly statements = new Map<string, Statement>();
    private savepointCount = 0;

    /** Takes a file path or ':memory:'. */
    constructor(file: string) {
        this.connection = new Database(file);
        // One process owns the file (fileLock), so SQLite may keep its lock, and write-ahead logging then needs no shared memory.
        this.connection.exec('PRAGMA locking_mode = EXCLUSIVE');
        if (file !== ':memory:') {
            this.connection.all('PRAGMA journal_mode = WAL');
        }
        this.connection.exec('PRAGMA synchronous = NORMAL');
        this.connection.exec('PRAGMA foreign_keys = OFF');
        this.connection.exec('PRAGMA cache_size = -32000');
        this.defineFunction('fold', 1, (text) => (typeof text === 'string' ? foldText(text) : text), true);
    }

    get inTransaction(): boolean {
        return this.connection.inTransaction;
    }

    exec(sql: string): void {
        this.connection.exec(sql);
    }

    /** Runs a query to its end and gives its rows by column name. */
    all(sql: string, params: readonly SqlValue[] = []): SqlRow[] {
        return this.withStatement(sql, (statement) => statement.all(params as SqlValue[]) as SqlRow[]);
    }

    /** Runs a statement that changes rows; gives how many. */
    run(sql: string, params: readonly SqlValue[] = []): number {
        return this.withStatement(sql, (statement) => statement.run(params as SqlValue[]).changes);
    }

    /** Adds an SQL function. Non-deterministic functions may depend on the running user or the clock. */
    defineFunction(name: string, arity: number, body: (...args: SqlValue[]) => SqlValue, deterministic: boolean): void {
        const wrapped = (...args: SqlValue[]): SqlValue => body(...args);
        Object.defineProperty(wrapped, 'length', { value: arity });
        this.connection.function(name, wrapped, { deterministic });
    }

    savepoint(): string {
        const name = `sp${++this.savepointCount}`;
        this.exec(`SAVEPOINT ${name}`);
        return name;
    }

    rollbackTo(name: string): void {
        this.exec(`ROLLBACK TO ${name}`);
    }

    release(name: string): void {
        this.exec(`RELEASE ${name}`);
    }

    close(): void {
        for (const statement of this.statements.values()) {
            finalize(statement);
        }
        this.statements.clear();
        this.connection.close();
    }

    private withStatement<T>(sql: string, use: (statement: Statement) => T): T {
        const cached = this.statements.get(sql);
        // Taken out while in use: a function called by the statement may run the same SQL again.
        this.statements.delete(sql);
        const statement = cached ?? this.connection.prepare(sql);
        let result: T;
        try {
            result = use(statement);
        } catch (error) {
            finalize(statement);
            throw error;
        }
        this.keep(sql, statement);
        return result;
    }

    private keep(sql: string, statement: Statement): void {
        const duplicate = this.statements.get(sql);
        if (duplicate) {
            finalize(duplicate);
        }
        this.statements.set(sql, statement);
        if (this.statements.size > MAX_CACHED_STATEMENTS) {
            const [oldest, evicted] = this.statements.entries().next().value as [string, Statement];
            this.statements.delete(oldest);
            finalize(evicted);
        }
    }
}

/** SQLite repeats a statement's last error when it is finalized; that error was reported when it happened. */
function finalize(statement: Statement): void {
    try {
        statement.finalize();
    } catch (error) {
        if (!(error instanceof SQLite3Error)) {
            throw error;
        }
    }
}
