import type { ApexEnumValue, ApexObject, ClassInfo } from '../../runtime/objectModel';

/** An emitted JavaScript class: Apex constructors and methods are methods of it. */
export type EmittedClass = (new () => ApexObject) & Record<string, unknown> & { $static(): void };

/** What a handle asks of the registry. */
export interface ClassSource {
    load(name: string): EmittedClass;
    info(name: string): ClassInfo | undefined;
    /** Static fields of the running transaction by class name. */
    statics(): Map<string, Record<string, unknown>>;
}

/** How emitted code refers to a class: loaded, initialised and resolved at first use. */
export class ClassHandle {
    private emitted: EmittedClass | null = null;
    private constants: Readonly<Record<string, ApexEnumValue>> | null = null;
    private described: ClassInfo | null = null;

    constructor(
        readonly name: string,
        private readonly source: ClassSource
    ) {}

    get info(): ClassInfo {
        this.described ??= this.source.info(this.name) ?? unknownClass(this.name);
        return this.described;
    }

    /** Drops what was loaded: the next use loads the class again. */
    forget(): void {
        this.emitted = null;
        this.constants = null;
        this.described = null;
    }

    infoOf(name: string | null): ClassInfo | undefined {
        return name === null ? undefined : this.source.info(name);
    }

    /** The JavaScript class. */
    get c(): EmittedClass {
        this.emitted ??= this.source.load(this.name);
        return this.emitted;
    }

    /** Static fields of the running transaction; the first access runs the static initialisers. */
    get s(): Record<string, unknown> {
        const all = this.source.statics();
        let fields = all.get(this.name);
        if (!fields) {
            fields = Object.fromEntries(
                this.info.shape.fields.filter((field) => field.isStatic).map((field) => [field.jsName, null])
            );
            all.set(this.name, fields);
            this.c.$static();
        }
        return fields;
    }

    /** Enum constants by name. */
    get e(): Readonly<Record<string, ApexEnumValue>> {
        this.constants ??= Object.fromEntries(this.info.enumConstants.map((constant) => [constant.name, constant]));
        return this.constants;
    }
}

function unknownClass(name: string): never {
    throw new Error(`Class ${name} was emitted but not registered`);
}
