import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { QueryError } from './queryError';

/** What a search looks for: a text, or the Apex expression that gives it. */
export type SearchTerm = { readonly text: string } | { readonly bind: string };

/** One object of the RETURNING clause; the parts are as written, without their keywords, null where absent. */
export interface ReturnedObject {
    readonly object: string;
    readonly fields: string;
    readonly where: string | null;
    readonly orderBy: string | null;
    readonly limit: string | null;
    readonly offset: string | null;
}

/** A search in SOSL, cut into its clauses. */
export interface SearchQuery {
    readonly term: SearchTerm;
    readonly returning: readonly ReturnedObject[];
    /** A number or a bind. */
    readonly limit: string | null;
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | null;
}

/** Cuts a text at places outside of quotes, brackets and parentheses. */
function cutAt(text: string, keyword: RegExp): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (char === "'") {
            at = endOfString(text, at);
        } else if ('([{'.includes(char)) {
            depth++;
        } else if (')]}'.includes(char)) {
            depth--;
        } else if (depth === 0) {
            keyword.lastIndex = at;
            const found = keyword.exec(text);
            if (found) {
                parts.push(text.slice(start, at));
                start = at + found[0].length;
                at = start - 1;
            }
        }
    }
    return [...parts, text.slice(start)];
}

function endOfString(text: string, start: number): number {
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\') {
            at++;
        } else if (text[at] === "'") {
            return at;
        }
    }
    return text.length;
}

/** Reads a search from left to right. */
class SearchReader {
    private rest: string;

    constructor(
        text: string,
        private readonly location: SourceLocation
    ) {
        this.rest = text.trim();
    }

    read(): SearchQuery {
        if (this.take(/^find\b\s*/i) === null) {
            this.fail('a search begins with FIND');
        }
        const term = this.term();
        this.take(/^\s*in\s+(?:all|name|email|phone|sidebar)\s+fields\b/i);
        if (this.take(/^\s*returning\b/i) === null) {
            return this.unsupported('SOSL without RETURNING');
        }
        const [list, clauses] = this.splitReturning();
        return { term, returning: list.map((each) => this.returned(each)), ...this.clauses(clauses) };
    }

    private term(): SearchTerm {
        const quoted = this.take(/^'(?:[^'\\]|\\[\s\S])*'/);
        if (quoted !== null) {
            return { text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') };
        }
        const braced = this.take(/^\{[^}]*\}/);
        if (braced !== null) {
            return { text: braced.slice(1, -1) };
        }
        if (!this.rest.startsWith(':')) {
            return this.fail(`unexpected token: ${this.rest.split(/\s/)[0]}`);
        }
        const [bind] = cutAt(this.rest.slice(1), /(?<=\s)(?:in\s+\w+\s+fields|returning|with|limit)\b/giy);
        this.rest = this.rest.slice(1 + bind.length);
        return { bind: bind.trim() };
    }

    /** The objects of RETURNING, and the clauses behind them. */
    private splitReturning(): [string[], string] {
        const [list] = cutAt(this.rest, /(?<=[\s)])(?:with|limit|update)\b/giy);
        return [cutAt(list, /,/y), this.rest.slice(list.length).trim()];
    }

    private returned(text: string): ReturnedObject {
        const [, object, inner] =
            /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text) ?? this.fail(`unexpected token: ${text.trim()}`);
        const pieces: Record<string, string | null> = { where: null, orderBy: null, limit: null, offset: null };
        let rest = (inner as string | undefined) ?? 'Id';
        for (const [name, keyword] of [
            ['offset', /\soffset\s/iy],
            ['limit', /\slimit\s/iy],
            ['orderBy', /\sorder\s+by\s/iy],
            ['where', /\swhere\s/iy]
        ] as const) {
            const [before, after] = cutAt(rest, keyword);
            rest = before;
            pieces[name] = after ?? null;
        }
        if (/\busing\s+listview\b/i.test(rest)) {
            this.unsupported('SOSL USING ListView');
        }
        return {
            object,
            fields: rest.trim(),
            ...(pieces as Pick<ReturnedObject, 'where' | 'orderBy' | 'limit' | 'offset'>)
        };
    }

    private clauses(text: string): Pick<SearchQuery, 'limit' | 'accessMode'> {
        const mode = /^with\s+(user_mode|system_mode)\b\s*/i.exec(text);
        const rest = mode ? text.slice(mode[0].length) : text;
        const limit = /^limit\s+(\d+|:[\s\S]+)$/i.exec(rest.trim());
        if (rest.trim() !== '' && !limit) {
            this.unsupported(`SOSL ${rest.trim().split(/\s+/).slice(0, 2).join(' ').toUpperCase()}`);
        }
        return {
            limit: limit?.[1] ?? null,
            accessMode: mode ? (mode[1].toUpperCase() as 'USER_MODE' | 'SYSTEM_MODE') : null
        };
    }

    private take(pattern: RegExp): string | null {
        const found = pattern.exec(this.rest);
        if (found) {
            this.rest = this.rest.slice(found[0].length);
        }
        return found && found[0];
    }

    private fail(message: string): never {
        throw new QueryError(message, this.location);
    }

    private unsupported(feature: string): never {
        throw new UnsupportedFeatureError('soql', feature, this.location);
    }
}

/** Cuts a search into its clauses. Throws QueryError for malformed text and UnsupportedFeatureError for clauses not known here. */
export function readSearch(text: string, location: SourceLocation): SearchQuery {
    return new SearchReader(text, location).read();
}

/** Name of the bind under which the ids of found records go into the query of one object. */
export const FOUND_IDS = 'foundRecordIds__';

/** The query that gives what RETURNING says of the records found. */
export function returningQuery({ object, fields, where, orderBy, limit, offset }: ReturnedObject): string {
    return [
        `SELECT ${fields} FROM ${object} WHERE`,
        where === null ? '' : `(${where}) AND`,
        `Id IN :${FOUND_IDS}`,
        orderBy === null ? '' : `ORDER BY ${orderBy}`,
        limit === null ? '' : `LIMIT ${limit}`,
        offset === null ? '' : `OFFSET ${offset}`
    ]
        .filter((part) => part !== '')
        .join(' ');
}
