import {
    type BlockContext,
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    ConstructorDeclarationContext,
    FieldDeclarationContext,
    FormalParameterContext,
    LocalVariableDeclarationContext,
    MethodDeclarationContext,
    PropertyDeclarationContext,
    TriggerUnitContext,
    TypeDeclarationContext,
    VariableDeclaratorContext
} from '@apexdevtools/apex-parser';
import { nodesOf, offsetOf, optional, plain, type Tree } from './parseApex';

/** A piece of code with its own way in: method, constructor, trigger, initialiser. */
export interface ApexCode {
    /** `Outer.Inner.method`, as written. */
    readonly name: string;
    /** Last part of the name in lower case. */
    readonly key: string;
    readonly body: Tree;
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
    readonly values: ReadonlyMap<string, Tree>;
}

/** Collects the declarations of a class or trigger. */
export function readDeclarations(tree: Tree): ApexDeclarations {
    const collector = new Collector();
    collector.visit(tree, [], []);
    return collector.result();
}

class Collector {
    private name = '';
    private isTest = false;
    private readonly code: ApexCode[] = [];
    private readonly types = new Map<string, Set<string>>();
    private readonly values = new Map<string, Tree | null>();

    visit(node: Tree, path: readonly string[], modifiers: readonly string[]): void {
        if (node instanceof TypeDeclarationContext || node instanceof ClassBodyDeclarationContext) {
            this.visitDeclaration(node, path);
        } else if (node instanceof ClassDeclarationContext) {
            this.visitClass(node, path, modifiers);
        } else if (node instanceof TriggerUnitContext) {
            const [id] = node.id_list();
            this.name = id.getText();
            this.add(node.triggerBlock(), [this.name], 'trigger', ['public']);
            nodesOf(node).forEach((child) => this.visit(child, [this.name], []));
        } else {
            this.visitMember(node, path, modifiers);
            nodesOf(node).forEach((child) => this.visit(child, path, modifiers));
        }
    }

    result(): ApexDeclarations {
        const values = new Map([...this.values].filter((entry): entry is [string, Tree] => entry[1] !== null));
        return { name: this.name, isTest: this.isTest, code: this.code, types: this.types, values };
    }

    private visitDeclaration(
        node: TypeDeclarationContext | ClassBodyDeclarationContext,
        path: readonly string[]
    ): void {
        const modifiers = node.modifier_list().map((modifier) => plain(modifier));
        const block = node instanceof ClassBodyDeclarationContext ? optional(node.block()) : undefined;
        if (block) {
            this.add(block, path, 'initialiser', ['public']);
        }
        nodesOf(node).forEach((child) => this.visit(child, path, modifiers));
    }

    private visitClass(node: ClassDeclarationContext, path: readonly string[], modifiers: readonly string[]): void {
        const name = node.id().getText();
        if (path.length === 0) {
            this.name = name;
            this.isTest = modifiers.some((modifier) => modifier.startsWith('@istest'));
        }
        this.visit(node.classBody(), [...path, name], []);
    }

    private visitMember(node: Tree, path: readonly string[], modifiers: readonly string[]): void {
        if (node instanceof MethodDeclarationContext) {
            this.add(optional(node.block()), path, node.id().getText(), modifiers);
        } else if (node instanceof ConstructorDeclarationContext) {
            this.add(node.block(), path, path.at(-1) ?? 'constructor', modifiers);
        } else if (node instanceof FieldDeclarationContext) {
            this.add(node.variableDeclarators(), path, node.variableDeclarators().getText().split('=')[0], ['public']);
            this.addType(node.variableDeclarators(), node.typeRef());
        } else if (node instanceof PropertyDeclarationContext) {
            this.add(node, path, node.id().getText(), ['public']);
            this.noteType(plain(node.id()), node.typeRef());
        } else if (node instanceof LocalVariableDeclarationContext) {
            this.addType(node.variableDeclarators(), node.typeRef());
        } else if (node instanceof FormalParameterContext) {
            this.noteType(plain(node.id()), node.typeRef());
        } else if (node instanceof VariableDeclaratorContext) {
            this.noteValue(node);
        }
    }

    private add(
        body: BlockContext | Tree | undefined,
        path: readonly string[],
        name: string,
        modifiers: readonly string[]
    ): void {
        if (body) {
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
    }

    private addType(declarators: Tree, type: Tree): void {
        for (const child of nodesOf(declarators)) {
            if (child instanceof VariableDeclaratorContext) {
                this.noteType(plain(child.id()), type);
            }
        }
    }

    private noteType(name: string, type: Tree): void {
        const known = this.types.get(name) ?? new Set();
        this.types.set(name, known.add(plain(type)));
    }

    /** Two variables of one name: neither value is sure. */
    private noteValue(node: VariableDeclaratorContext): void {
        const value = optional(node.expression());
        if (value) {
            const name = plain(node.id());
            this.values.set(name, this.values.has(name) ? null : value);
        }
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
