/** An Apex Double. Boxed, so that an Object holding a Double is told apart from one holding an Integer. */
export class ApexDouble {
    constructor(readonly value: number) {}

    toJSON(): number {
        return this.value;
    }
}

/** An Apex Blob: immutable bytes. */
export class ApexBlob {
    constructor(readonly bytes: Uint8Array) {}

    static fromUtf8(text: string): ApexBlob {
        return new ApexBlob(new TextEncoder().encode(text));
    }

    toUtf8(): string {
        return new TextDecoder('utf-8', { fatal: true }).decode(this.bytes);
    }

    size(): number {
        return this.bytes.length;
    }
}
