import * as fc from 'fast-check';
import { isBalanced, readXmlTree } from '../files';

const PIECES = [
    '<a>',
    '</a>',
    '<b x="1>2">',
    '</b>',
    '<c/>',
    'text',
    ' ',
    '\n',
    '<?xml version="1.0"?>',
    '<!-- d -->',
    '</ab>',
    '<ab>',
    '<',
    '>'
];

test.each([
    ['a field file', '<?xml version="1.0" encoding="UTF-8"?>\n<F xmlns="u">\n  <a>b</a>\n  <c/>\n</F>\n', true],
    ['tags over lines', '<F\n>\n<a\n>b</a\n></F>', true],
    ['crossed tags', '<F><a><b></a></b></F>', false],
    ['a name that another begins with', '<F><ab></a></F>', false],
    ['an end that is missing', '<F><a></a>', false],
    ['two roots', '<F></F><F></F>', false],
    ['no root', 'text', false],
    ['a comment, which a reader has to follow', '<F><!-- <a> --></F>', false]
])('%s', (_what, text, expected) => {
    expect(isBalanced(Buffer.from(text))).toBe(expected);
});

test('what is balanced can be read', () => {
    let balanced = 0;
    fc.assert(
        fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
            const text = pieces.join('');
            if (isBalanced(Buffer.from(text))) {
                balanced++;
                expect(readXmlTree(text).error).toBeNull();
            }
        }),
        { numRuns: 5000, seed: 1 }
    );
    expect(balanced).toBeGreaterThan(20);
});
