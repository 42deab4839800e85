import { ApexBlob } from '../../../values';
import { call, checkCases, harness, type LibraryCase } from './libraryHarness';

const utf8 = (text: string): ApexBlob => ApexBlob.fromUtf8(text);
const hex = (rt: ReturnType<typeof harness>, blob: unknown): unknown =>
    call(rt, 'static EncodingUtil.convertToHex(Blob)', blob);
const row = (
    name: string,
    args: readonly unknown[],
    gives: unknown,
    from = 'apexref EncodingUtil Class'
): LibraryCase => ({ call: name, args, gives, from });

describe('Blob and EncodingUtil', () => {
    checkCases([
        row('static EncodingUtil.base64Encode(Blob)', [utf8('Hello, world!')], 'SGVsbG8sIHdvcmxkIQ=='),
        row('static EncodingUtil.base64UrlEncode(Blob)', [new ApexBlob(new Uint8Array([251, 255]))], '-_8'),
        row('static EncodingUtil.convertToHex(Blob)', [utf8('AZ')], '415a'),
        row('static EncodingUtil.urlEncode(String,String)', ['a b&c=é/~!', 'UTF-8'], 'a+b%26c%3D%C3%A9%2F%7E%21'),
        row('static EncodingUtil.urlDecode(String,String)', ['a+b%26c', 'UTF-8'], 'a b&c'),
        row('Blob.size()', [utf8('é')], 2, 'apexref Blob Class'),
        row('Blob.toString()', [utf8('é')], 'é', 'apexref Blob Class')
    ]);

    it('decodes parts of base64 that were encoded one by one, and nothing else (assumed)', () => {
        const decode = (text: string): unknown => call(harness(), 'static EncodingUtil.base64Decode(String)', text);
        expect(decode('YWJj\r\nZGVm')).toEqual(utf8('abcdef'));
        expect(decode('YW=JjZA==')).toEqual(utf8('abcd'));
        expect(() => decode('YWJj_w')).toThrow('Unrecognized base64 character: _');
    });

    it('refuses bytes that are no text', () => {
        expect(() => call(harness(), 'Blob.toString()', new ApexBlob(new Uint8Array([0xc3, 0x28])))).toThrow(
            'BLOB is not a valid UTF-8 string'
        );
    });
});

describe('Crypto', () => {
    const rt = harness();

    it.each([
        ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
        ['SHA1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
        ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
    ])('%s of abc (FIPS 180, RFC 1321)', (algorithm, digest) => {
        expect(hex(rt, call(rt, 'static Crypto.generateDigest(String,Blob)', algorithm, utf8('abc')))).toBe(digest);
    });

    it('signs with HMAC (RFC 4231 case 2)', () => {
        const mac = call(
            rt,
            'static Crypto.generateMac(String,Blob,Blob)',
            'hmacSHA256',
            utf8('what do ya want for nothing?'),
            utf8('Jefe')
        );
        expect(hex(rt, mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    });

    it('decrypts what it encrypted, and fails with another key', () => {
        const key = call(rt, 'static Crypto.generateAesKey(Integer)', 256);
        const sealed = call(rt, 'static Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES256', key, utf8('secret'));
        expect(call(rt, 'static Crypto.decryptWithManagedIV(String,Blob,Blob)', 'AES256', key, sealed)).toEqual(
            utf8('secret')
        );
        const short = utf8('short');
        expect(() =>
            call(rt, 'static Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES256', short, utf8('x'))
        ).toThrow('Must be 32 bytes');
    });

    it('names an algorithm it does not know', () => {
        expect(() => call(rt, 'static Crypto.generateDigest(String,Blob)', 'CRC32', utf8('x'))).toThrow(
            'Algorithm: CRC32 not available'
        );
    });
});
