import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { harness } from '../../local-org/apex/compiler/__tests__/apexHarness';
import { isIban, isLuhn, isNif } from '../checkDigits';

const CLASSES = resolve(__dirname, '../../../force-app/main/policy/classes');
const SEED = 20261126;
const NUMBERS = 4_000;
const TEXTS = 1_500;

function source(name: string): string {
    // The labels of messages are of no interest here; the test project has none.
    return readFileSync(join(CLASSES, `${name}.cls`), 'utf8').replace(/Label\.\w+/g, "'label'");
}

const BASE = {
    'AigException.cls': 'public virtual class AigException extends Exception {}',
    'AigConfigurationException.cls': 'public class AigConfigurationException extends AigException {}',
    'AigText.cls': 'public class AigText { public static String format(String text, Object value) { return text; } }'
};

function called(main: string, classes: readonly string[]): string[] {
    const org = harness({
        'Main.cls': main,
        ...BASE,
        ...Object.fromEntries(classes.map((name) => [`${name}.cls`, source(name)]))
    });
    expect(org.findings).toEqual([]);
    return [...(org.call() as Iterable<string>)];
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const digits = (least: number, most: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: least, maxLength: most });

/** What the Apex says of each value: those it takes for valid. */
function accepted(check: string, values: readonly string[]): Set<string> {
    const main = `public class Main {
        public static List<String> run() {
            List<String> valid = new List<String>();
            for (String value : new List<String>{ ${quoted(values)} }) {
                if (AigCheckDigits.isValid('${check}', value)) {
                    valid.add(value);
                }
            }
            return valid;
        }
    }`;
    return new Set(called(main, ['AigCheckDigits']));
}

describe('check digits of the input guard', () => {
    const schemes: readonly [string, fc.Arbitrary<string>, (value: string) => boolean][] = [
        ['LUHN', digits(12, 19), isLuhn],
        ['PT_NIF', digits(9, 9), isNif],
        [
            'IBAN',
            fc
                .tuple(
                    fc.constantFrom('PT', 'GB', 'MT', 'NO'),
                    fc.string({
                        unit: fc.constantFrom(...Array.from('0123456789ABCXYZ')),
                        minLength: 11,
                        maxLength: 27
                    })
                )
                .map(([country, rest]) => {
                    // Every second one gets the check digits that make it valid.
                    const right = Array.from({ length: 97 }, (_, key) => String(key + 2).padStart(2, '0')).find((key) =>
                        isIban(`${country}${key}${rest}`)
                    );
                    return `${country}${rest.length % 2 === 0 ? (right ?? '00') : '42'}${rest}`;
                }),
            isIban
        ]
    ];

    it.each(schemes)('%s agrees with an independent implementation on thousands of numbers', (name, arbitrary, is) => {
        const values = fc.sample(arbitrary, { seed: SEED, numRuns: NUMBERS });
        const valid = accepted(name, values);
        const expected = new Set(values.filter(is));
        expect([...valid].filter((value) => !expected.has(value))).toEqual([]);
        expect([...expected].filter((value) => !valid.has(value))).toEqual([]);
        // Both kinds were met, or the comparison would prove nothing.
        expect(expected.size).toBeGreaterThan(200);
        expect(values.length - expected.size).toBeGreaterThan(1_000);
    });
});

describe('windows of the input guard', () => {
    const pattern = String.raw`\b[a-c]{2,5}\b|b[0-9]{1,3}|[a-c]-[0-9]`;

    it('find in windows of a few characters exactly what one search of the whole text finds', () => {
        const texts = fc.sample(
            fc.string({
                unit: fc.constantFrom(...Array.from('aabc01 -\u00e9')),
                minLength: 40,
                maxLength: 120,
                size: 'max'
            }),
            {
                seed: SEED,
                numRuns: TEXTS
            }
        );
        // Reads so many that the window has 7 characters.
        const main = `public class Main {
            public static List<String> run() {
                Pattern expression = Pattern.compile('${pattern.replaceAll('\\', '\\\\')}');
                List<String> found = new List<String>();
                for (String text : new List<String>{ ${quoted(texts)} }) {
                    AigInputFinder finder = new AigInputFinder(expression, 5, 110000, text, new AigInputBudget());
                    List<String> places = new List<String>();
                    while (finder.next()) {
                        places.add(finder.startsAt + '-' + finder.endsAt);
                    }
                    found.add(String.join(places, ' '));
                }
                return found;
            }
        }`;
        const actual = called(main, ['AigInputFinder', 'AigInputBudget', 'AigInputLimitException', 'AigInputReason']);
        const expected = texts.map((text) =>
            [...text.matchAll(new RegExp(pattern, 'gu'))]
                .map((match) => `${match.index}-${match.index + match[0].length}`)
                .join(' ')
        );
        expect(actual).toEqual(expected);
        expect(expected.filter((places) => places.split(' ').length > 3).length).toBeGreaterThan(200);
    });
});
