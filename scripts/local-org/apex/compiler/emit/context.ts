import type { BindRole } from '../../../soql';
import type { SourceLocation } from '../../../sourceLocation';
import { type ApexType } from '../../types';
import type { Position } from '../ast/position';
import { type Diagnostic, followUp, FollowUpError, locate, reject } from '../diagnostics';
import type { Program } from '../symbols/program';
import type { ClassSymbol, FieldSymbol, VariableSymbol } from '../symbols/symbols';
import type { ModuleWriter } from './moduleWriter';

/** What the compiler needs to know of a query; the soql room's prepared query fits. */
export interface QueryDescription {
    readonly object: { readonly name: string };
    readonly isCount: boolean;
    readonly isAggregate: boolean;
    readonly binds: readonly unknown[];
    readonly bindRoles: readonly BindRole[];
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | null;
}

/** Checks and types a query; throws SourceError for unknown objects and fields. */
export type PrepareQuery = (text: string, location: SourceLocation, apiVersion: number) => QueryDescription;

/** What all files of one compilation share. */
export interface CompilationServices {
    readonly program: Program;
    readonly prepareQuery: PrepareQuery;
    readonly report: (diagnostic: Diagnostic) => void;
}

export interface LocalVariable {
    readonly name: string;
    readonly type: ApexType;
    readonly js: string;
    readonly isFinal: boolean;
    /** Its place in the function's frame on the heap's stack; null where what it holds is of no weight. */
    readonly slot: number | null;
}

/** Whether a variable of that type may hold much: what it holds is looked at when the heap is sized. */
function holdsHeap(type: ApexType): boolean {
    return type.kind === 'primitive' ? type.name === 'String' || type.name === 'Blob' : type.kind !== 'void';
}

/** State while one method, constructor, accessor or initialiser is emitted. */
export class Context {
    private scopes: Map<string, LocalVariable>[] = [new Map<string, LocalVariable>()];
    private readonly poisoned = new Map<string, Diagnostic>();
    private temporaries = 0;
    /** Slots of the frame in use, and at most. */
    private slots = 0;
    private frameSize = 0;
    private readonly parameters = new Set<LocalVariable>();
    loopDepth = 0;
    /** Inside System.runAs, whose block is a JavaScript function of its own. */
    runAsDepth = 0;
    /** The property whose accessor is emitted: inside it the name means the stored value. */
    accessorOf: FieldSymbol | null = null;
    /** The field whose initial value is emitted. */
    initializing: FieldSymbol | null = null;
    /** Constructors and initialisers may give final fields their value. */
    place: 'constructor' | 'initializer' | 'other' = 'other';
    /** Inside the arguments of `this(...)` and `super(...)`: there is no object yet. */
    inConstructorCall = false;
    /** Set where `this(...)` and `super(...)` are valid: the first statement of a constructor. */
    constructorCallAllowed = false;

    constructor(
        readonly services: CompilationServices,
        readonly module: ModuleWriter,
        /** The class whose code it is. */
        readonly owner: ClassSymbol,
        readonly isStatic: boolean,
        /** Declared return type; null in constructors and initialisers. */
        readonly returns: ApexType | null,
        /** Object of the trigger, for Trigger.new; null outside triggers. */
        readonly triggerObject: string | null = null,
        /** Whether the function keeps what its variables hold on the heap's stack: what allocates nothing and calls nothing does not. */
        private readonly hasFrame = false
    ) {
        if (!isStatic) {
            this.takeSlot();
        }
    }

    get program(): Program {
        return this.services.program;
    }

    location(at: Position): SourceLocation {
        return locate(this.owner.file, at);
    }

    /** Runs `body` in a scope; gives JavaScript that lets go of what its variables held, or an empty text. */
    inScope(body: () => void): string {
        const first = this.slots;
        this.scopes.push(new Map());
        try {
            body();
            const used = Array.from({ length: this.slots - first }, (_, at) => this.slotJs(first + at));
            return used.length === 0 ? '' : `${used.join(' = ')} = null;`;
        } finally {
            this.scopes.pop();
            this.slots = first;
        }
    }

    /** True inside blocks of the function's body. */
    get isNested(): boolean {
        return this.scopes.length > 2;
    }

    declare(name: string, type: ApexType, at: Position, isFinal = false): LocalVariable {
        const key = name.toLowerCase();
        if (this.findLocal(key)) {
            reject(`Duplicate variable: ${name}`, at);
        }
        const slot = holdsHeap(type) ? this.takeSlot() : null;
        const variable = { name, type, js: `${key}_`, isFinal, slot };
        (this.scopes.at(-1) as Map<string, LocalVariable>).set(key, variable);
        return variable;
    }

    /** Variables that the caller gives their value; one that is named twice is reported where it is declared. */
    declareParameters(parameters: readonly VariableSymbol[], at: Position): void {
        for (const { name, type, isFinal } of parameters) {
            if (!this.findLocal(name)) {
                this.parameters.add(this.declare(name, type, at, isFinal));
            }
        }
    }

    /** JavaScript in front of a value that a variable is given: the stack of the heap gets it too. */
    hold({ slot }: LocalVariable): string {
        return slot === null ? '' : `${this.slotJs(slot)} = `;
    }

    /** The same for a value that no variable holds, such as the collection of a loop. */
    holdUnnamed(): string {
        const slot = this.takeSlot();
        return slot === null ? '' : `${this.slotJs(slot)} = `;
    }

    private takeSlot(): number | null {
        if (!this.hasFrame) {
            return null;
        }
        const slot = this.slots++;
        this.frameSize = Math.max(this.frameSize, this.slots);
        return slot;
    }

    private slotJs(slot: number): string {
        return slot === 0 ? 'S[$f]' : `S[$f + ${slot}]`;
    }

    findLocal(name: string): LocalVariable | undefined {
        const key = name.toLowerCase();
        for (let index = this.scopes.length - 1; index >= 0; index--) {
            const found = this.scopes[index].get(key);
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    /** Remembers that a variable could not be declared. */
    poison(name: string, fault: Diagnostic): void {
        this.poisoned.set(name.toLowerCase(), fault);
    }

    /** Throws FollowUpError for a name whose declaration is faulty. */
    rejectPoisoned(name: string): void {
        const fault = this.poisoned.get(name.toLowerCase());
        if (fault && !this.findLocal(name)) {
            throw new FollowUpError(fault);
        }
    }

    /** Throws FollowUpError where the class or one around it inherits from something that could not be resolved. */
    rejectUnknownAbove(): void {
        for (let symbol: ClassSymbol | null = this.owner; symbol; symbol = symbol.outer) {
            followUp(this.program.faultAbove(symbol));
        }
    }

    locals(): LocalVariable[] {
        return this.scopes.flatMap((scope) => [...scope.values()]);
    }

    /** A fresh JavaScript variable of the running function. */
    temporary(): string {
        return `t${++this.temporaries}`;
    }

    /** Head of the function: its temporaries, and where it has one, its frame with `this` and the parameters. */
    head(): string {
        const names = Array.from({ length: this.temporaries }, (_, index) => `t${index + 1}`);
        const declaration = names.length === 0 ? '' : `let ${names.join(', ')};`;
        if (!this.hasFrame) {
            return declaration;
        }
        const kept = [...this.scopes[0].values()]
            .filter((local) => local.slot !== null && this.parameters.has(local))
            .map((local) => `${this.hold(local)}${local.js};`);
        const self = this.isStatic ? [] : [`${this.slotJs(0)} = this;`];
        const enter = `const $f = $.enter(${Math.max(this.frameSize, 1)});`;
        return [declaration, enter, ...self, ...kept, 'try {'].join(' ').trimStart();
    }

    /** What closes a function with that head. */
    foot(): string {
        return this.hasFrame ? '} finally { $.leave($f); } }' : '}';
    }
}
