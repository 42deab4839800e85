import { findAnnotation, type ClassInfo, type MethodInfo } from '../runtime/objectModel';

/** A test that was asked for by name does not exist. */
export class UnknownTestError extends RangeError {}

/** The test methods of one class, in source order. */
export interface ClassPlan {
    readonly info: ClassInfo;
    readonly setup: readonly MethodInfo[];
    readonly methods: readonly MethodInfo[];
}

function isTestMethod(method: MethodInfo): boolean {
    return (
        method.isStatic &&
        (findAnnotation(method.annotations, 'IsTest') !== undefined || method.modifiers.includes('testmethod'))
    );
}

/** True for classes annotated @IsTest: they hold tests or help them, and do not count for coverage. */
export function isTestClass(info: ClassInfo): boolean {
    return info.hasAnnotation('IsTest');
}

/**
 * Test classes with their methods, sorted by name. `names` limits the plan to classes, or to methods written Class.method (any
 * case). Throws RangeError for a name that is no test class or method.
 */
export function planTests(classes: readonly ClassInfo[], names: readonly string[] = []): ClassPlan[] {
    const plans = classes
        .filter((info) => isTestClass(info) && info.shape.outerName === null)
        .map((info) => ({
            info,
            setup: info.shape.methods.filter((method) => findAnnotation(method.annotations, 'TestSetup') !== undefined),
            methods: info.shape.methods.filter(isTestMethod)
        }))
        .filter((plan) => plan.methods.length > 0)
        .sort((a, b) => a.info.name.localeCompare(b.info.name, 'en'));
    return names.length === 0 ? plans : selected(plans, names);
}

function selected(plans: readonly ClassPlan[], names: readonly string[]): ClassPlan[] {
    const wanted = names.map((name) => name.toLowerCase());
    const result: ClassPlan[] = [];
    const used = new Set<string>();
    for (const plan of plans) {
        const className = plan.info.name.toLowerCase();
        const whole = wanted.includes(className);
        const methods = plan.methods.filter(
            (method) => whole || wanted.includes(`${className}.${method.name.toLowerCase()}`)
        );
        used.add(className);
        methods.forEach((method) => used.add(`${className}.${method.name.toLowerCase()}`));
        if (methods.length > 0) {
            result.push({ ...plan, methods });
        }
    }
    const unknown = wanted.filter((name) => !used.has(name));
    if (unknown.length > 0) {
        throw new UnknownTestError(`No such test class or method: ${unknown.join(', ')}`);
    }
    return result;
}
