import { ACCEPTED } from './support/acceptedApex';
import { ANNOTATION_RULES } from './support/annotationFaults';
import { BINDS } from './support/bindFaults';
import { CALLS } from './support/callFaults';
import { CLASSES } from './support/classFaults';
import { DECLARATIONS, TESTS_AND_ANNOTATIONS } from './support/declarationFaults';
import { findingsOf, nameOf, type FaultFindings } from './support/faultProject';
import { COLLECTIONS_AND_RECORDS } from './support/memberFaults';
import { CASTS_AND_CONTEXT, MODIFIERS } from './support/modifierFaults';
import { ACCESS, TYPES, UNKNOWN } from './support/nameFaults';
import type { PlantedFault } from './support/plantedFault';
import { QUERIES } from './support/queryFaults';
import { ANNOTATIONS, FLOW } from './support/ruleFaults';
import { SCOPES_AND_CALLS, STATEMENTS } from './support/statementFaults';
import { SYNTAX } from './support/syntaxFaults';
import { TRIGGERS } from './support/triggerFaults';
import { TYPE_RULES } from './support/typeRuleFaults';
import { ASSIGNMENTS, OPERATORS } from './support/valueFaults';
import { VALUES } from './support/variableFaults';

const THEMES: Readonly<Record<string, readonly PlantedFault[]>> = {
    'unknown names': UNKNOWN,
    types: TYPES,
    access: ACCESS,
    declarations: DECLARATIONS,
    modifiers: MODIFIERS,
    classes: [...CLASSES, ...TYPE_RULES],
    annotations: [...ANNOTATIONS, ...ANNOTATION_RULES, ...TESTS_AND_ANNOTATIONS],
    'casts and context': CASTS_AND_CONTEXT,
    variables: VALUES,
    assignments: ASSIGNMENTS,
    operators: OPERATORS,
    'collections and records': COLLECTIONS_AND_RECORDS,
    statements: [...FLOW, ...STATEMENTS],
    'scopes and calls': [...SCOPES_AND_CALLS, ...CALLS],
    syntax: SYNTAX,
    binds: BINDS,
    queries: QUERIES,
    triggers: TRIGGERS,
    'valid Apex': ACCEPTED
};

const ROWS = Object.entries(THEMES).flatMap(([theme, rows]) => rows.map((row) => ({ theme, row })));

describe('org:check finds planted faults, each once and at its place, and nothing else', () => {
    let found: FaultFindings;
    beforeAll(() => {
        found = findingsOf(ROWS.map(({ row }) => row));
    });

    it.each(ROWS.map(({ theme, row: [rule, , ...expected] }, index) => [theme, rule, expected, index] as const))(
        '%s: %s',
        (_theme, _rule, expected, index) => {
            // Messages name the class, whose name has the row's number.
            const texts = (found.byFile.get(nameOf(index)) ?? []).map((text) =>
                text.replace(new RegExp(`\\b${nameOf(index)}\\b`, 'g'), 'R').replace(/\. If you are attempting .*$/, '')
            );
            expect(texts).toEqual(expected);
        }
    );

    it('and nothing in the classes they use', () => {
        const others = [...found.byFile].filter(([file]) => !/^R\d+$/.test(file));
        expect(others).toEqual([]);
        expect(found.code).toBe(1);
    });
});
