import { createHash, createHmac, createSign, createVerify, randomBytes, timingSafeEqual } from 'node:crypto';
import { ApexBlob } from '../../values';
import { throwSystem } from '../runtime/throws';
import { decrypt, decryptManaged, encrypt, encryptManaged } from './ciphers';
import { defineType, method } from './table';

const DIGESTS: Readonly<Record<string, string>> = {
    MD5: 'md5',
    SHA1: 'sha1',
    'SHA-1': 'sha1',
    SHA256: 'sha256',
    'SHA-256': 'sha256',
    SHA512: 'sha512',
    'SHA-512': 'sha512',
    'SHA3-256': 'sha3-256',
    'SHA3-384': 'sha3-384',
    'SHA3-512': 'sha3-512'
};
const MACS: Readonly<Record<string, string>> = {
    HMACMD5: 'md5',
    HMACSHA1: 'sha1',
    HMACSHA256: 'sha256',
    HMACSHA512: 'sha512'
};
interface Signature {
    readonly hash: string;
    readonly dsaEncoding?: 'der' | 'ieee-p1363';
}
const P1363 = (hash: string): Signature => ({ hash, dsaEncoding: 'ieee-p1363' });
const SIGNATURES: Readonly<Record<string, Signature>> = {
    RSA: { hash: 'sha1' },
    'RSA-SHA1': { hash: 'sha1' },
    'RSA-SHA256': { hash: 'sha256' },
    'RSA-SHA384': { hash: 'sha384' },
    'RSA-SHA512': { hash: 'sha512' },
    'ECDSA-SHA256': { hash: 'sha256', dsaEncoding: 'der' },
    'ECDSA-SHA384': { hash: 'sha384', dsaEncoding: 'der' },
    'ECDSA-SHA512': { hash: 'sha512', dsaEncoding: 'der' },
    'ECDSA-SHA256-P1363': P1363('sha256'),
    'ECDSA-SHA256-PLAIN': P1363('sha256'),
    'ECDSA-SHA384-P1363': P1363('sha384'),
    'ECDSA-SHA512-P1363': P1363('sha512')
};

const toBlob = (bytes: Buffer): ApexBlob => new ApexBlob(new Uint8Array(bytes));
const bytesOf = (blob: ApexBlob): Buffer => Buffer.from(blob.bytes);

function named<T>(table: Readonly<Record<string, T>>, name: string): T {
    const found = table[name.toUpperCase()] as T | undefined;
    return found ?? throwSystem('NoSuchAlgorithmException', `Algorithm: ${name} not available`);
}

function mac(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    return toBlob(createHmac(named(MACS, algorithm), bytesOf(key)).update(bytesOf(input)).digest());
}

function sameBytes(a: ApexBlob, b: ApexBlob): boolean {
    return a.size() === b.size() && timingSafeEqual(a.bytes, b.bytes);
}

/** Signs with a PKCS #8 key in DER form, as the platform takes it. */
function sign(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    const { hash, ...options } = named(SIGNATURES, algorithm);
    const privateKey = { key: bytesOf(key), format: 'der', type: 'pkcs8', ...options } as const;
    return toBlob(createSign(hash).update(bytesOf(input)).sign(privateKey));
}

function verify(algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
    const { hash, ...options } = named(SIGNATURES, algorithm);
    const publicKey = { key: bytesOf(key), format: 'der', type: 'spki', ...options } as const;
    return createVerify(hash).update(bytesOf(input)).verify(publicKey, bytesOf(signature));
}

defineType('Crypto', {
    statics: [
        method('generateDigest(String, Blob): Blob', (rt, algorithm: string, input: ApexBlob) =>
            toBlob(createHash(named(DIGESTS, algorithm)).update(bytesOf(input)).digest())
        ),
        method('generateMac(String, Blob, Blob): Blob', (rt, algorithm: string, input: ApexBlob, key: ApexBlob) =>
            mac(algorithm, input, key)
        ),
        method(
            'verifyHMac(String, Blob, Blob, Blob): Boolean',
            (rt, algorithm: string, input: ApexBlob, key: ApexBlob, given: ApexBlob) =>
                sameBytes(mac(algorithm, input, key), given)
        ),
        method('generateAesKey(Integer): Blob', (rt, bits: number) =>
            [128, 192, 256].includes(bits)
                ? toBlob(randomBytes(bits / 8))
                : throwSystem('InvalidParameterValueException', `Invalid key size: ${bits}`)
        ),
        method('getRandomInteger(): Integer', () => randomBytes(4).readInt32BE()),
        method('getRandomLong(): Long', () => randomBytes(8).readBigInt64BE()),
        method(
            'encrypt(String, Blob, Blob?, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, iv: ApexBlob | null, clear: ApexBlob) =>
                encrypt(algorithm, key, iv, clear)
        ),
        method(
            'decrypt(String, Blob, Blob?, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, iv: ApexBlob | null, data: ApexBlob) =>
                decrypt(algorithm, key, iv, data)
        ),
        method(
            'encryptWithManagedIV(String, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, clear: ApexBlob) => encryptManaged(algorithm, key, clear)
        ),
        method(
            'encryptWithManagedIV(String, Blob, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, clear: ApexBlob, extra: ApexBlob) =>
                encryptManaged(algorithm, key, clear, extra)
        ),
        method(
            'decryptWithManagedIV(String, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, data: ApexBlob) => decryptManaged(algorithm, key, data)
        ),
        method(
            'decryptWithManagedIV(String, Blob, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, data: ApexBlob, extra: ApexBlob) =>
                decryptManaged(algorithm, key, data, extra)
        ),
        method('sign(String, Blob, Blob): Blob', (rt, algorithm: string, input: ApexBlob, key: ApexBlob) =>
            sign(algorithm, input, key)
        ),
        method(
            'verify(String, Blob, Blob, Blob): Boolean',
            (rt, algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
                verify(algorithm, input, signature, key)
        )
    ]
});
