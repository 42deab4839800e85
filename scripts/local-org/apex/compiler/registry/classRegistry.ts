import vm from 'node:vm';
import { lookupType } from '../../library';
import {
    type ApexObject,
    type ClassCode,
    ClassInfo,
    type ClassShape,
    type ConstructorInfo,
    type FieldInfo,
    type MethodInfo
} from '../../runtime/objectModel';
import type { OrgTransaction } from '../../../transaction';
import type { Runtime } from '../../runtime/runtime';
import { withinLimits } from '../../runtime/entry';
import { heap, STATICS } from '../../runtime/heap';
import { registerScript } from '../../runtime/stackFrames';
import type { ApexType } from '../../types';
import type { CompiledUnit } from '../compileUnit';
import { type Diagnostic, toError } from '../diagnostics';
import { createPrelude, type Prelude } from '../prelude';
import { ClassHandle, type ClassSource, type EmittedClass } from './classHandle';
import { frameResolver } from './lineTable';

type Definitions = Readonly<Record<string, () => EmittedClass>>;
type Method = (...args: readonly unknown[]) => unknown;

let registries = 0;

/** Holds the compiled classes of one engine and loads their code when it is first used. */
export class ClassRegistry implements ClassSource {
    readonly prelude: Prelude;
    private readonly id = ++registries;
    private readonly infos = new Map<string, ClassInfo>();
    private readonly handles = new Map<string, ClassHandle>();
    private readonly unitOf = new Map<string, CompiledUnit>();
    private readonly definitions = new Map<CompiledUnit, Definitions>();
    private readonly coverage = new Map<string, Uint32Array>();
    /** First fault of each file that an org would not take. */
    private readonly faults = new Map<string, Diagnostic>();
    private lastTransaction: OrgTransaction | null = null;
    private lastStatics = new Map<string, Record<string, unknown>>();

    constructor(private readonly rt: Runtime) {
        this.prelude = createPrelude(rt, this);
    }

    /** Adds compiled files: their classes can be used from now on. Nothing of them is evaluated yet. */
    add(units: readonly CompiledUnit[]): void {
        const shapes = new Map(units.flatMap((unit) => unit.shapes.map((shape) => [shape.name, { shape, unit }])));
        for (const { shape, unit } of shapes.values()) {
            this.unitOf.set(shape.name, unit);
            this.register(shape, (name) => shapes.get(name)?.shape);
        }
    }

    /** What an org would not deploy does not run: any use of a class of these files throws the first fault of its file. */
    refuse(faults: readonly Diagnostic[]): void {
        for (const fault of faults) {
            const { file } = fault.location;
            this.faults.set(file, this.faults.get(file) ?? fault);
        }
    }

    /** Adds a file anew, dropping code and handles of what it replaces: anonymous blocks. */
    replace(unit: CompiledUnit): void {
        unit.shapes.forEach((shape) => this.handles.delete(shape.name));
        this.add([unit]);
    }

    /** Puts a file compiled anew in the place of what it was; code that refers to it finds the new one from now on. */
    reload(unit: CompiledUnit): void {
        this.faults.delete(unit.file);
        const shapes = new Map(unit.shapes.map((shape) => [shape.name, shape]));
        const find = (name: string): ClassShape | undefined => shapes.get(name) ?? this.infos.get(name)?.shape;
        for (const shape of shapes.values()) {
            this.unitOf.set(shape.name, unit);
            this.register(shape, find);
        }
        // Subclasses and constants of other classes may hold on to the old code.
        this.handles.forEach((handle) => handle.forget());
    }

    handle(name: string): ClassHandle {
        let handle = this.handles.get(name);
        if (!handle) {
            handle = new ClassHandle(name, this);
            this.handles.set(name, handle);
        }
        return handle;
    }

    info(name: string): ClassInfo | undefined {
        return this.infos.get(name);
    }

    all(): ClassInfo[] {
        return [...this.infos.values()];
    }

    /** Statement counters by file and line; empty unless compiled with coverage. */
    lineCounts(): ReadonlyMap<string, Uint32Array> {
        return this.coverage;
    }

    load(name: string): EmittedClass {
        const unit = this.unitOf.get(name);
        const define = unit && this.define(unit)[name];
        if (!define) {
            throw new Error(`No code for class ${name}`);
        }
        const fault = this.faults.get(unit.file);
        if (fault) {
            throw toError(fault);
        }
        const emitted = define();
        Object.defineProperty(emitted.prototype, '$info', { value: this.infos.get(name), enumerable: false });
        return emitted;
    }

    statics(): Map<string, Record<string, unknown>> {
        const transaction = this.rt.transaction;
        if (transaction !== this.lastTransaction) {
            this.lastTransaction = transaction;
            this.lastStatics = transaction.stateOf(STATICS, () => new Map<string, Record<string, unknown>>());
        }
        return this.lastStatics;
    }

    private register(shape: ClassShape, find: (name: string) => ClassShape | undefined): ClassInfo {
        const known = this.infos.get(shape.name);
        if (known?.shape === shape) {
            return known;
        }
        const { superType } = shape;
        const superShape = superType?.kind === 'class' && superType.isUser ? find(superType.name) : undefined;
        const superClass = superShape ? this.register(superShape, find) : null;
        const handle = this.handle(shape.name);
        const info = new ClassInfo(shape, superClass, codeOf(handle), (type) => this.namesAbove(type));
        this.infos.set(shape.name, info);
        if (!shape.name.startsWith('trigger ')) {
            this.rt.registerClass(info);
        }
        return info;
    }

    /** Names of a type and of everything above it. */
    private namesAbove(type: ApexType): string[] {
        if (type.kind !== 'class') {
            return [];
        }
        const shape = type.isUser ? this.infos.get(type.name)?.shape : lookupType(type.name);
        const above = [...(shape?.superType ? [shape.superType] : []), ...(shape?.interfaces ?? [])];
        return [type.name, ...above.flatMap((parent) => this.namesAbove(parent))];
    }

    private define(unit: CompiledUnit): Definitions {
        let definitions = this.definitions.get(unit);
        if (!definitions) {
            const scriptName = `apex:${this.id}/${unit.shapes[0].name.replace(/[\s():]/g, '_')}`;
            registerScript(scriptName, frameResolver(unit.module));
            const factory = new vm.Script(unit.module.code, { filename: scriptName }).runInThisContext() as (
                prelude: Prelude,
                rt: Runtime,
                counters: Uint32Array | null,
                stack: unknown[]
            ) => Definitions;
            definitions = factory(this.prelude, this.rt, this.countersOf(unit), heap.stack);
            this.definitions.set(unit, definitions);
        }
        return definitions;
    }

    private countersOf(unit: CompiledUnit): Uint32Array | null {
        const { coverable } = unit.module;
        if (coverable.length === 0) {
            return null;
        }
        const counters = new Uint32Array(Math.max(...coverable) + 1);
        this.coverage.set(unit.file, counters);
        return counters;
    }
}

/** Reflection on emitted code. */
function codeOf(handle: ClassHandle): ClassCode {
    const callOn = (target: Record<string, unknown>, name: string, args: readonly unknown[]): unknown =>
        withinLimits(() => (target[name] as Method).apply(target, args as unknown[]));
    return {
        allocate: () => new handle.c(),
        construct: (constructor: ConstructorInfo, args) =>
            callOn(
                new handle.c().$initialize() as unknown as Record<string, unknown>,
                constructor.jsName,
                args
            ) as ApexObject,
        callStatic: (method: MethodInfo, args) => callOn(handle.c, method.jsName, args),
        readStatic: (field: FieldInfo) =>
            field.getter === '' ? handle.s[field.jsName] : callOn(handle.c, field.getter, []),
        writeStatic: (field: FieldInfo, value) => {
            if (field.setter === '') {
                handle.s[field.jsName] = value;
            } else {
                callOn(handle.c, field.setter, [value]);
            }
        }
    };
}
