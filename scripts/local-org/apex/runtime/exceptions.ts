import { type DmlError, LimitExceededException, PlatformException } from '../../errors';
import { libraryType } from '../types';
import { AssertionFailure } from './assertions';
import { ApexObject, ClassInfo } from './objectModel';
import { captureStack, formatFrames, framesOf } from './stackFrames';

/**
 * An Apex exception as Apex code sees it. System exceptions are instances of this class; classes that extend Exception are
 * emitted as subclasses. Library rows of Exception and DmlException read the members below.
 */
export class ApexExceptionObject extends ApexObject {
    declare readonly $info: ClassInfo;
    message: string | null = null;
    /** Text an AuraHandledException was made with: components get it, while getMessage() knows only setMessage(). */
    clientMessage: string | null = null;
    cause: ApexExceptionObject | null = null;
    /** True for one that the platform threw, false for one that Apex made with `new`. */
    isPlatformMade = false;
    /** Row errors of a DML failure; empty for others. */
    dmlErrors: readonly DmlError[] = [];
    private captured: Error = captureStack();

    /** `System.DmlException` for system types, the qualified class name for the project's own. */
    get typeName(): string {
        return qualifiedTypeName(this.$info.name, this.$info.shape.file === '');
    }

    /** What getMessage() gives without an override: never null, a throwable without text prints a fixed sentence. */
    get messageText(): string {
        const isSilent = this.isPlatformMade && this.clientMessage === null;
        return this.message ?? (isSilent ? '' : 'Script-thrown exception');
    }

    get stackTraceString(): string {
        return formatFrames(framesOf(this.captured));
    }

    get lineNumber(): number {
        return framesOf(this.captured).at(0)?.line ?? 0;
    }

    /** Sets the text; used by setMessage() and constructors. */
    setMessage(message: string | null): void {
        this.message = message;
    }

    /** Sets the cause once; throws System.IllegalStateException-like platform wording on the second attempt. */
    initCause(cause: ApexExceptionObject | null): void {
        if (this.cause !== null) {
            throw new PlatformException('System.TypeException', 'Cannot overwrite cause');
        }
        this.cause = cause;
    }

    /** What the built-in constructors do, called with `new` or by a constructor of a user class. */
    $construct(message: string | null = null, cause: ApexExceptionObject | null = null): this {
        this.message = message;
        this.cause = cause;
        return this;
    }

    /** Takes the stack of another error as its own: system exceptions point at where they arose. */
    adoptStack(origin: Error): void {
        this.captured = origin;
    }
}

/** What is thrown in JavaScript for an Apex exception, so that every room can treat it as a PlatformException. */
export class ApexThrowable extends PlatformException {
    constructor(readonly exception: ApexExceptionObject) {
        super(exception.typeName, exception.clientMessage ?? exception.messageText, exception.dmlErrors, exception);
    }
}

const systemInfos = new Map<string, ClassInfo>();
const converted = new WeakMap<PlatformException, ApexExceptionObject>();

/** A system exception object, e.g. createSystemException('MathException', 'Divide by 0'); `System.` may be given. */
export function createSystemException(typeName: string, message: string | null): ApexExceptionObject {
    const exception = new ApexExceptionObject();
    Object.defineProperty(exception, '$info', { value: systemExceptionInfo(typeName), enumerable: false });
    if (exception.$info.name === 'AuraHandledException') {
        exception.clientMessage = message;
    } else {
        exception.message = message;
    }
    return exception;
}

/**
 * The Apex exception behind something thrown, or null when no Apex catch may see it: limits, unsupported features, source
 * errors, errors of ours.
 */
export function caughtException(thrown: unknown): ApexExceptionObject | null {
    if (thrown instanceof ApexThrowable) {
        return thrown.exception;
    }
    const passesCatch = thrown instanceof LimitExceededException || thrown instanceof AssertionFailure;
    if (!(thrown instanceof PlatformException) || passesCatch) {
        return null;
    }
    let exception = converted.get(thrown);
    if (!exception) {
        exception = createSystemException(thrown.typeName, thrown.message);
        exception.isPlatformMade = true;
        exception.dmlErrors = thrown.dmlErrors;
        exception.cause = thrown.cause_ instanceof ApexExceptionObject ? thrown.cause_ : null;
        exception.adoptStack(thrown);
        converted.set(thrown, exception);
    }
    return exception;
}

/** `System.` before library exception names that have no namespace of their own. */
function qualifiedTypeName(name: string, isSystem: boolean): string {
    return isSystem && !name.includes('.') ? `System.${name}` : name;
}

function systemExceptionInfo(typeName: string): ClassInfo {
    const name = typeName.replace(/^System\./i, '');
    let info = systemInfos.get(name.toLowerCase());
    if (!info) {
        info = new ClassInfo(
            {
                name,
                outerName: null,
                kind: 'class',
                superType: name === 'Exception' ? null : libraryType('Exception'),
                interfaces: [],
                isAbstract: false,
                sharing: null,
                apiVersion: 0,
                annotations: [],
                modifiers: ['global'],
                fields: [],
                methods: [],
                constructors: [],
                enumValues: [],
                file: '',
                line: 0
            },
            null,
            {
                allocate: () => createSystemException(name, null),
                construct: () => createSystemException(name, null),
                callStatic: () => refuse(name),
                readStatic: () => refuse(name),
                writeStatic: () => refuse(name)
            },
            () => ['exception', 'object']
        );
        systemInfos.set(name.toLowerCase(), info);
    }
    return info;
}

function refuse(name: string): never {
    throw new Error(`${name} is a system exception: it has no static members`);
}
