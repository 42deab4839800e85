import { join, resolve } from 'node:path';
import { ROUTES, supportedPageComponents, supportedPageTemplates } from './api';
import { supportedLibrary } from './apex';
import { supportedFlowElements } from './flow';
import { formulaFunctionsUsed, supportedFormulaFunctions } from './formula';
import { supportedQueryWords } from './soql';
import { loadProject, supportedFieldTypes, supportedMetadata, supportedWords, type OrgModel } from './metadata';

const WIDTH = 110;

/** Prints a heading and its entries, wrapped. */
function section(title: string, entries: readonly string[]): void {
    console.log(`\n${title} (${entries.length})`);
    let line = ' ';
    for (const entry of entries) {
        if (line.length + entry.length > WIDTH) {
            console.log(line);
            line = ' ';
        }
        line += ` ${entry}`;
    }
    console.log(line);
}

/** Which library types the project's Apex names; a name that stands in the sources counts. */
function libraryTypesUsed(model: OrgModel): Set<string> {
    const sources = [...model.apexClasses, ...model.apexTriggers].map(({ source }) => source).join('\n');
    const words = new Set(sources.match(/\b[A-Z]\w*\b/g) ?? []);
    return new Set(
        supportedLibrary()
            .map(({ name }) => name)
            .filter((name) => words.has(name.split('.').at(-1) ?? name))
    );
}

/** `npm run org:support`: what the local org implements, from its own tables, and (with a star) what this project uses. */
function main(): void {
    const model = loadProject(resolve(__dirname, '../..'));
    console.log(`What the local org implements. A star marks what ${join('force-app')} uses.`);
    section(
        'Metadata read',
        supportedMetadata()
            .filter(({ status }) => status === 'read')
            .map(({ suffix }) => suffix)
    );
    section(
        'Metadata without effect here',
        supportedMetadata()
            .filter(({ status }) => status === 'without effect')
            .map(({ suffix, reason }) => `${suffix}: ${reason ?? ''};`)
    );
    const fieldTypes = new Set(
        [...model.objects.values()].flatMap(({ fields }) =>
            [...fields.values()].filter(({ isCustom }) => isCustom).map(({ type }) => type)
        )
    );
    section(
        'Field types',
        supportedFieldTypes().map((name) => (fieldTypes.has(name as never) ? `${name}*` : name))
    );
    const formulas = formulaFunctionsUsed(model);
    const functions = supportedFormulaFunctions();
    section(
        'Formula functions',
        functions.filter(({ isSupported }) => isSupported).map(({ name }) => (formulas.has(name) ? `${name}*` : name))
    );
    section(
        'Formula functions refused',
        functions.filter(({ isSupported }) => !isSupported).map(({ name }) => name)
    );
    const elements = supportedFlowElements();
    section(
        'Flow elements',
        elements.filter(({ isSupported }) => isSupported).map(({ name }) => name)
    );
    section(
        'Flow elements refused',
        elements.filter(({ isSupported }) => !isSupported).map(({ name }) => name)
    );
    [...supportedWords(), ...supportedQueryWords()].forEach(({ title, words }) => section(title, words));
    section('Sharing', [
        'organization-wide defaults, owners, role hierarchy, queues, manual shares,',
        'owner-based and criteria-based rules, permission set groups with muting'
    ]);
    const used = libraryTypesUsed(model);
    const library = supportedLibrary();
    section(
        'Apex library types, with their number of members',
        library.map(({ name, members }) => `${name}${used.has(name) ? '*' : ''}(${members.length})`)
    );
    section('Page templates', supportedPageTemplates());
    section('Page components', supportedPageComponents());
    section(
        'HTTP routes',
        ROUTES.map(({ method, pattern }) => `${method} ${pattern};`)
    );
}

main();
