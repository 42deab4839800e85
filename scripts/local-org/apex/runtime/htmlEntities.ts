/** The entities that XML and every version of HTML have. */
const BASIC: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** Named entities of HTML 3 for Latin-1, from U+00A0 on, in code point order. */
const LATIN1 = (
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
    'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** What HTML 4 adds: runs of names, each with the code point of its first one; `-` leaves a code point out. */
const HTML4_RUNS: readonly (readonly [number, string])[] = [
    [0x152, 'OElig oelig'],
    [0x160, 'Scaron scaron'],
    [0x178, 'Yuml'],
    [0x192, 'fnof'],
    [0x2c6, 'circ'],
    [0x2dc, 'tilde'],
    [
        0x391,
        'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'
    ],
    [
        0x3b1,
        'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'
    ],
    [0x3d1, 'thetasym upsih - - - piv'],
    [
        0x2002,
        'ensp emsp - - - - - thinsp - - zwnj zwj lrm rlm - - - ndash mdash - - - lsquo rsquo sbquo - ldquo rdquo bdquo'
    ],
    [0x2020, 'dagger Dagger bull - - - hellip'],
    [0x2030, 'permil - prime Prime'],
    [0x2039, 'lsaquo rsaquo - - - oline'],
    [0x2044, 'frasl'],
    [0x20ac, 'euro'],
    [0x2111, 'image'],
    [0x2118, 'weierp'],
    [0x211c, 'real'],
    [0x2122, 'trade'],
    [0x2135, 'alefsym'],
    [0x2190, 'larr uarr rarr darr harr'],
    [0x21b5, 'crarr'],
    [0x21d0, 'lArr uArr rArr dArr hArr'],
    [
        0x2200,
        'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast - - radic - - prop infin - ang'
    ],
    [0x2227, 'and or cap cup int'],
    [0x2234, 'there4'],
    [0x223c, 'sim'],
    [0x2245, 'cong'],
    [0x2248, 'asymp'],
    [0x2260, 'ne equiv'],
    [0x2264, 'le ge'],
    [0x2282, 'sub sup nsub - sube supe'],
    [0x2295, 'oplus'],
    [0x2297, 'otimes'],
    [0x22a5, 'perp'],
    [0x22c5, 'sdot'],
    [0x2308, 'lceil rceil lfloor rfloor'],
    [0x2329, 'lang rang'],
    [0x25ca, 'loz'],
    [0x2660, 'spades - - clubs - hearts diams']
];

type Names = ReadonlyMap<string, string>;

function withRuns(
    known: Iterable<readonly [string, string]>,
    runs: readonly (readonly [number, readonly string[]])[]
): Names {
    const names = new Map(known);
    for (const [start, entities] of runs) {
        entities.forEach((name, at) => {
            if (name !== '-') {
                names.set(String.fromCharCode(start + at), name);
            }
        });
    }
    return names;
}

const HTML3 = withRuns(Object.entries(BASIC), [[0xa0, LATIN1]]);
const HTML4 = withRuns(
    HTML3,
    HTML4_RUNS.map(([start, names]) => [start, names.split(' ')])
);
const XML = withRuns([...Object.entries(BASIC), ["'", 'apos']], []);

function escape(text: string, names: Names): string {
    return text.replace(/[&<>"'\u00a0-\uffff]/g, (char) => {
        const name = names.get(char);
        return name === undefined ? char : `&${name};`;
    });
}

/** Puts characters in the place of numeric entities and of those named; other text stays. */
function unescape(text: string, names: Names): string {
    const characters = new Map([...names].map(([char, name]) => [name, char]));
    return text.replace(
        /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g,
        (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
            if (name !== undefined) {
                return characters.get(name) ?? whole;
            }
            const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
            return code > 0x10ffff ? whole : String.fromCodePoint(code);
        }
    );
}

export const escapeHtml3 = (text: string): string => escape(text, HTML3);
export const escapeHtml4 = (text: string): string => escape(text, HTML4);
export const escapeXml = (text: string): string => escape(text, XML);
export const unescapeHtml3 = (text: string): string => unescape(text, HTML3);
export const unescapeHtml4 = (text: string): string => unescape(text, HTML4);
export const unescapeXml = (text: string): string => unescape(text, XML);

/** stripHtmlTags: removes tags and resolves entities. */
export function stripHtml(text: string): string {
    return unescapeHtml4(text.replace(/<[^>]*>/g, ''));
}
