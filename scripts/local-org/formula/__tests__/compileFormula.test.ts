import { SourceError, UnsupportedFeatureError } from '../../errors';
import { makeField } from '../../metadata/fieldFactory';
import { ApexDate, ApexDatetime, ApexDecimal } from '../../values';
import { FormulaEvaluationError, compileFormula, supportedFormulaFunctions } from '../index';
import { DEAL, LOCATION, MODEL, evaluate, inputOf } from './testModel';

const amount = (text: string): ApexDecimal => ApexDecimal.of(text);

describe('operators', () => {
    it.each([
        ['1 + 2 * 3', '7'],
        ['(1 + 2) * 3', '9'],
        ['2 ^ 3', '8'],
        ['-2 ^ 2', '4'],
        ['10 / 4', '2.5'],
        ['0.1 + 0.2', '0.3'],
        ['1 /* one */ + /* and */ 1', '2']
    ])('%s is %s', (source, expected) => {
        expect(evaluate(source)).toBe(expected);
    });

    it('compares text with case and treats null as empty text', () => {
        expect(evaluate('"a" = "A"')).toBe(false);
        expect(evaluate('Text__c = ""')).toBe(true);
        expect(evaluate('Text__c & "x"')).toBe('x');
    });

    it('follows three-valued logic for numbers', () => {
        expect(evaluate('Amount__c > 5')).toBeNull();
        expect(evaluate('NOT(Amount__c > 5)')).toBeNull();
        expect(evaluate('IF(Amount__c > 5, "more", "not more")')).toBe('not more');
        expect(evaluate('OR(Amount__c > 5, Done__c)', { Done__c: true })).toBe(true);
        expect(evaluate('Amount__c + 1')).toBeNull();
    });

    it('computes with dates', () => {
        const values = { Due__c: ApexDate.of(2026, 12, 31), Sent__c: new ApexDatetime(Date.UTC(2026, 0, 1, 12)) };
        expect(evaluate('Due__c + 1.9', values)).toBe('2027-01-01');
        expect(evaluate('Due__c - DATE(2026, 12, 1)', values)).toBe('30');
        expect(evaluate('Sent__c + 0.5', values)).toBe('2026-01-02T00:00:00.000Z');
    });

    it('throws for a division by zero, which a formula field shows as null', () => {
        expect(() => evaluate('1 / Count__c', { Count__c: amount('0') })).toThrow(FormulaEvaluationError);
        const field = makeField('Ratio__c', 'Number', { formula: '1 / Count__c', scale: 2 });
        const source = { source: '1 / Count__c', object: DEAL, model: MODEL, location: LOCATION, field };
        const compiled = compileFormula({ ...source, context: 'formulaField' });
        expect(compiled.evaluate(inputOf({ Count__c: amount('0') }))).toBeNull();
    });
});

describe('references', () => {
    it('reports canonical paths, each once', () => {
        const source = 'account__R.NAME & Account__r.Name & text__c & Owner:User.Email';
        const compiled = compileFormula({
            source,
            object: DEAL,
            model: MODEL,
            location: LOCATION,
            context: 'fieldUpdate'
        });
        expect(compiled.references).toEqual([['Account__r', 'Name'], ['Text__c'], ['Owner', 'Email']]);
        expect(compiled.returnType).toBe('Text');
    });

    it('gives percents as fractions and ids with 15 characters', () => {
        expect(evaluate('Amount__c * Share__c', { Amount__c: amount('200'), Share__c: amount('50') })).toBe('100.0');
        expect(evaluate('OwnerId = $User.Id', { OwnerId: '005000000000001AAA' })).toBe(true);
        expect(evaluate('OwnerId', { OwnerId: '005000000000001AAA' })).toBe('005000000000001');
        expect(evaluate('CASESAFEID(OwnerId)', { OwnerId: '005000000000001AAA' })).toBe('005000000000001AAA');
    });

    it('reads permissions and labels in the language of the user', () => {
        expect(evaluate('$Permission.Bypass')).toBe(true);
        expect(evaluate('$Label.Greeting')).toBe('Hello');
        const { user } = inputOf();
        expect(evaluate('$Label.Greeting', {}, { user: { ...user, language: 'pt_PT' } })).toBe('Olá');
    });

    it('treats blank numbers as zero where the field says so', () => {
        const field = makeField('Total__c', 'Number', {
            formula: 'Count__c + 1',
            formulaTreatBlanksAsZero: true,
            scale: 1
        });
        const compiled = compileFormula({
            source: 'Count__c + 1',
            object: DEAL,
            model: MODEL,
            location: LOCATION,
            context: 'formulaField',
            field
        });
        expect(compiled.evaluate(inputOf())?.toString()).toBe('1.0');
    });

    it('resolves $Record in flows and leaves other resources to the flow', () => {
        const values = { '$Record.Status__c': 'New', counter: amount('2') };
        expect(evaluate('{!$Record.status__c} = "New" && {!counter} + 1 = 3', values, {}, 'flow')).toBe(true);
    });
});

describe('functions', () => {
    it.each([
        ['LEFT("abc", 2)', 'ab'],
        ['RIGHT("abc", 2)', 'bc'],
        ['MID("abcdef", 2, 3)', 'bcd'],
        ['SUBSTITUTE("a.b.c", ".", "$&")', 'a$&b$&c'],
        ['TRIM("  a  ")', 'a'],
        ['LPAD("7", 3, "0")', '007'],
        ['TEXT(1.50)', '1.5'],
        ['TEXT(DATE(2026, 2, 3))', '2026-02-03'],
        ['VALUE("12.5") * 2', '25.0'],
        ['FIND("c", "abcabc", 4)', '6'],
        ['ROUND(2.345, 2)', '2.35'],
        ['ROUND(1234, -2)', '1200'],
        ['CEILING(-2.1)', '-3'],
        ['FLOOR(-2.9)', '-2'],
        ['MCEILING(-2.1)', '-2'],
        ['FLOOR(1 / 3 * 3)', '1'],
        ['MOD(-7, 3)', '-1'],
        ['MAX(1, 5, 3)', '5'],
        ['CASE(3, 1, "one", 3, "three", "many")', 'three'],
        ['BLANKVALUE("", "none")', 'none'],
        ['WEEKDAY(DATE(2026, 11, 23))', '2'],
        ['ADDMONTHS(DATE(2026, 1, 31), 1)', '2026-02-28'],
        ['ADDMONTHS(DATE(2026, 2, 28), 1)', '2026-03-31'],
        ['TODAY()', '2026-11-23'],
        ['DATEVALUE("2026-02-03")', '2026-02-03'],
        ['HOUR(TIMEVALUE("17:30:00.000"))', '17']
    ])('%s is %s', (source, expected) => {
        expect(evaluate(source)).toBe(expected);
    });

    it('takes today in the time zone of the user', () => {
        expect(evaluate('TODAY()', {}, { timeZone: 'Asia/Tokyo' })).toBe('2026-11-24');
        const values = { Sent__c: new ApexDatetime(Date.UTC(2026, 0, 1, 2)) };
        expect(evaluate('DATEVALUE(Sent__c)', values, { timeZone: 'America/New_York' })).toBe('2025-12-31');
    });

    it('tests picklists', () => {
        expect(evaluate('ISPICKVAL(Status__c, "New")', { Status__c: 'New' })).toBe(true);
        expect(evaluate('ISPICKVAL(Status__c, "")')).toBe(true);
        expect(evaluate('CASE(Status__c, "New", 1, "Old", 2, 0)', { Status__c: 'Old' })).toBe('2');
        expect(evaluate('TEXT(Status__c) = "New"', { Status__c: 'New' })).toBe(true);
        expect(evaluate('INCLUDES(Regions__c, "EU")', { Regions__c: 'UK;EU' })).toBe(true);
        expect(evaluate('INCLUDES(Regions__c, "E")', { Regions__c: 'UK;EU' })).toBe(false);
    });

    it('matches regular expressions against the whole text', () => {
        expect(evaluate('REGEX("AB-12", "[A-Z]{2}-\\\\d+")')).toBe(true);
        expect(evaluate('REGEX("xAB-12", "[A-Z]{2}-\\\\d+")')).toBe(false);
        expect(evaluate('REGEX("ab", "(?i)\\\\p{Upper}+")')).toBe(true);
    });

    it('looks at the record before the change', () => {
        const changed = { isChanged: (field: string) => field === 'Status__c', prior: () => 'Old' };
        expect(evaluate('ISCHANGED(Status__c)', {}, changed)).toBe(true);
        expect(evaluate('ISPICKVAL(PRIORVALUE(Status__c), "Old")', { Status__c: 'New' }, changed)).toBe(true);
        expect(evaluate('TEXT(PRIORVALUE(Status__c))', { Status__c: 'New' }, { ...changed, isNew: true })).toBe('New');
        expect(evaluate('ISNEW()', {}, { isNew: true })).toBe(true);
    });

    it('evaluates only the branch that is chosen', () => {
        expect(evaluate('IF(Count__c = 0, 0, 1 / Count__c)', { Count__c: amount('0') })).toBe('0');
    });

    it('lists every function it dispatches to, once', () => {
        const names = supportedFormulaFunctions().map((each) => each.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining(['IF', 'ISPICKVAL', 'VLOOKUP', 'ISCLONE']));
        expect(supportedFormulaFunctions().find((each) => each.name === 'ISCLONE')?.isSupported).toBe(false);
    });
});

describe('mistakes', () => {
    it.each([
        ['1 +', 'Syntax error'],
        ['"abc', 'closing quote'],
        ['Amount_c > 1', 'Field Amount_c does not exist'],
        ['Account__r.Nothing__c', 'Field Account__r.Nothing__c does not exist'],
        ['$Permission.Nothing', 'does not exist'],
        ['LEFTT("a", 1)', 'Unknown function LEFTT'],
        ['LEFT("a")', 'Incorrect number of parameters'],
        ['LEFT(1, 1)', "Incorrect parameter type for function 'LEFT()'. Expected Text, received Number"],
        ['Status__c = "New"', 'Status__c is a picklist field'],
        ['Amount__c & "x"', 'Expected Text, received Number'],
        ['IF(Done__c, 1, "a")', 'Expected Number, received Text'],
        ['ISPICKVAL(Status__c, Text__c)', 'must be a text literal'],
        ['Due__c + Due__c', 'cannot be computed'],
        ['REGEX(Text__c, "(")', 'Invalid regular expression']
    ])('%s: %s', (source, message) => {
        expect(() => evaluate(source)).toThrow(SourceError);
        expect(() => evaluate(source)).toThrow(message);
    });

    it('reports line and column in the file', () => {
        expect(() => evaluate('AND(\n  Done__c,\n  Nothing__c)')).toThrow('Deal__c.object:12:3: Field Nothing__c');
        expect(() => evaluate('1 + Nothing__c')).toThrow('Deal__c.object:10:9:');
    });

    it('refuses by name what the platform knows and this room does not', () => {
        expect(() => evaluate('ISCLONE()')).toThrow(UnsupportedFeatureError);
        expect(() => evaluate('VLOOKUP(Text__c, Text__c, "a")')).toThrow('may not be used in this type of formula');
        expect(() => evaluate('$Api.Session_ID')).toThrow(UnsupportedFeatureError);
        expect(() => evaluate('REGEX(Text__c, "a++")')).toThrow(UnsupportedFeatureError);
    });

    it('demands the right result and context', () => {
        expect(() => evaluate('"x"', {}, {}, 'validationRule')).toThrow(
            'incompatible with expected data type (Boolean)'
        );
        expect(() => evaluate('ISNEW()', {}, {}, 'defaultValue')).toThrow('may not be used in this type of formula');
        const field = makeField('F__c', 'Date', { formula: '1' });
        const source = { source: '1', object: DEAL, model: MODEL, location: LOCATION, field };
        expect(() => compileFormula({ ...source, context: 'formulaField' })).toThrow('expected data type (Date)');
        const notes = { ...source, source: 'Notes__c', field: makeField('G__c', 'Text', { formula: 'Notes__c' }) };
        expect(() => compileFormula({ ...notes, context: 'formulaField' })).toThrow('cannot be used');
    });
});
