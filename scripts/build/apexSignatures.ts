import type {
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    ModifierContext,
    TypeDeclarationContext
} from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../apex-syntax';

/** A parameter or AuraEnabled property: its name and its Apex type as written. */
export interface ApexMember {
    readonly name: string;
    readonly type: string;
}

/** A static @AuraEnabled method that components can import. */
export interface AuraMethod {
    readonly className: string;
    readonly name: string;
    readonly isCacheable: boolean;
    readonly parameters: readonly ApexMember[];
    readonly returns: string;
}

/** What a class shows to components: data classes by their @AuraEnabled members, enums by their constants. */
export interface ApexShape {
    /** `Outer` or `Outer.Inner`. */
    readonly name: string;
    readonly superName: string | null;
    readonly members: readonly ApexMember[];
    /** Null for classes. */
    readonly enumConstants: readonly string[] | null;
}

export interface ApexSignatures {
    readonly methods: readonly AuraMethod[];
    readonly shapes: readonly ApexShape[];
}

/** Reads what components can see of the given classes. Throws with file, line and column where a class does not parse. */
export function readApexSignatures(classes: readonly { path: string; source: string }[]): ApexSignatures {
    const methods: AuraMethod[] = [];
    const shapes: ApexShape[] = [];
    for (const apexClass of classes) {
        if (/@AuraEnabled|\benum\b/i.test(apexClass.source)) {
            readType(parse(apexClass.path, apexClass.source), null, methods, shapes);
        }
    }
    return { methods, shapes };
}

function parse(path: string, source: string): TypeDeclarationContext {
    const { tree, fault } = parseInTwoStages(source, (parser) => parser.compilationUnit());
    if (fault) {
        throw new Error(`${path}:${fault.line}:${fault.column}: ${fault.message}`);
    }
    return tree.typeDeclaration();
}

function readType(
    declaration: Pick<TypeDeclarationContext, 'classDeclaration' | 'enumDeclaration'>,
    outerName: string | null,
    methods: AuraMethod[],
    shapes: ApexShape[]
): void {
    const qualify = (name: string): string => (outerName ? `${outerName}.${name}` : name);
    const enumeration = declaration.enumDeclaration();
    if (enumeration) {
        const constants = enumeration.enumConstants()?.id_list() ?? [];
        shapes.push({
            name: qualify(enumeration.id().getText()),
            superName: null,
            members: [],
            enumConstants: constants.map((constant) => constant.getText())
        });
    }
    const apexClass = declaration.classDeclaration();
    if (apexClass) {
        readClass(apexClass, qualify(apexClass.id().getText()), methods, shapes);
    }
}

function readClass(
    apexClass: ClassDeclarationContext,
    className: string,
    methods: AuraMethod[],
    shapes: ApexShape[]
): void {
    const members: ApexMember[] = [];
    for (const body of apexClass.classBody().classBodyDeclaration_list()) {
        const member = body.memberDeclaration();
        if (!member) {
            continue;
        }
        readType(member, className, methods, shapes);
        const annotation = auraEnabled(body.modifier_list());
        if (annotation === null) {
            continue;
        }
        if (member.methodDeclaration()) {
            methods.push(...auraMethod(body, className, annotation));
        } else {
            members.push(...dataMembers(body));
        }
    }
    shapes.push({
        name: className,
        superName: apexClass.EXTENDS() ? apexClass.typeRef().getText() : null,
        members,
        enumConstants: null
    });
}

/** Static methods become importable; an instance method that is AuraEnabled is a getter on the object. */
function auraMethod(body: ClassBodyDeclarationContext, className: string, annotation: string): AuraMethod[] {
    const method = body.memberDeclaration().methodDeclaration();
    if (!body.modifier_list().some((modifier) => modifier.STATIC())) {
        return [];
    }
    const parameters = method.formalParameters().formalParameterList()?.formalParameter_list() ?? [];
    return [
        {
            className,
            name: method.id().getText(),
            isCacheable: /cacheable=true/i.test(annotation),
            parameters: parameters.map((parameter) => ({
                name: parameter.id().getText(),
                type: parameter.typeRef().getText()
            })),
            returns: method.VOID() ? 'void' : method.typeRef().getText()
        }
    ];
}

function dataMembers(body: ClassBodyDeclarationContext): ApexMember[] {
    const property = body.memberDeclaration().propertyDeclaration();
    if (property) {
        return [{ name: property.id().getText(), type: property.typeRef().getText() }];
    }
    const field = body.memberDeclaration().fieldDeclaration();
    if (!field) {
        return [];
    }
    const type = field.typeRef().getText();
    return field
        .variableDeclarators()
        .variableDeclarator_list()
        .map((declarator) => ({ name: declarator.id().getText(), type }));
}

/** Text of the @AuraEnabled annotation without blanks, or null where there is none. */
function auraEnabled(modifiers: readonly ModifierContext[]): string | null {
    for (const modifier of modifiers) {
        const text = modifier.annotation()?.getText() ?? '';
        if (/^@AuraEnabled\b/i.test(text)) {
            return text;
        }
    }
    return null;
}
