import { OBJECT, VOID } from '../../types';
import type { AnnotationInfo, SharingMode } from '../../runtime/objectModel';
import type {
    Accessor,
    ConstructorMember,
    FieldMember,
    MethodMember,
    Modifiers,
    PropertyMember,
    TypeDeclaration
} from '../ast/nodes';
import { reject } from '../diagnostics';
import { type ClassSymbol, type FieldSymbol, identifierOf, type MethodSymbol, type Visibility } from './symbols';

/** What the members of a file have in common. */
export interface FileContext {
    readonly file: string;
    readonly apiVersion: number;
    readonly role: ClassSymbol['role'];
}

/** First pass: the symbol of a type and its inner types with their members; types of members are still unresolved. */
export function declareClass(declaration: TypeDeclaration, outer: ClassSymbol | null, file: FileContext): ClassSymbol {
    const { modifiers } = declaration;
    const annotations = annotationsOf(modifiers);
    const symbol: ClassSymbol = {
        name: outer ? `${outer.name}.${declaration.name}` : declaration.name,
        simpleName: declaration.name,
        kind: declaration.kind,
        declaration,
        outer,
        inner: new Map(),
        file: file.file,
        apiVersion: file.apiVersion,
        visibility: visibilityOf(modifiers, 'private'),
        testVisible: isTestVisible(annotations),
        isAbstract: modifiers.words.includes('abstract') || declaration.kind === 'interface',
        isVirtual: modifiers.words.includes('virtual') || modifiers.words.includes('abstract'),
        isTest: (outer?.isTest ?? false) || hasAnnotation(annotations, 'istest'),
        role: file.role,
        sharing: sharingOf(modifiers),
        annotations,
        superType: null,
        superSymbol: null,
        interfaces: [],
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        initializers: [],
        ordered: [],
        constants: declaration.constants
    };
    for (const member of declaration.members) {
        if (outer) {
            rejectStatic(member);
        }
        declareMember(symbol, member, file);
    }
    if (symbol.constructors.length === 0 && symbol.kind === 'class') {
        declareImplicitConstructor(symbol);
    }
    return symbol;
}

function declareMember(symbol: ClassSymbol, member: TypeDeclaration['members'][number], file: FileContext): void {
    switch (member.member) {
        case 'type': {
            const key = member.declaration.name.toLowerCase();
            if (symbol.outer) {
                reject('Inner types are not allowed to have inner types', member.declaration.at);
            }
            if (symbol.inner.has(key) || key === symbol.simpleName.toLowerCase()) {
                reject(`Type name already in use: ${member.declaration.name}`, member.declaration.at);
            }
            symbol.inner.set(key, declareClass(member.declaration, symbol, file));
            return;
        }
        case 'field':
            return declareFields(symbol, member);
        case 'property':
            return declareProperty(symbol, member);
        case 'method':
            return declareMethod(symbol, member);
        case 'constructor':
            return declareConstructor(symbol, member);
        case 'initializer':
            symbol.initializers.push(member);
            symbol.ordered.push(member);
    }
}

/** Inner types have instance members only (Apex Developer Guide, "Static and Instance Methods, Variables"). */
function rejectStatic(member: TypeDeclaration['members'][number]): void {
    if (member.member === 'method' && member.modifiers.words.includes('static')) {
        reject('static can only be used on methods of a top level type', member.name.at);
    }
    if (member.member === 'field' && member.modifiers.words.includes('static')) {
        reject('static can only be used on fields of a top level type', member.declarators[0].name.at);
    }
    if (member.member === 'property' && member.modifiers.words.includes('static')) {
        reject('static can only be used on fields of a top level type', member.name.at);
    }
}

function declareFields(symbol: ClassSymbol, member: FieldMember): void {
    for (const declarator of member.declarators) {
        addField(symbol, {
            ...commonField(symbol, member, declarator.name),
            init: declarator.init,
            property: null
        });
    }
}

function declareProperty(symbol: ClassSymbol, member: PropertyMember): void {
    const common = commonField(symbol, member, member.name);
    const suffix = common.jsName;
    const accessor = (accessor: Accessor | null): Visibility =>
        accessor ? visibilityOf(accessor.modifiers, common.visibility) : common.visibility;
    addField(symbol, {
        ...common,
        init: null,
        property: {
            getter: member.getter,
            setter: member.setter,
            getterName: member.getter?.body ? `get$${suffix}` : '',
            setterName: member.setter?.body ? `set$${suffix}` : '',
            getterVisibility: accessor(member.getter),
            setterVisibility: accessor(member.setter)
        }
    });
}

function commonField(
    symbol: ClassSymbol,
    member: FieldMember | PropertyMember,
    name: { text: string; at: number }
): Omit<FieldSymbol, 'init' | 'property'> {
    const { modifiers } = member;
    const annotations = annotationsOf(modifiers);
    return {
        kind: 'field',
        name: name.text,
        owner: symbol,
        at: name.at,
        type: OBJECT,
        isStatic: modifiers.words.includes('static') || symbol.role === 'trigger',
        isFinal: modifiers.words.includes('final'),
        visibility: visibilityOf(modifiers, 'private'),
        testVisible: isTestVisible(annotations),
        modifiers: modifiers.words,
        annotations,
        member,
        // A subclass may have a field with the name of a private one above: the depth keeps them apart.
        jsName: `f$${name.text.toLowerCase()}$${identifierOf(symbol.name)}`
    };
}

function addField(symbol: ClassSymbol, field: FieldSymbol): void {
    const key = field.name.toLowerCase();
    if (symbol.fields.has(key)) {
        reject(`Duplicate field: ${field.name}`, field.at);
    }
    symbol.fields.set(key, field);
    symbol.ordered.push(field);
}

function declareMethod(symbol: ClassSymbol, member: MethodMember): void {
    const { words } = member.modifiers;
    const annotations = annotationsOf(member.modifiers);
    const inInterface = symbol.kind === 'interface';
    const method: MethodSymbol = {
        kind: 'method',
        name: member.name.text,
        owner: symbol,
        at: member.name.at,
        returns: VOID,
        parameters: [],
        isStatic: words.includes('static') || symbol.role !== 'class',
        isAbstract: inInterface || words.includes('abstract'),
        isVirtual: inInterface || words.some((word) => ['virtual', 'abstract', 'override'].includes(word)),
        isOverride: words.includes('override'),
        visibility: inInterface ? 'global' : visibilityOf(member.modifiers, 'private'),
        testVisible: isTestVisible(annotations),
        modifiers: words,
        annotations: words.includes('testmethod') ? [...annotations, { name: 'IsTest', parameters: {} }] : annotations,
        member,
        jsName: ''
    };
    if (!method.isAbstract && member.body === null) {
        reject('Method must have a body', method.at);
    }
    if (method.isAbstract && member.body !== null) {
        reject('Abstract methods cannot have a body', method.at);
    }
    const key = method.name.toLowerCase();
    symbol.methods.set(key, [...(symbol.methods.get(key) ?? []), method]);
}

function declareConstructor(symbol: ClassSymbol, member: ConstructorMember): void {
    if (member.name.text.toLowerCase() !== symbol.simpleName.toLowerCase()) {
        reject(`Invalid constructor name: ${member.name.text}`, member.name.at);
    }
    symbol.constructors.push({
        kind: 'constructor',
        owner: symbol,
        at: member.name.at,
        parameters: [],
        visibility: visibilityOf(member.modifiers, 'private'),
        testVisible: isTestVisible(annotationsOf(member.modifiers)),
        modifiers: member.modifiers.words,
        member,
        jsName: ''
    });
}

function declareImplicitConstructor(symbol: ClassSymbol): void {
    symbol.constructors.push({
        kind: 'constructor',
        owner: symbol,
        at: symbol.declaration.at,
        parameters: [],
        visibility: 'public',
        testVisible: false,
        modifiers: ['public'],
        member: null,
        jsName: ''
    });
}

export function annotationsOf(modifiers: Modifiers): AnnotationInfo[] {
    return modifiers.annotations.map(({ name, parameters }) => ({ name, parameters }));
}

export function hasAnnotation(annotations: readonly AnnotationInfo[], lowerName: string): boolean {
    return annotations.some((annotation) => annotation.name.toLowerCase() === lowerName);
}

function isTestVisible(annotations: readonly AnnotationInfo[]): boolean {
    return hasAnnotation(annotations, 'testvisible');
}

function visibilityOf(modifiers: Modifiers, fallback: Visibility): Visibility {
    const { words } = modifiers;
    if (words.includes('global') || words.includes('webservice')) {
        return 'global';
    }
    return words.includes('public')
        ? 'public'
        : words.includes('protected')
          ? 'protected'
          : words.includes('private')
            ? 'private'
            : fallback;
}

function sharingOf(modifiers: Modifiers): SharingMode {
    const word = modifiers.words.find((candidate) => candidate.endsWith(' sharing'));
    return word ? (word.split(' ')[0] as SharingMode) : null;
}
