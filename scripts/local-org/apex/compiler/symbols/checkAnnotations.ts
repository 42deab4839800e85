import { isLibrary, typeName, type ApexType } from '../../types';
import type { Annotation } from '../ast/nodes';
import type { Position } from '../ast/position';
import { CompileError } from '../diagnostics';
import { annotationFault, type AnnotationPlace, isTrue } from './annotationNames';
import { hasAnnotation } from './declareClass';
import { isExceptionClass } from './members';
import type { Program } from './program';
import { type ClassSymbol, type FieldSymbol, type MethodSymbol, outermost } from './symbols';

type Report = (error: CompileError) => void;

const PLACES = { class: 'classes', interface: 'interfaces', enum: 'enums' } as const;
const MEMBER_PLACES = {
    field: 'fields',
    property: 'properties',
    method: 'methods',
    constructor: 'constructors'
} as const;

/** API version from which tests stand in classes of their own. */
const TESTS_APART_SINCE = 28;
/** API version from which @AuraEnabled methods cannot be overloaded. */
const NO_OVERLOADS_SINCE = 55;

/**
 * Checks what the platform asks of methods and fields with @InvocableMethod, @InvocableVariable, @AuraEnabled, @future and
 * @TestSetup (Apex Developer Guide, Annotations). Messages are the platform's where they are known.
 */
export function checkAnnotations(symbol: ClassSymbol, program: Program, report: Report): void {
    checkNames(symbol, program, report);
    if (symbol.kind !== 'class') {
        return;
    }
    const methods = [...symbol.methods.values()].flat().filter((method) => !isFaulty(method, program));
    methods.filter(carries('invocablemethod')).forEach((method, index) => checkInvocable(method, index, report));
    methods.filter(carries('auraenabled')).forEach((method) => checkAura(method, report));
    methods.filter(carries('future')).forEach((method) => checkFuture(method, report));
    methods.filter(carries('testsetup')).forEach((method, index) => checkSetup(method, index, report));
    methods.filter(carries('istest')).forEach((method) => checkTest(method, report));
    checkSeeAllData(symbol, methods, report);
    methods.filter(isHttp).forEach((method, index, all) => checkHttp(method, all.slice(0, index), report));
    methods
        .filter(carries('remoteaction'))
        .forEach((method, index, all) => checkRemote(method, all.slice(0, index), report));
    methods.filter(carries('readonly')).forEach((method) => checkReadOnly(method, report));
    checkWebServices(methods, report);
    for (const field of symbol.fields.values()) {
        if (hasAnnotation(field.annotations, 'invocablevariable')) {
            checkInvocableVariable(field, report);
        }
    }
}

/** Annotations that exist, where they may stand, and IsTest only on top-level classes (Apex Developer Guide, IsTest Annotation). */
function checkNames(symbol: ClassSymbol, program: Program, report: Report): void {
    const { declaration } = symbol;
    const own = declaration.modifiers.annotations;
    checkEach(own, PLACES[declaration.kind], report);
    for (const member of declaration.members) {
        if (member.member !== 'type' && member.member !== 'initializer') {
            checkEach(member.modifiers.annotations, MEMBER_PLACES[member.member], report);
        }
        if (member.member === 'property') {
            for (const accessor of [member.getter, member.setter].filter((each) => each !== null)) {
                checkEach(accessor.modifiers.annotations, 'accessors', report);
            }
        }
    }
    const isMarked = symbol.kind === 'class' && own.some(({ name }) => name.toLowerCase() === 'istest');
    if (own.some(({ name }) => name.toLowerCase() === 'restresource') && symbol.visibility !== 'global') {
        report(new CompileError('RestResource classes must be declared as global', declaration.at));
    }
    checkNamespaceAccess(symbol, report);
    if (isMarked && (symbol.outer || isExceptionClass(symbol, program))) {
        const message = 'Only top-level non-exception class types can be marked as tests';
        report(new CompileError(message, declaration.at));
    }
}

/** What is accessible in the namespace lies in something that is, too (Apex Developer Guide, NamespaceAccessible Annotation). */
function checkNamespaceAccess(symbol: ClassSymbol, report: Report): void {
    const isOpen = ({ visibility, annotations }: Pick<ClassSymbol, 'visibility' | 'annotations'>): boolean =>
        visibility === 'global' || hasAnnotation(annotations, 'namespaceaccessible');
    const check = (member: MethodSymbol | FieldSymbol | ClassSymbol, owner: ClassSymbol, at: Position): void => {
        const isMarked = hasAnnotation(member.annotations, 'namespaceaccessible');
        if (isMarked && hasAnnotation(member.annotations, 'auraenabled')) {
            report(new CompileError('NamespaceAccessible cannot be used with AuraEnabled', at));
        } else if (isMarked && !isOpen(owner)) {
            const message = 'Defining type for NamespaceAccessible must be declared as global or NamespaceAccessible';
            report(new CompileError(message, at));
        }
    };
    if (symbol.outer) {
        check(symbol, symbol.outer, symbol.declaration.at);
    }
    [...symbol.methods.values()].flat().forEach((method) => check(method, symbol, method.at));
    [...symbol.fields.values()].forEach((field) => check(field, symbol, field.at));
}

function checkEach(annotations: readonly Annotation[], place: AnnotationPlace, report: Report): void {
    for (const annotation of annotations) {
        const fault = annotationFault(annotation, place);
        if (fault !== null) {
            report(new CompileError(fault.message, annotation.at, fault.unsupported));
        }
    }
}

function checkTest(method: MethodSymbol, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, method.at));
    requireStatic(method, 'TestMethod', report);
    if (method.parameters.length > 0) {
        fail('Test methods must have no arguments');
    }
    if (method.returns.kind !== 'void') {
        fail(`TestMethod methods do not support return type of ${typeName(method.returns)}`);
    }
    if (!outermost(method.owner).isTest && method.owner.apiVersion >= TESTS_APART_SINCE) {
        fail('Defining type for TestMethod methods must be declared as IsTest');
    }
}

const seesAllData = ({ annotations }: Pick<MethodSymbol, 'annotations'>): boolean =>
    annotations.some(({ parameters }) => isTrue(parameters.seealldata));

/** Methods that see all data stand in no class that sets up test data or runs in parallel (Apex Developer Guide, IsTest Annotation). */
function checkSeeAllData(symbol: ClassSymbol, methods: readonly MethodSymbol[], report: Report): void {
    const isParallel = symbol.annotations.some(({ parameters }) => isTrue(parameters.isparallel));
    for (const { at } of methods.filter(seesAllData)) {
        if (methods.some(carries('testsetup'))) {
            const message =
                'Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)';
            report(new CompileError(message, at));
        }
        if (isParallel) {
            const message =
                'Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)';
            report(new CompileError(message, at));
        }
    }
}

const isHttp = ({ annotations }: MethodSymbol): boolean =>
    annotations.some(({ name }) => /^http(delete|get|patch|post|put)$/i.test(name));

/** Methods of a REST resource are global or public and static, one a request method (Apex Developer Guide, REST Annotations). */
function checkHttp(method: MethodSymbol, earlier: readonly MethodSymbol[], report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, method.at));
    const name = httpName(method);
    requireStatic(method, name, report);
    requireOpen(method, name, report);
    if (!hasAnnotation(method.owner.annotations, 'restresource')) {
        fail(`Defining type for ${name} methods must be declared as RestResource`);
    }
    if (/^http(get|delete)$/i.test(name) && method.parameters.length > 0) {
        fail(`${name} methods do not support parameters`);
    }
    if (earlier.some((other) => httpName(other).toLowerCase() === name.toLowerCase())) {
        fail(`Only one method per type can be defined with: ${name}`);
    }
}

function httpName(method: MethodSymbol): string {
    return method.annotations.find((annotation) => /^http/i.test(annotation.name))?.name ?? '';
}

/** Apex Developer Guide, RemoteAction Annotation. */
function checkRemote(method: MethodSymbol, earlier: readonly MethodSymbol[], report: Report): void {
    requireStatic(method, 'RemoteAction', report);
    requireOpen(method, 'RemoteAction', report);
    const isDouble = earlier.some(
        ({ name, parameters }) =>
            name.toLowerCase() === method.name.toLowerCase() && parameters.length === method.parameters.length
    );
    if (isDouble) {
        const message =
            'Remote Action does not support two remote action methods with the same name and same number of parameters';
        report(new CompileError(message, method.at));
    }
}

/** Apex Developer Guide, ReadOnly Annotation: web services, remote actions and scheduled jobs. */
function checkReadOnly(method: MethodSymbol, report: Report): void {
    const isCallable =
        isHttp(method) ||
        method.modifiers.includes('webservice') ||
        ['remoteaction', 'auraenabled'].some((name) => hasAnnotation(method.annotations, name)) ||
        method.annotations.some(({ parameters }) => 'usereplica' in parameters);
    if (!isCallable && method.name.toLowerCase() !== 'execute') {
        const message =
            'Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly';
        report(new CompileError(message, method.at));
    }
}

function checkWebServices(methods: readonly MethodSymbol[], report: Report): void {
    const seen = new Set<string>();
    for (const { name, at } of methods.filter(({ modifiers }) => modifiers.includes('webservice'))) {
        if (seen.has(name.toLowerCase())) {
            const message = `Web Service does not support two web service methods with the same name: ${name}`;
            report(new CompileError(message, at));
        }
        seen.add(name.toLowerCase());
    }
}

const carries =
    (annotation: string) =>
    (method: MethodSymbol): boolean =>
        hasAnnotation(method.annotations, annotation);

/** A type that could not be resolved is reported where it stands. */
function isFaulty(method: MethodSymbol, program: Program): boolean {
    return [method.returns, ...method.parameters.map(({ type }) => type)].some((type) => program.faultOf(type));
}

function isOpen({ visibility }: MethodSymbol | FieldSymbol): boolean {
    return visibility === 'public' || visibility === 'global';
}

function requireStatic(method: MethodSymbol, annotation: string, report: Report): void {
    if (!method.isStatic) {
        report(new CompileError(`${annotation} methods must be declared as static`, method.at));
    }
}

function requireOpen(method: MethodSymbol, annotation: string, report: Report): void {
    if (!isOpen(method)) {
        const message = `${annotation} methods require at least one of the following global, public`;
        report(new CompileError(message, method.at));
    }
}

function checkInvocable(method: MethodSymbol, index: number, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, method.at));
    if (index > 0) {
        fail('Only one method per type can be defined with: InvocableMethod');
    }
    if (method.owner.outer) {
        fail('InvocableMethod can only be used on methods of a top level type');
        return;
    }
    requireStatic(method, 'InvocableMethod', report);
    requireOpen(method, 'InvocableMethod', report);
    if (method.annotations.some(({ name }) => !/^(invocablemethod|deprecated|suppresswarnings)$/i.test(name))) {
        fail('The only annotation that can be used with InvocableMethod is Deprecated');
    }
    if (method.parameters.length > 1) {
        fail('Only one parameter is supported on methods with @Invocable annotation');
    }
    const [parameter] = method.parameters;
    if (parameter && !isLibrary(parameter.type, 'List')) {
        fail(
            `Unsupported parameter type ${typeName(parameter.type)}. Valid invocable parameters must be List types like List<T> where T is a supported type`
        );
    } else if (parameter && !isInvocableList(parameter.type)) {
        fail(`InvocableMethod methods do not support parameter type of ${typeName(parameter.type)}`);
    }
    if (method.returns.kind !== 'void' && !isInvocableList(method.returns)) {
        fail(`InvocableMethod methods do not support return type of ${typeName(method.returns)}`);
    }
}

/** Lists, also of lists, of primitive types, records and classes of the project. */
function isInvocableList(type: ApexType): boolean {
    if (type.kind !== 'class' || !isLibrary(type, 'List')) {
        return false;
    }
    const [element] = type.args;
    return element.kind === 'class' && isLibrary(element, 'List')
        ? isInvocableList(element)
        : isInvocableValue(element);
}

function isInvocableValue(type: ApexType): boolean {
    return type.kind === 'primitive' || type.kind === 'sobject' || (type.kind === 'class' && !isContainer(type));
}

function isContainer(type: ApexType): boolean {
    return ['Map', 'Set', 'Iterable', 'Iterator'].some((name) => isLibrary(type, name));
}

function checkInvocableVariable(field: FieldSymbol, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, field.at));
    if (field.isStatic) {
        fail('InvocableVariable fields cannot be static');
    }
    if (field.isFinal) {
        fail('InvocableVariable fields cannot be final');
    }
    if (!isOpen(field)) {
        fail('InvocableVariable fields require at least one of the following global, public');
    }
    const { type } = field;
    if (!isInvocableValue(type) && !isInvocableList(type)) {
        fail(`InvocableVariable fields do not support type of ${typeName(type)}`);
    }
}

function checkAura(method: MethodSymbol, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, method.at));
    if (!method.isStatic && method.parameters.length > 0) {
        fail('Non static AuraEnabled methods may not have parameters');
    } else if (!method.isStatic && !/^get/i.test(method.name)) {
        fail("Non static AuraEnabled methods must be named with a prefix 'get'");
    }
    requireOpen(method, 'AuraEnabled', report);
    for (const { type } of method.parameters.filter((parameter) => isLibrary(parameter.type, 'Set'))) {
        fail(`AuraEnabled methods do not support parameter type of ${typeName(type)}`);
    }
    if (isLibrary(method.returns, 'Set')) {
        fail(`AuraEnabled methods do not support return type of ${typeName(method.returns)}`);
    }
    const namesake = method.owner.fields.get(method.name.toLowerCase());
    if (namesake && hasAnnotation(namesake.annotations, 'auraenabled')) {
        fail(`AuraEnabled method and variable cannot have the same name: ${method.name}`);
    }
    const overloads = method.owner.methods.get(method.name.toLowerCase()) ?? [];
    const first = overloads.find(carries('auraenabled'));
    if (method.owner.apiVersion >= NO_OVERLOADS_SINCE && first !== method) {
        fail(`Overload of AuraEnabled method: ${method.name} overload is not permitted`);
    }
}

function checkFuture(method: MethodSymbol, report: Report): void {
    requireStatic(method, 'Future', report);
    if (method.returns.kind !== 'void') {
        const message = `Future methods do not support return type of ${typeName(method.returns)}`;
        report(new CompileError(message, method.at));
    }
    for (const { type } of method.parameters.filter((parameter) => !isQueueable(parameter.type))) {
        report(new CompileError(`Future methods do not support parameter type of ${typeName(type)}`, method.at));
    }
}

/** Primitive types, and lists, sets and maps of nothing but primitive types. */
function isQueueable(type: ApexType): boolean {
    const isCollection = ['List', 'Set', 'Map'].some((name) => isLibrary(type, name));
    return type.kind === 'primitive' || (type.kind === 'class' && isCollection && type.args.every(isPlain));
}

function isPlain(type: ApexType): boolean {
    return type.kind === 'primitive';
}

function checkSetup(method: MethodSymbol, index: number, report: Report): void {
    const fail = (message: string): void => report(new CompileError(message, method.at));
    if (index > 0) {
        fail('Only one method per type can be defined with: TestSetup');
    }
    requireStatic(method, 'TestSetup', report);
    if (method.parameters.length > 0) {
        fail('Test methods must have no arguments');
    }
    if (method.returns.kind !== 'void') {
        fail('Test setup method must return void');
    }
    if (!outermost(method.owner).isTest) {
        fail('Defining type for TestSetup methods must be declared as IsTest');
    } else if (seesAllData(method.owner)) {
        fail('Test class cannot be annotated with @isTest(SeeAllData=true)');
    }
}
