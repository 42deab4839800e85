import { LibraryObject } from '../runtime/libraryObject';
import type { ChainPlace, QueueableOptions } from '../runtime/queueableOptions';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { DataObject, dataProperties } from './dataObject';
import { ctor, defineType, method } from './table';

/** Bytes of a signature at most: the platform's pages name getMaxSize() but no number, so the size methods are absent. */
class SignatureBuilder extends LibraryObject {
    readonly $type = 'QueueableDuplicateSignature.Builder';
    readonly parts: string[] = [];
}

/** QueueableDuplicateSignature: equal parts in equal order make equal signatures. */
class Signature extends LibraryObject {
    readonly $type = 'QueueableDuplicateSignature';

    constructor(readonly text: string) {
        super();
    }

    override toString(): string {
        return this.text;
    }
}

const BUILDER = 'QueueableDuplicateSignature.Builder';

/** A part with its type and length in front, so that no two lists of parts read alike. */
function addPart(name: string, type: string): ReturnType<typeof method> {
    return method(`${name}(${type}): ${BUILDER}`, (rt, self: SignatureBuilder, value: unknown) => {
        const text = String(value);
        self.parts.push(`${type}:${text.length}:${text}`);
        return self;
    });
}

defineType('QueueableDuplicateSignature', {
    superType: 'Object',
    statics: [method(`Builder(): ${BUILDER}`, () => new SignatureBuilder())],
    methods: [method('toString(): String', (rt, self: Signature) => self.text)]
});

defineType(BUILDER, {
    superType: 'Object',
    constructors: [ctor('()', () => new SignatureBuilder())],
    methods: [
        addPart('addId', 'Id'),
        addPart('addInteger', 'Integer'),
        addPart('addString', 'String'),
        method(
            'build(): QueueableDuplicateSignature',
            (rt, self: SignatureBuilder) => new Signature(self.parts.join(';'))
        )
    ]
});

defineType('AsyncOptions', {
    superType: 'Object',
    constructors: [ctor('()', () => new DataObject('AsyncOptions'))],
    properties: dataProperties({
        DuplicateSignature: 'QueueableDuplicateSignature',
        MaximumQueueableStackDepth: 'Integer',
        MinimumQueueableDelayInMinutes: 'Integer'
    })
});

/** The options of System.enqueueJob as the runtime takes them. */
export function queueableOptions(options: DataObject): QueueableOptions {
    return {
        maximumDepth: options.get('MaximumQueueableStackDepth') as number | null,
        delayMinutes: options.get('MinimumQueueableDelayInMinutes') as number | null,
        signature: (options.get('DuplicateSignature') as Signature | null)?.text ?? null
    };
}

/** Where the running queueable stands. The pages do not say what a call outside of one gives. */
function place(rt: Runtime): ChainPlace {
    return rt.async.runningJob()?.place ?? refuse('System.AsyncInfo outside of a queueable job');
}

defineType('AsyncInfo', {
    statics: [
        method('getCurrentQueueableStackDepth(): Integer', (rt) => place(rt).depth),
        method(
            'getMaximumQueueableStackDepth(): Integer',
            (rt) =>
                place(rt).maximumDepth ??
                throwSystem('UnsupportedOperationException', 'No maximum stack depth is set for this queueable job')
        ),
        method('getMinimumQueueableDelayInMinutes(): Integer', (rt) => place(rt).delayMinutes),
        method('hasMaxStackDepth(): Boolean', (rt) => place(rt).maximumDepth !== null)
    ]
});
