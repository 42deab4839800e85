import { UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import { QueryError } from '../queryError';
import type { SearchGroup } from './searchedFields';

/** What a search looks for: a text with its escapes, or the Apex expression that gives it. */
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
    readonly group: SearchGroup;
    readonly returning: readonly ReturnedObject[];
    /** A number or a bind. */
    readonly limit: string | null;
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | null;
    /** Products are found where this price book has them; null for all. */
    readonly pricebookId: string | null;
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
        const group = this.take(/^\s*in\s+(?:all|name|email|phone|sidebar)\s+fields\b/i);
        if (this.take(/^\s*returning\b/i) === null) {
            return this.take(/^\s*(?:$|with\b|limit\b|update\b)/i) === null
                ? this.fail(`unexpected token: ${this.rest.trim().split(/\s/)[0]}`)
                : this.unsupported('SOSL without RETURNING');
        }
        const [list, clauses] = this.splitReturning();
        const returning = list.map((each) => this.returned(each));
        this.checkReturning(returning);
        return {
            term,
            group: (group?.trim().split(/\s+/)[1].toUpperCase() ?? 'ALL') as SearchGroup,
            returning,
            ...this.clauses(clauses)
        };
    }

    /** Each object once, and OFFSET with one object alone (SOQL and SOSL Reference, RETURNING FieldSpec). */
    private checkReturning(returning: readonly ReturnedObject[]): void {
        const names = returning.map(({ object }) => object.toLowerCase());
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        if (twice !== undefined) {
            this.fail(`duplicate object in RETURNING: ${twice}`);
        }
        if (returning.length > 1 && returning.some(({ offset }) => offset !== null)) {
            this.fail('OFFSET is allowed in a search of one object only');
        }
    }

    private term(): SearchTerm {
        const quoted = this.take(/^'(?:[^'\\]|\\[\s\S])*'/);
        if (quoted !== null) {
            return { text: quoted.slice(1, -1) };
        }
        const braced = this.take(/^\{(?:[^}\\]|\\[\s\S])*\}/);
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

    private clauses(text: string): Pick<SearchQuery, 'limit' | 'accessMode' | 'pricebookId'> {
        this.rest = text.trim();
        let accessMode: SearchQuery['accessMode'] = null;
        let pricebookId: string | null = null;
        for (let clause = this.withClause(); clause !== null; clause = this.withClause()) {
            accessMode = clause.accessMode ?? accessMode;
            pricebookId = clause.pricebookId ?? pricebookId;
        }
        const limit = /^limit\s+(\d+|:[\s\S]+)$/i.exec(this.rest);
        if (this.rest !== '' && !limit) {
            this.unsupported(`SOSL ${this.rest.split(/\s+/).slice(0, 2).join(' ').toUpperCase()}`);
        }
        return { limit: limit?.[1] ?? null, accessMode, pricebookId };
    }

    /** One WITH clause; null where there is none that is known. The local org corrects no spelling, whatever the clause says. */
    private withClause(): Partial<Pick<SearchQuery, 'accessMode' | 'pricebookId'>> | null {
        const mode = this.take(/^with\s+(?:user_mode|system_mode)\b\s*/i);
        if (mode !== null) {
            return { accessMode: /user/i.test(mode) ? 'USER_MODE' : 'SYSTEM_MODE' };
        }
        const priceBook = this.take(/^with\s+pricebookid\s*=\s*'\w{15,18}'\s*/i);
        if (priceBook !== null) {
            return { pricebookId: priceBook.split("'")[1] };
        }
        return this.take(/^with\s+spell_correction\s*=\s*(?:true|false)\b\s*/i) === null ? null : {};
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

/** The query that gives what RETURNING says of the records found; products only of the price book that the search names. */
export function returningQuery(returned: ReturnedObject, pricebookId: string | null): string {
    const { object, fields, where, orderBy, limit, offset } = returned;
    const inPriceBook = pricebookId !== null && object.toLowerCase() === 'product2';
    return [
        `SELECT ${fields} FROM ${object} WHERE`,
        where === null ? '' : `(${where}) AND`,
        inPriceBook ? `Id IN (SELECT Product2Id FROM PricebookEntry WHERE Pricebook2Id = '${pricebookId}') AND` : '',
        `Id IN :${FOUND_IDS}`,
        orderBy === null ? '' : `ORDER BY ${orderBy}`,
        limit === null ? '' : `LIMIT ${limit}`,
        offset === null ? '' : `OFFSET ${offset}`
    ]
        .filter((part) => part !== '')
        .join(' ');
}
