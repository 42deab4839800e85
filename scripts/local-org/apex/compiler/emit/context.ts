import type { SourceLocation } from '../../../sourceLocation';
import { type ApexType } from '../../types';
import type { Position } from '../ast/position';
import { type Diagnostic, FollowUpError, locate, reject } from '../diagnostics';
import type { Program } from '../symbols/program';
import type { ClassSymbol, FieldSymbol } from '../symbols/symbols';
import type { ModuleWriter } from './moduleWriter';

/** What the compiler needs to know of a query; the soql room's prepared query fits. */
export interface QueryDescription {
    readonly object: { readonly name: string };
    readonly isCount: boolean;
    readonly isAggregate: boolean;
    readonly binds: readonly unknown[];
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
}

/** State while one method, constructor, accessor or initialiser is emitted. */
export class Context {
    private scopes: Map<string, LocalVariable>[] = [new Map<string, LocalVariable>()];
    private readonly poisoned = new Map<string, Diagnostic>();
    private temporaries = 0;
    loopDepth = 0;
    /** Inside System.runAs, whose block is a JavaScript function of its own. */
    runAsDepth = 0;
    /** The property whose accessor is emitted: inside it the name means the stored value. */
    accessorOf: FieldSymbol | null = null;
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
        readonly triggerObject: string | null = null
    ) {}

    get program(): Program {
        return this.services.program;
    }

    location(at: Position): SourceLocation {
        return locate(this.owner.file, at);
    }

    inScope(body: () => void): void {
        this.scopes.push(new Map());
        try {
            body();
        } finally {
            this.scopes.pop();
        }
    }

    declare(name: string, type: ApexType, at: Position, isFinal = false): LocalVariable {
        const key = name.toLowerCase();
        if (this.findLocal(key)) {
            reject(`Duplicate variable: ${name}`, at);
        }
        const variable = { name, type, js: `${key}_`, isFinal };
        (this.scopes.at(-1) as Map<string, LocalVariable>).set(key, variable);
        return variable;
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

    locals(): LocalVariable[] {
        return this.scopes.flatMap((scope) => [...scope.values()]);
    }

    /** A fresh JavaScript variable of the running function. */
    temporary(): string {
        return `t${++this.temporaries}`;
    }

    /** Declaration of all temporaries used, for the head of the function; empty when there are none. */
    temporaryDeclaration(): string {
        const names = Array.from({ length: this.temporaries }, (_, index) => `t${index + 1}`);
        return names.length === 0 ? '' : `let ${names.join(', ')};`;
    }
}
