/** One planted fault: a text is replaced in one file, or the file is renamed or deleted. */
export interface Mutation {
    /** Rule that must name it. */
    readonly rule: string;
    /** Below force-app/main/default of the fixture, or from the root of the package. */
    readonly file: string;
    /** Text to replace (its first appearance) and what stands there then; absent for renames. */
    readonly find?: string;
    readonly replace?: string;
    readonly isEverywhere?: boolean;
    /** New path of the file; '' deletes it. */
    readonly moveTo?: string;
    /** Where the finding must be, when it is another file. */
    readonly reportedAt?: string;
}

/** A replacement in a file. */
export function change(rule: string, file: string, find: string, replace: string, reportedAt?: string): Mutation {
    return { rule, file, find, replace, ...(reportedAt === undefined ? {} : { reportedAt }) };
}

/** A file that gets another path, or none. */
export function move(rule: string, file: string, moveTo: string, reportedAt?: string): Mutation {
    return { rule, file, moveTo, ...(reportedAt === undefined ? {} : { reportedAt }) };
}
