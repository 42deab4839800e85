import { SourceError, UnsupportedFeatureError } from '../../errors';
import { parseXml } from '../index';

describe('XmlElement', () => {
    const root = (inner: string): ReturnType<typeof parseXml> => parseXml(`<a xmlns="x">\n${inner}\n</a>`, 'a.xml');

    it('knows where elements and their texts begin', () => {
        const element = root('  <b>\n    x &gt; 1 <![CDATA[&& y]]></b>').requiredChild('b');
        expect(element.location).toEqual({ file: 'a.xml', line: 2, column: 3 });
        expect(element.textLocation).toEqual({ file: 'a.xml', line: 3, column: 5 });
        expect(element.text).toBe('x > 1 && y');
    });

    it('refuses what nobody read', () => {
        const element = root('<b>1</b>\n<c><d/></c>');
        element.string('b');
        expect(() => element.assertAllRead()).toThrow('a.xml:3:1: metadata: element <c> of <a> is not implemented');
        element.child('c');
        expect(() => element.assertAllRead()).toThrow(UnsupportedFeatureError);
        element.ignore('c', 'not needed');
        expect(() => element.assertAllRead()).not.toThrow();
        expect(element.ignoredInDocument()).toMatchObject([{ element: 'a.c', reason: 'not needed' }]);
    });

    it('refuses attributes nobody read', () => {
        const element = root('<b kind="1"/>');
        element.child('b')?.optionalString('x');
        expect(() => element.assertAllRead()).toThrow('attribute kind of <b>');
    });

    it.each([
        ['<b>1</b><b>2</b>', 'more than one <b>'],
        ['<b></b>', 'lacks a value for <b>'],
        ['<b>yes</b>', 'must be true or false, not yes'],
        ['<b><c/></b>', 'must hold text']
    ])('%s is an error', (inner, message) => {
        const element = root(inner);
        expect(() => [element.string('b'), element.boolean('b')]).toThrow(SourceError);
        expect(() => [element.string('b'), element.boolean('b')]).toThrow(message);
    });

    it('treats xsi:nil and empty as no value', () => {
        const element = root('<b xsi:nil="true"/><c/>');
        expect(element.optionalString('b')).toBeNull();
        expect(element.optionalString('c')).toBeNull();
        expect(element.boolean('d', true)).toBe(true);
    });

    it('reports malformed XML with its place', () => {
        expect(() => parseXml('<a>\n<b></a>', 'a.xml')).toThrow(/^a\.xml:2:\d+: malformed XML/);
        expect(() => parseXml('', 'a.xml')).toThrow(SourceError);
    });
});
