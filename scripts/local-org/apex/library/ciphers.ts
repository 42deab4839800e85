import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ApexBlob } from '../../values';
import { throwSystem } from '../runtime/throws';

/** AES as Crypto.encrypt takes it (Apex Reference Guide, Crypto Class): CBC with PKCS7 padding, or GCM of 256 bits. */
interface Cipher {
    readonly isGcm: boolean;
    readonly keySize: number;
}

const CIPHERS: Readonly<Record<string, Cipher>> = {
    AES128: { isGcm: false, keySize: 16 },
    'AES128-CBC': { isGcm: false, keySize: 16 },
    AES192: { isGcm: false, keySize: 24 },
    'AES192-CBC': { isGcm: false, keySize: 24 },
    AES256: { isGcm: false, keySize: 32 },
    'AES256-CBC': { isGcm: false, keySize: 32 },
    'AES256-GCM': { isGcm: true, keySize: 32 }
};

const CBC_IV = 16;
const GCM_IV = 12;
const GCM_TAG = 16;
const MAX_CLEAR = 1_048_576;
const MAX_ENCRYPTED = 1_048_608;

const toBlob = (bytes: Buffer): ApexBlob => new ApexBlob(new Uint8Array(bytes));

function invalid(message: string): never {
    return throwSystem('InvalidParameterValueException', message);
}

/** The cipher of that name; throws what the platform says of the name, the size of the key and the size of the data. */
function cipherOf(algorithm: string, key: ApexBlob, data: ApexBlob, limit: number): Cipher {
    const cipher =
        (CIPHERS[algorithm.toUpperCase()] as Cipher | undefined) ??
        invalid(`Invalid algorithm ${algorithm}. Must be one of ${Object.keys(CIPHERS).join(', ')}.`);
    if (key.size() !== cipher.keySize) {
        invalid(`Invalid private key. Must be ${cipher.keySize} bytes.`);
    }
    if (data.size() > limit) {
        invalid(`Invalid data. Input data is ${data.size()} bytes, which exceeds the limit of ${limit} bytes.`);
    }
    return cipher;
}

function checkIv(cipher: Cipher, iv: ApexBlob | null): Buffer {
    if (cipher.isGcm) {
        return iv === null ? Buffer.alloc(0) : invalid('Invalid initialization vector. Must be null for GCM.');
    }
    const given = iv ?? throwSystem('NullPointerException', 'Argument cannot be null.');
    return given.size() === CBC_IV
        ? Buffer.from(given.bytes)
        : invalid('Invalid initialization vector. Must be 16 bytes.');
}

function encryptCbc(key: ApexBlob, iv: Buffer, clear: ApexBlob): Buffer {
    const cipher = createCipheriv(`aes-${key.size() * 8}-cbc`, key.bytes, iv);
    return Buffer.concat([cipher.update(clear.bytes), cipher.final()]);
}

/** The length of the initialization vector, the vector, the text and the tag. */
function encryptGcm(key: ApexBlob, clear: ApexBlob, extra: ApexBlob | null): Buffer {
    const iv = randomBytes(GCM_IV);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv);
    if (extra !== null) {
        cipher.setAAD(extra.bytes);
    }
    const text = Buffer.concat([cipher.update(clear.bytes), cipher.final()]);
    return Buffer.concat([Buffer.from([GCM_IV]), iv, text, cipher.getAuthTag()]);
}

function decrypted(run: () => Buffer, failure: string): ApexBlob {
    try {
        return toBlob(run());
    } catch {
        return throwSystem('SecurityException', failure);
    }
}

function decryptCbc(key: ApexBlob, iv: Buffer, data: Buffer): ApexBlob {
    return decrypted(() => {
        const decipher = createDecipheriv(`aes-${key.size() * 8}-cbc`, key.bytes, iv);
        return Buffer.concat([decipher.update(data), decipher.final()]);
    }, 'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.');
}

function decryptGcm(key: ApexBlob, data: ApexBlob, extra: ApexBlob | null): ApexBlob {
    const bytes = Buffer.from(data.bytes);
    if (bytes.length < 1 + GCM_IV + GCM_TAG || bytes[0] !== GCM_IV) {
        invalid('Unable to parse the initialization vector from encrypted data.');
    }
    return decrypted(() => {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(1, 1 + GCM_IV));
        decipher.setAuthTag(bytes.subarray(bytes.length - GCM_TAG));
        if (extra !== null) {
            decipher.setAAD(extra.bytes);
        }
        return Buffer.concat([decipher.update(bytes.subarray(1 + GCM_IV, bytes.length - GCM_TAG)), decipher.final()]);
    }, 'Tag mismatch');
}

function rejectExtra(cipher: Cipher, extra: ApexBlob | null): void {
    if (extra !== null && !cipher.isGcm) {
        invalid('AAD can only be used with AESGCM algorithms.');
    }
}

/** Crypto.encrypt: with an initialization vector of 16 bytes for CBC, with null for GCM. */
export function encrypt(algorithm: string, key: ApexBlob, iv: ApexBlob | null, clear: ApexBlob): ApexBlob {
    const cipher = cipherOf(algorithm, key, clear, MAX_CLEAR);
    const vector = checkIv(cipher, iv);
    return toBlob(cipher.isGcm ? encryptGcm(key, clear, null) : encryptCbc(key, vector, clear));
}

/** Crypto.decrypt. */
export function decrypt(algorithm: string, key: ApexBlob, iv: ApexBlob | null, data: ApexBlob): ApexBlob {
    const cipher = cipherOf(algorithm, key, data, MAX_ENCRYPTED);
    const vector = checkIv(cipher, iv);
    return cipher.isGcm ? decryptGcm(key, data, null) : decryptCbc(key, vector, Buffer.from(data.bytes));
}

/** Crypto.encryptWithManagedIV: the initialization vector stands before the text. `extra` is authenticated, not encrypted. */
export function encryptManaged(
    algorithm: string,
    key: ApexBlob,
    clear: ApexBlob,
    extra: ApexBlob | null = null
): ApexBlob {
    const cipher = cipherOf(algorithm, key, clear, MAX_CLEAR);
    rejectExtra(cipher, extra);
    if (cipher.isGcm) {
        return toBlob(encryptGcm(key, clear, extra));
    }
    const iv = randomBytes(CBC_IV);
    return toBlob(Buffer.concat([iv, encryptCbc(key, iv, clear)]));
}

/** Crypto.decryptWithManagedIV. */
export function decryptManaged(
    algorithm: string,
    key: ApexBlob,
    data: ApexBlob,
    extra: ApexBlob | null = null
): ApexBlob {
    const cipher = cipherOf(algorithm, key, data, MAX_ENCRYPTED);
    rejectExtra(cipher, extra);
    if (cipher.isGcm) {
        return decryptGcm(key, data, extra);
    }
    const bytes = Buffer.from(data.bytes);
    return bytes.length < CBC_IV
        ? invalid('Unable to parse the initialization vector from encrypted data.')
        : decryptCbc(key, bytes.subarray(0, CBC_IV), bytes.subarray(CBC_IV));
}
