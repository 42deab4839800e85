import {
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createSign,
    createVerify,
    randomBytes,
    timingSafeEqual
} from 'node:crypto';
import { ApexBlob } from '../../values';
import { throwSystem } from '../runtime/throws';
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
const CIPHERS: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const SIGNATURES: Readonly<Record<string, string>> = {
    RSA: 'RSA-SHA1',
    'RSA-SHA1': 'RSA-SHA1',
    'RSA-SHA256': 'RSA-SHA256',
    'RSA-SHA384': 'RSA-SHA384',
    'RSA-SHA512': 'RSA-SHA512'
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

function cipherName(algorithm: string, key: ApexBlob): string {
    const size = named(CIPHERS, algorithm);
    if (key.size() !== size) {
        throwSystem('InvalidParameterValueException', `Invalid private key. Must be ${size} bytes.`);
    }
    return `aes-${size * 8}-cbc`;
}

function encrypt(algorithm: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob): Buffer {
    if (iv.size() !== 16) {
        throwSystem('InvalidParameterValueException', 'Invalid initialization vector. Must be 16 bytes.');
    }
    const cipher = createCipheriv(cipherName(algorithm, key), bytesOf(key), bytesOf(iv));
    return Buffer.concat([cipher.update(bytesOf(clear)), cipher.final()]);
}

function decrypt(algorithm: string, key: ApexBlob, iv: Buffer, data: Buffer): ApexBlob {
    try {
        const decipher = createDecipheriv(cipherName(algorithm, key), bytesOf(key), iv);
        return toBlob(Buffer.concat([decipher.update(data), decipher.final()]));
    } catch (error) {
        if ((error as Error).name.startsWith('System.')) {
            throw error;
        }
        return throwSystem(
            'SecurityException',
            'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.'
        );
    }
}

/** A PKCS #8 key in DER form, as the platform takes it. */
function privateKey(key: ApexBlob): { key: Buffer; format: 'der'; type: 'pkcs8' } {
    return { key: bytesOf(key), format: 'der', type: 'pkcs8' };
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
            'encrypt(String, Blob, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob) =>
                toBlob(encrypt(algorithm, key, iv, clear))
        ),
        method(
            'decrypt(String, Blob, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob) =>
                decrypt(algorithm, key, bytesOf(iv), bytesOf(data))
        ),
        method(
            'encryptWithManagedIV(String, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, clear: ApexBlob) => {
                const iv = toBlob(randomBytes(16));
                return toBlob(Buffer.concat([bytesOf(iv), encrypt(algorithm, key, iv, clear)]));
            }
        ),
        method(
            'decryptWithManagedIV(String, Blob, Blob): Blob',
            (rt, algorithm: string, key: ApexBlob, data: ApexBlob) =>
                decrypt(algorithm, key, bytesOf(data).subarray(0, 16), bytesOf(data).subarray(16))
        ),
        method('sign(String, Blob, Blob): Blob', (rt, algorithm: string, input: ApexBlob, key: ApexBlob) =>
            toBlob(createSign(named(SIGNATURES, algorithm)).update(bytesOf(input)).sign(privateKey(key)))
        ),
        method(
            'verify(String, Blob, Blob, Blob): Boolean',
            (rt, algorithm: string, input: ApexBlob, signature: ApexBlob, publicKey: ApexBlob) =>
                createVerify(named(SIGNATURES, algorithm))
                    .update(bytesOf(input))
                    .verify({ key: bytesOf(publicKey), format: 'der', type: 'spki' }, bytesOf(signature))
        )
    ]
});
