import { foldText } from '../../store';

/**
 * How a search sees a text: words, and punctuation by itself (SOQL and SOSL Reference, FIND {SearchQuery}: the search engine
 * splits record information separated by spaces or punctuation into tokens; punctuation is indexed).
 */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
/** The letters and the digits of a word are tokens too: `12` finds `blue12` (assumed). */
const PARTS = /[\p{L}\p{M}]+|\p{N}+/gu;

/** One token of a record: what it may be found by. */
export type Token = readonly string[];

function tokenOf(word: string): Token {
    const parts = word.match(PARTS) ?? [];
    return parts.length > 1 ? [word, ...parts] : [word];
}

/** The tokens of a text in their order, without case. */
export function tokensOf(text: string): Token[] {
    return (foldText(text).match(TOKEN) ?? []).map(tokenOf);
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&nbsp;': ' '
};

/** What a reader sees of rich text. */
export function plainTextOf(html: string): string {
    return html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]);
}

/** A telephone number can be searched as it is written and as its digits alone (assumed). */
export function digitsOf(phone: string): string {
    return phone.replace(/\D/g, '');
}
