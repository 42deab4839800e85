import { SourceError, UnsupportedFeatureError } from '../errors';
import type { DeferredRefusal } from '../metadata/deferredRefusals';
import { fieldOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { compileFormula } from './compileFormula';
import { parseFormula, type FormulaNode } from './parser';
import { FormulaText } from './tokenizer';
import type { CompiledFormula } from './types';

/** How often the model's formulas call each function, by name. Throws SourceError for a formula that does not parse. */
export function formulaFunctionsUsed(model: OrgModel): Map<string, number> {
    const counts = new Map<string, number>();
    const visit = (node: FormulaNode): void => {
        if (node.kind === 'call') {
            counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
            node.parameters.forEach(visit);
        } else if (node.kind === 'operation') {
            node.operands.forEach(visit);
        }
    };
    for (const object of model.objects.values()) {
        for (const { formula, defaultValue, location } of object.fields.values()) {
            [formula, defaultValue]
                .filter((source) => source !== null)
                .forEach((source) => visit(parseFormula(new FormulaText(source, location))));
        }
        for (const { errorConditionFormula, location } of object.validationRules) {
            visit(parseFormula(new FormulaText(errorConditionFormula, location)));
        }
    }
    return counts;
}

/**
 * Compiles every formula field, default value and validation rule of the model, so that a mistake shows when the org opens
 * and not when a record is saved. Throws SourceError for the first one that is wrong, also for formula fields that refer to each
 * other in a circle, and UnsupportedFeatureError for what is not implemented, unless `onRefusal` takes note of it: whoever
 * evaluates the formula throws it then. Gives the number of formulas.
 */
export function checkFormulas(model: OrgModel, onRefusal?: (refusal: DeferredRefusal) => void): number {
    let count = 0;
    const dependencies = new Map<string, { field: FieldModel; needs: readonly string[] }>();
    const compile = (input: Parameters<typeof compileFormula>[0], part: RefusedPart): CompiledFormula | null => {
        count++;
        return compileOrNote(input, part, onRefusal);
    };
    for (const object of model.objects.values()) {
        for (const field of object.fields.values()) {
            const { formula, defaultValue, location } = field;
            const name = `${object.name}.${field.name}`;
            const common = { object, model, location, field };
            if (formula !== null) {
                const part = { type: 'formula', name, refuses: `reading ${name}` };
                const compiled = compile({ ...common, source: formula, context: 'formulaField' }, part);
                const needs = compiled ? formulaFieldsIn(compiled, object) : [];
                dependencies.set(key(object, field), { field, needs });
            }
            if (defaultValue !== null) {
                const part = { type: 'default value', name, refuses: `creating records of ${object.name}` };
                compile({ ...common, source: defaultValue, context: 'defaultValue' }, part);
            }
        }
        for (const { name, errorConditionFormula: source, location } of object.validationRules) {
            const part = { type: 'validationRule', name: `${object.name}.${name}`, refuses: `saving ${object.name}` };
            compile({ source, object, model, location, context: 'validationRule' }, part);
        }
    }
    refuseCircles(dependencies);
    return count;
}

type RefusedPart = Pick<DeferredRefusal, 'type' | 'name' | 'refuses'>;

function compileOrNote(
    input: Parameters<typeof compileFormula>[0],
    part: RefusedPart,
    onRefusal: ((refusal: DeferredRefusal) => void) | undefined
): CompiledFormula | null {
    try {
        return compileFormula(input);
    } catch (error) {
        if (!(error instanceof UnsupportedFeatureError) || !onRefusal) {
            throw error;
        }
        const { room, feature } = error;
        onRefusal({ ...part, room, feature, location: error.location ?? input.location });
        return null;
    }
}

function key(object: ObjectModel, field: FieldModel): string {
    return `${object.name}.${field.name}`;
}

/** Formula fields of the same object that a formula reads; circles over parents would need a circle of records. */
function formulaFieldsIn(compiled: CompiledFormula, object: ObjectModel): string[] {
    return compiled.references.flatMap((path) => {
        const field = path.length === 1 ? fieldOf(object, path[0]) : undefined;
        return field && field.formula !== null ? [key(object, field)] : [];
    });
}

function refuseCircles(dependencies: ReadonlyMap<string, { field: FieldModel; needs: readonly string[] }>): void {
    const done = new Set<string>();
    const visit = (name: string, trail: readonly string[]): void => {
        const entry = dependencies.get(name);
        if (!entry || done.has(name)) {
            return;
        }
        if (trail.includes(name)) {
            throw new SourceError(
                `formula fields refer to each other in a circle: ${[...trail, name].join(' > ')}`,
                entry.field.location
            );
        }
        entry.needs.forEach((need) => visit(need, [...trail, name]));
        done.add(name);
    };
    for (const name of dependencies.keys()) {
        visit(name, []);
    }
}
