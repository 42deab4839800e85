/** What approvals ask the security room. */
export interface ApprovalSecurity {
    objectAccess(userId: string, objectName: string): { readonly modifyAll: boolean };
    canRead(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    /** Ids of the queues and public groups the user belongs to. */
    groupsOfUser(userId: string): Iterable<string>;
}
