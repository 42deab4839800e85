import { JsonNumber, JsonTokenizer, nodeOf, parseJson } from '../jsonParser';

const kindsOf = (text: string): string[] => {
    const tokenizer = new JsonTokenizer(text);
    const kinds: string[] = [];
    for (let token = tokenizer.next(); token; token = tokenizer.next()) {
        kinds.push(token.kind);
    }
    return kinds;
};

describe('JSON texts', () => {
    it('keeps every digit of a number', () => {
        expect(parseJson('[12345678901234567890.10, -1, 1e3]')).toEqual([
            new JsonNumber('12345678901234567890.10'),
            new JsonNumber('-1'),
            new JsonNumber('1e3')
        ]);
    });

    it('reads escapes', () => {
        expect(parseJson('"a\\u00e9\\n\\/\\"b"')).toBe('aé\n/"b');
    });

    it.each([
        ['{"a":1,}', 'line:1, column:8'],
        ['{a:1}', 'double-quote to start field name'],
        ['[1\n 2]', 'line:2, column:2'],
        ['', 'No content to map'],
        ['{} x', "Unexpected character ('x'"],
        ['"abc', 'closing quote'],
        ['[01]', 'expected a valid value'],
        ['tru', 'expected a valid value']
    ])('rejects %j', (text, message) => {
        expect(() => parseJson(text)).toThrow(
            expect.objectContaining({ name: 'System.JSONException', message: expect.stringContaining(message) })
        );
    });

    it('tells tokens apart', () => {
        expect(kindsOf('{"a":[1,2.5,null]}')).toEqual([
            'START_OBJECT',
            'FIELD_NAME',
            'START_ARRAY',
            'VALUE_NUMBER_INT',
            'VALUE_NUMBER_FLOAT',
            'VALUE_NULL',
            'END_ARRAY',
            'END_OBJECT'
        ]);
    });

    it('reads token by token: an empty text has none, a fault comes with its token', () => {
        expect(kindsOf(' ')).toEqual([]);
        const tokenizer = new JsonTokenizer('[1, x');
        expect([tokenizer.next()?.kind, tokenizer.next()?.kind]).toEqual(['START_ARRAY', 'VALUE_NUMBER_INT']);
        expect(() => tokenizer.next()).toThrow('line:1, column:5');
        const unfinished = new JsonTokenizer('{');
        unfinished.next();
        expect(() => unfinished.next()).toThrow('Unexpected end-of-input');
    });

    it('takes parsed values as nodes, undefined as null', () => {
        expect(nodeOf({ a: [1, 'x', undefined] })).toEqual(new Map([['a', [new JsonNumber('1'), 'x', null]]]));
    });
});
