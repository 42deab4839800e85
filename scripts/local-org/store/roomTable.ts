/** What a room's own table needs of the database. */
interface Database<Value, Row> {
    readonly inTransaction: boolean;
    query(sql: string, params?: readonly Value[]): Row[];
}

/** A table that a room keeps beside the records. It is made when first used; its rows survive restarts and follow commit and rollback like records. */
export class RoomTable {
    private isReady = false;

    /** Takes the table's quoted name, and its columns as SQL has them. */
    constructor(
        private readonly name: string,
        private readonly columns: string
    ) {}

    /** Runs a query over the table. */
    query<Value, Row>(database: Database<Value, Row>, sql: string, params: readonly Value[] = []): Row[] {
        if (!this.isReady || !database.inTransaction) {
            database.query(`CREATE TABLE IF NOT EXISTS ${this.name} (${this.columns})`);
            // Made outside a transaction, the table stays; made inside one, a rollback takes it away again.
            this.isReady = !database.inTransaction;
        }
        return database.query(sql, params);
    }
}
