import { type ApexNode, type ClassNode, type MethodNode, offsetOf, type TokenRange } from './syntax';

/** A piece of code with its own way in: method, constructor, trigger, initialiser. */
export interface ApexCode {
    /** `Outer.Inner.method`, as written. */
    readonly name: string;
    /** Last part of the name in lower case. */
    readonly key: string;
    readonly body: ApexNode;
    /** Only code of the class can call it. */
    readonly isPrivate: boolean;
    readonly isTest: boolean;
    readonly annotations: readonly string[];
    readonly offset: number;
}

/** Declarations of one file. */
export interface ApexDeclarations {
    readonly name: string;
    readonly isTest: boolean;
    readonly code: readonly ApexCode[];
    /** Declared types of variables, parameters and fields by name, in lower case. One name may have several. */
    readonly types: ReadonlyMap<string, ReadonlySet<string>>;
    /** Initial values of variables and fields that have exactly one. */
    readonly values: ReadonlyMap<string, ApexNode>;
}

/** Collects the declarations of a class or trigger. */
export function readDeclarations(tree: ApexNode): ApexDeclarations {
    const collector = new Collector();
    collector.visit(tree, []);
    return collector.result();
}

class Collector {
    private name = '';
    private isTest = false;
    private readonly code: ApexCode[] = [];
    private readonly types = new Map<string, Set<string>>();
    private readonly values = new Map<string, ApexNode | null>();

    visit(node: ApexNode, path: readonly string[]): void {
        switch (node.kind) {
            case 'class':
                return this.visitClass(node, path);
            case 'trigger':
                this.name = node.name;
                this.add(node.body, [node.name], 'trigger', ['public']);
                return this.visitAll(node, [node.name]);
            case 'method':
                this.addMethod(node, path);
                break;
            case 'initialiser':
                this.add(node.body, path, 'initialiser', ['public']);
                break;
            case 'property':
                this.add(node, path, node.name, ['public']);
                this.noteType(node.name.toLowerCase(), node, node.type);
                break;
            default:
                this.visitVariables(node, path);
        }
        this.visitAll(node, path);
    }

    result(): ApexDeclarations {
        const values = new Map([...this.values].filter((entry): entry is [string, ApexNode] => entry[1] !== null));
        return { name: this.name, isTest: this.isTest, code: this.code, types: this.types, values };
    }

    private visitAll({ children }: ApexNode, path: readonly string[]): void {
        children.forEach((child) => this.visit(child, path));
    }

    private visitClass(node: ClassNode, path: readonly string[]): void {
        if (path.length === 0) {
            this.name = node.isInterface ? '' : node.name;
            this.isTest = node.modifiers.some((modifier) => modifier.startsWith('@istest'));
        }
        this.visitAll(node, node.isInterface ? path : [...path, node.name]);
    }

    private visitVariables(node: ApexNode, path: readonly string[]): void {
        if (node.kind === 'field') {
            this.add(node, path, node.tokens.written(node.first), ['public']);
        }
        if (node.kind === 'field' || node.kind === 'variables') {
            node.declarators.forEach(({ name }) => this.noteType(name, node, node.type));
        } else if (node.kind === 'parameter') {
            this.noteType(node.name, node, node.type);
        } else if (node.kind === 'declarator' && node.value) {
            this.noteValue(node.name, node.value);
        }
    }

    private addMethod({ body, name, modifiers, isConstructor }: MethodNode, path: readonly string[]): void {
        if (body) {
            this.add(body, path, isConstructor ? (path.at(-1) ?? name) : name, modifiers);
        }
    }

    private add(body: ApexNode, path: readonly string[], name: string, modifiers: readonly string[]): void {
        const annotations = modifiers.filter((modifier) => modifier.startsWith('@'));
        this.code.push({
            name: [...path, name].join('.'),
            key: name.toLowerCase(),
            body,
            isPrivate: isPrivate(modifiers),
            isTest: modifiers.includes('testmethod') || annotations.some((one) => /^@(istest|testsetup)/.test(one)),
            annotations: annotations.map((one) => one.replace(/^@(\w+).*$/s, '$1')),
            offset: offsetOf(body)
        });
    }

    private noteType(name: string, { tokens }: ApexNode, { first, last }: TokenRange): void {
        const known = this.types.get(name) ?? new Set();
        this.types.set(name, known.add(tokens.plain(first, last)));
    }

    /** Two variables of one name: neither value is sure. */
    private noteValue(name: string, value: ApexNode): void {
        this.values.set(name, this.values.has(name) ? null : value);
    }
}

/** Code without a modifier is private; an entry annotation opens it to the platform. */
function isPrivate(modifiers: readonly string[]): boolean {
    const opens = ['public', 'global', 'protected', 'webservice', 'testmethod'];
    const isEntry = modifiers.some((one) =>
        /^@(auraenabled|invocablemethod|remoteaction|http|future|testvisible)/.test(one)
    );
    return !isEntry && !modifiers.some((one) => opens.includes(one));
}
