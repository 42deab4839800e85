import { type ApexType, typeName, VOID } from '../../types';
import type { Statement } from '../ast/nodes';
import type { Position } from '../ast/position';
import { findAnnotation } from '../../runtime/objectModel';
import { hasAnnotation } from '../symbols/declareClass';
import { promisedMethods, widerMethod } from '../symbols/interfaceMethods';
import { isExceptionClass } from '../symbols/members';
import {
    type ClassSymbol,
    type ConstructorSymbol,
    type FieldSymbol,
    identifierOf,
    type MethodSymbol,
    registryName
} from '../symbols/symbols';
import { allocates } from './allocating';
import { type CompilationServices, Context } from './context';
import { emitAs } from './expressions';
import type { ModuleWriter } from './moduleWriter';
import { emitScoped, emitStatements, type Flow, reportFault } from './statements';

/** Statements that are not in a method: the body of a trigger or an anonymous block. */
export interface UnitBody {
    /** As stack traces name it. */
    readonly frame: string;
    readonly triggerObject: string | null;
    readonly body: readonly Statement[];
}

/** `@future(callout=true)`. */
function allowsCallouts({ annotations }: MethodSymbol): boolean {
    return findAnnotation(annotations, 'future')?.parameters.callout?.toLowerCase() === 'true';
}

/** Emits one class (without its inner classes) as an entry of its module's table of definitions. */
export class ClassEmitter {
    private readonly identifier: string;

    constructor(
        private readonly symbol: ClassSymbol,
        private readonly services: CompilationServices,
        private readonly module: ModuleWriter,
        private readonly unit: UnitBody | null = null
    ) {
        // The prefix keeps classes named like JavaScript's own (Map, Math) or like our constants (C0) out of each other's way.
        this.identifier = `K$${identifierOf(registryName(symbol))}`;
    }

    emit(): void {
        const { symbol, module, identifier } = this;
        module.line(`${JSON.stringify(registryName(symbol))}: () => {`);
        const base = symbol.superSymbol
            ? `${module.classHandle(symbol.superSymbol.name)}.c`
            : isExceptionClass(symbol, this.services.program)
              ? '$.ApexExceptionObject'
              : '$.ApexObject';
        module.line(`class ${identifier} extends ${base} {`);
        this.emitAllocation();
        this.emitInstanceInitializer();
        this.emitStaticInitializer();
        symbol.constructors.forEach((constructor) => this.emitConstructor(constructor));
        [...symbol.methods.values()].flat().forEach((method) => this.emitMethod(method));
        [...symbol.fields.values()].forEach((field) => this.emitAccessors(field));
        this.emitUnit();
        module.line(`} return ${identifier}; },`);
    }

    /** The JavaScript constructor only makes fields: Apex constructors are methods. */
    private emitAllocation(): void {
        const fields = [...this.symbol.fields.values()].filter((field) => !field.isStatic);
        const inits = fields.map((field) => `this.${field.jsName} = null;`).join(' ');
        this.module.line(`constructor() { super(); ${inits} $.object(${fields.length}); }`);
    }

    /**
     * The initialisers of a new object run before any constructor (Apex Developer Guide, Using Initialization Code), those of
     * subclasses too: fflib's units of work call an override that uses a field of the subclass in the constructor of the
     * superclass. That those of the superclass run first is assumed.
     */
    private emitInstanceInitializer(): void {
        const source = this.initialized(false).filter((item) => item !== null);
        if (source.length > 0) {
            this.emitFunction('<init>', '$initialize()', false, null, source, (context) => {
                this.module.line('super.$initialize();');
                this.emitInitializers(false, context);
                this.module.line('return this;');
                return 'ends';
            });
        }
    }

    private emitStaticInitializer(): void {
        this.emitFunction('<clinit>', 'static $static()', true, null, this.initialized(true), (context) =>
            this.emitInitializers(true, context)
        );
    }

    /** Source of the static or instance initialisers. */
    private initialized(isStatic: boolean): readonly unknown[] {
        return this.symbol.ordered
            .filter((item) => item.isStatic === isStatic)
            .map((item) => ('kind' in item ? item.init : item.body));
    }

    private emitInitializers(isStatic: boolean, context: Context): Flow {
        const { module } = this;
        context.place = 'initializer';
        for (const item of this.symbol.ordered) {
            if ('kind' in item) {
                this.emitFieldInitializer(item, isStatic, context);
            } else if (item.isStatic === isStatic) {
                module.line('{');
                emitScoped(item.body, context);
                module.line('}');
            }
        }
        return 'continues';
    }

    private emitFieldInitializer(field: FieldSymbol, isStatic: boolean, context: Context): void {
        if (field.isStatic !== isStatic || field.init === null) {
            return;
        }
        const { init } = field;
        const target = isStatic ? `${this.module.classHandle(registryName(this.symbol))}.s` : 'this';
        context.initializing = field;
        this.guarded(field.at, () => {
            this.module.cover(field.at);
            this.module.line(`${target}.${field.jsName} = ${emitAs(init, field.type, context).js};`, field.at);
        });
        context.initializing = null;
    }

    private emitConstructor(constructor: ConstructorSymbol): void {
        const { member } = constructor;
        const parameters = constructor.parameters.map(({ name }) => `${name.toLowerCase()}_`).join(', ');
        const name = `${constructor.jsName}(${parameters})`;
        this.emitFunction('<init>', name, false, null, member?.body, (context) => {
            context.place = 'constructor';
            context.declareParameters(constructor.parameters, constructor.at);
            if (member) {
                this.module.cover(constructor.at);
            }
            this.module.line('$.tick();', constructor.at);
            const rest = this.emitConstructorHead(member?.body.body ?? [], constructor.at, context);
            emitStatements(rest, context);
            this.module.line('return this;');
            return 'ends';
        });
    }

    /** The constructor of the superclass comes before the body; `this(...)` leaves it to the other constructor. */
    private emitConstructorHead(body: readonly Statement[], at: Position, context: Context): readonly Statement[] {
        const first = body.at(0);
        const call =
            first?.s === 'expression' && first.value.e === 'call' && first.value.target === null ? first.value : null;
        if (call?.name === 'this' || call?.name === 'super') {
            context.constructorCallAllowed = true;
            emitStatements([first as Statement], context);
            context.constructorCallAllowed = false;
            context.inConstructorCall = false;
            return body.slice(1);
        }
        const base = this.symbol.superSymbol;
        if (base) {
            this.emitImplicitSuper(base, at, context);
        }
        return body;
    }

    private emitImplicitSuper(base: ClassSymbol, at: Position, context: Context): void {
        const plain = base.constructors.find((candidate) => candidate.parameters.length === 0);
        const isException = isExceptionClass(base, this.services.program);
        if (isException && !plain?.member) {
            return;
        }
        if (plain) {
            this.module.line(`super.${plain.jsName}();`, at);
        } else {
            const message = `No default constructor available in super type: ${base.name}`;
            this.services.report({ message, location: context.location(at), unsupported: false });
        }
    }

    private emitMethod(method: MethodSymbol): void {
        const { body } = method.member;
        if (!body || method.jsName === '') {
            return;
        }
        const parameters = method.parameters.map(({ name }) => `${name.toLowerCase()}_`).join(', ');
        const isFuture = hasAnnotation(method.annotations, 'future');
        if (isFuture) {
            this.emitFutureCall(method, parameters);
        }
        this.emitBridges(method);
        const head = `${method.isStatic ? 'static ' : ''}${method.jsName}${isFuture ? '$body' : ''}(${parameters})`;
        this.emitFunction(method.name, head, method.isStatic, method.returns, body, (context) => {
            context.declareParameters(method.parameters, method.at);
            this.module.line(this.entry(method.isStatic), method.at);
            const flow = emitScoped(body, context);
            return this.finishBody(flow, method.returns, body.end, context);
        });
    }

    /** The platform lets a static method implement an interface, and one that takes more: calls through the interface reach them. */
    private emitBridges(method: MethodSymbol): void {
        const { program } = this.services;
        const promised = promisedMethods(this.symbol.interfaces, method.name, program);
        const own = this.symbol.methods.get(method.name.toLowerCase()) ?? [];
        const bridged = promised.filter((one) =>
            method.isStatic
                ? one.jsName === method.jsName
                : !own.some(({ jsName }) => jsName === one.jsName) && widerMethod(this.symbol, one, program) === method
        );
        const target = method.isStatic ? this.identifier : 'this';
        for (const name of new Set(bridged.map(({ jsName }) => jsName))) {
            this.module.line(`${name}(...args) { return ${target}.${method.jsName}(...args); }`);
        }
    }

    /** Calling a future method only queues its body. */
    private emitFutureCall(method: MethodSymbol, parameters: string): void {
        const body = `${this.module.classHandle(this.symbol.name)}.c.${method.jsName}$body(${parameters})`;
        const call = JSON.stringify({
            className: this.symbol.name,
            methodName: method.name,
            parameters: method.parameters.map(({ type }) => typeName(type)).join(', '),
            callouts: allowsCallouts(method)
        });
        this.module.line(
            `static ${method.jsName}(${parameters}) { rt.async.enqueueFuture(${call}, () => ${body}); return null; }`
        );
    }

    /** Classes with static blocks run them before any of their static methods, because they may have side effects. */
    private entry(isStatic: boolean): string {
        const hasBlock = this.symbol.initializers.some((initializer) => initializer.isStatic);
        return isStatic && hasBlock
            ? `$.tick(); ${this.module.classHandle(registryName(this.symbol))}.s;`
            : '$.tick();';
    }

    private finishBody(flow: Flow, returns: ApexType, end: Position, context: Context): Flow {
        if (flow === 'continues') {
            if (returns.kind !== 'void') {
                const message = `Non-void method might not return a value or might have statement after a return statement.`;
                this.services.report({ message, location: context.location(end), unsupported: false });
            }
            this.module.line('return null;');
            return 'ends';
        }
        return flow;
    }

    private emitUnit(): void {
        const { unit } = this;
        if (unit) {
            this.emitFunction('run', 'static run$()', true, VOID, unit.body, (context) => {
                this.module.line('$.tick();');
                return emitStatements(unit.body, context);
            });
        }
    }

    private emitAccessors(field: FieldSymbol): void {
        const { property } = field;
        if (!property) {
            return;
        }
        const prefix = field.isStatic ? 'static ' : '';
        const { getter, setter } = property;
        if (getter?.body && property.getterName !== '') {
            const { body } = getter;
            this.emitFunction(
                `get ${field.name}`,
                `${prefix}${property.getterName}()`,
                field.isStatic,
                field.type,
                body,
                (context) => {
                    context.accessorOf = field;
                    return this.finishBody(emitScoped(body, context), field.type, body.end, context);
                }
            );
        }
        if (setter?.body && property.setterName !== '') {
            const { body } = setter;
            this.emitFunction(
                `set ${field.name}`,
                `${prefix}${property.setterName}(value_)`,
                field.isStatic,
                VOID,
                body,
                (context) => {
                    context.accessorOf = field;
                    context.declareParameters([{ name: 'value', type: field.type, isFinal: false }], setter.at);
                    return emitScoped(body, context);
                }
            );
        }
    }

    /** One JavaScript function with its temporaries, its frame and its span for stack traces. */
    private emitFunction(
        apexName: string,
        head: string,
        isStatic: boolean,
        returns: MethodSymbol['returns'] | null,
        source: unknown,
        body: (context: Context) => Flow
    ): void {
        const { symbol, module } = this;
        const triggerObject = this.unit?.triggerObject ?? null;
        const context = new Context(this.services, module, symbol, isStatic, returns, triggerObject, allocates(source));
        module.span(this.unit?.frame ?? `Class.${symbol.name}.${apexName}`, registryName(symbol), () => {
            module.line(`${head} {`);
            const open = module.reserve();
            let flow: Flow = 'ends';
            this.guarded(symbol.declaration.at, () => {
                flow = body(context);
            });
            module.line(`${flow === 'ends' ? '' : 'return null; '}${context.foot()}`);
            open(context.head());
        });
    }

    /** A fault outside statements is reported, and throws when the place is reached. */
    private guarded(at: Position, body: () => void): void {
        const mark = this.module.mark();
        try {
            body();
        } catch (error) {
            const diagnostic = reportFault(error, this.symbol.file, this.services);
            this.module.rollBack(mark);
            this.module.line(`$.fail(${JSON.stringify(diagnostic)});`, at);
        }
    }
}
