import type {
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    ConstructorDeclarationContext,
    EnumDeclarationContext,
    FormalParametersContext,
    InterfaceDeclarationContext,
    InterfaceMethodDeclarationContext,
    MemberDeclarationContext,
    MethodDeclarationContext,
    ModifierContext,
    PropertyDeclarationContext,
    TypeDeclarationContext,
    TypeListContext
} from '@apexdevtools/apex-parser';
import type {
    Accessor,
    ConstructorMember,
    Member,
    MethodMember,
    Modifiers,
    Parameter,
    PropertyMember,
    TypeDeclaration,
    TypeRef
} from '../ast/nodes';
import { readModifiers, readVariableModifiers } from './modifiers';
import { readDeclaredName, readMemberName } from './reservedWords';
import { readBlock, readDeclarators } from './statements';
import { has, optional, positionOf, refuse, reject } from './tree';
import { readName, readTypeRef } from './typeRefs';

/** A top-level class, interface or enum. */
export function readTypeDeclaration(node: TypeDeclarationContext): TypeDeclaration {
    const modifiers = readModifiers(node.modifier_list());
    const classNode = optional(node.classDeclaration());
    if (classNode) {
        return readClass(classNode, modifiers);
    }
    const interfaceNode = optional(node.interfaceDeclaration());
    return interfaceNode ? readInterface(interfaceNode, modifiers) : readEnum(node.enumDeclaration(), modifiers);
}

function readClass(node: ClassDeclarationContext, modifiers: Modifiers): TypeDeclaration {
    const superType = optional(node.typeRef());
    return {
        kind: 'class',
        at: positionOf(node.id()),
        name: readMemberName(node.id()).text,
        modifiers,
        superType: superType ? readTypeRef(superType) : null,
        interfaces: readTypeList(optional(node.typeList())),
        members: node.classBody().classBodyDeclaration_list().flatMap(readBodyDeclaration),
        constants: []
    };
}

function readInterface(node: InterfaceDeclarationContext, modifiers: Modifiers): TypeDeclaration {
    return {
        kind: 'interface',
        at: positionOf(node.id()),
        name: readMemberName(node.id()).text,
        modifiers,
        superType: null,
        interfaces: readTypeList(optional(node.typeList())),
        members: node.interfaceBody().interfaceMethodDeclaration_list().map(readInterfaceMethod),
        constants: []
    };
}

function readEnum(node: EnumDeclarationContext, modifiers: Modifiers): TypeDeclaration {
    return {
        kind: 'enum',
        at: positionOf(node.id()),
        name: readMemberName(node.id()).text,
        modifiers,
        superType: null,
        interfaces: [],
        members: [],
        constants: optional(node.enumConstants())?.id_list().map(readMemberName) ?? []
    };
}

function readTypeList(node: TypeListContext | undefined): TypeRef[] {
    return node?.typeRef_list().map(readTypeRef) ?? [];
}

function readBodyDeclaration(node: ClassBodyDeclarationContext): Member[] {
    const block = optional(node.block());
    if (block) {
        return [{ member: 'initializer', isStatic: has(node.STATIC()), body: readBlock(block) }];
    }
    const member = optional(node.memberDeclaration());
    return member ? [readMember(member, node.modifier_list())] : [];
}

type AnyMember = Pick<
    MemberDeclarationContext,
    | 'methodDeclaration'
    | 'interfaceDeclaration'
    | 'classDeclaration'
    | 'enumDeclaration'
    | 'propertyDeclaration'
    | 'fieldDeclaration'
> &
    Partial<Pick<MemberDeclarationContext, 'constructorDeclaration'>> &
    Parameters<typeof refuse>[1];

/** A member of a class, a trigger or an anonymous block. */
export function readMember(node: AnyMember, modifierNodes: readonly ModifierContext[]): Member {
    const modifiers = readModifiers(modifierNodes);
    const method = optional(node.methodDeclaration());
    const constructor = optional(node.constructorDeclaration?.());
    const property = optional(node.propertyDeclaration());
    const field = optional(node.fieldDeclaration());
    if (method) {
        return readMethod(method, modifiers);
    }
    if (constructor) {
        return readConstructor(constructor, modifiers);
    }
    if (property) {
        return readProperty(property, modifiers);
    }
    if (field) {
        return { member: 'field', modifiers, type: readTypeRef(field.typeRef()), declarators: readDeclarators(field) };
    }
    return readInnerType(node, modifiers);
}

function readInnerType(node: AnyMember, modifiers: Modifiers): Member {
    const classNode = optional(node.classDeclaration());
    const interfaceNode = optional(node.interfaceDeclaration());
    const enumNode = optional(node.enumDeclaration());
    if (classNode) {
        return { member: 'type', declaration: readClass(classNode, modifiers) };
    }
    if (interfaceNode) {
        return { member: 'type', declaration: readInterface(interfaceNode, modifiers) };
    }
    return enumNode
        ? { member: 'type', declaration: readEnum(enumNode, modifiers) }
        : refuse(`member ${node.getText()}`, node);
}

function readMethod(node: MethodDeclarationContext, modifiers: Modifiers): MethodMember {
    const returns = optional(node.typeRef());
    const body = optional(node.block());
    return {
        member: 'method',
        modifiers,
        name: readMemberName(node.id()),
        returns: returns ? readTypeRef(returns) : null,
        parameters: readParameters(node.formalParameters()),
        body: body ? readBlock(body) : null
    };
}

function readInterfaceMethod(node: InterfaceMethodDeclarationContext): MethodMember {
    const returns = optional(node.typeRef());
    return {
        member: 'method',
        modifiers: readModifiers(node.modifier_list()),
        name: readMemberName(node.id()),
        returns: returns ? readTypeRef(returns) : null,
        parameters: readParameters(node.formalParameters()),
        body: null
    };
}

function readConstructor(node: ConstructorDeclarationContext, modifiers: Modifiers): ConstructorMember {
    return {
        member: 'constructor',
        modifiers,
        name: readName(node.qualifiedName()),
        parameters: readParameters(node.formalParameters()),
        body: readBlock(node.block())
    };
}

function readParameters(node: FormalParametersContext): Parameter[] {
    return (
        optional(node.formalParameterList())
            ?.formalParameter_list()
            .map((parameter) => ({
                type: readTypeRef(parameter.typeRef()),
                name: readDeclaredName(parameter.id()),
                isFinal: readVariableModifiers(parameter.modifier_list(), 'parameters').words.includes('final')
            })) ?? []
    );
}

function readProperty(node: PropertyDeclarationContext, modifiers: Modifiers): PropertyMember {
    let getter: Accessor | null = null;
    let setter: Accessor | null = null;
    for (const block of node.propertyBlock_list()) {
        const accessorModifiers = readModifiers(block.modifier_list());
        const get = optional(block.getter());
        const set = optional(block.setter());
        const body = optional((get ?? set)?.block());
        const accessor = { at: positionOf(block), modifiers: accessorModifiers, body: body ? readBlock(body) : null };
        if (get ? getter : setter) {
            reject(`Accessor is already defined: ${get ? 'get' : 'set'}`, block);
        }
        if (get) {
            getter = accessor;
        } else {
            setter = accessor;
        }
    }
    return {
        member: 'property',
        modifiers,
        type: readTypeRef(node.typeRef()),
        name: readDeclaredName(node.id()),
        getter,
        setter
    };
}
