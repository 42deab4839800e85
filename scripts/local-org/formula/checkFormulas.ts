import { SourceError } from '../errors';
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
 * and not when a record is saved. Throws SourceError or UnsupportedFeatureError for the first one that is wrong, also for
 * formula fields that refer to each other in a circle. Gives the number of formulas.
 */
export function checkFormulas(model: OrgModel): number {
    let count = 0;
    const dependencies = new Map<string, { field: FieldModel; needs: readonly string[] }>();
    for (const object of model.objects.values()) {
        for (const field of object.fields.values()) {
            const { formula, defaultValue, location } = field;
            if (formula !== null) {
                const compiled = compileFormula({
                    source: formula,
                    object,
                    model,
                    location,
                    context: 'formulaField',
                    field
                });
                dependencies.set(key(object, field), { field, needs: formulaFieldsIn(compiled, object) });
                count++;
            }
            if (defaultValue !== null) {
                compileFormula({ source: defaultValue, object, model, location, context: 'defaultValue', field });
                count++;
            }
        }
        for (const { errorConditionFormula: source, location } of object.validationRules) {
            compileFormula({ source, object, model, location, context: 'validationRule' });
            count++;
        }
    }
    refuseCircles(dependencies);
    return count;
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
