import type { Project } from '../files';
import type { LocatedDraft } from '../reading';

/** Types that stand in for each other when a reference is followed. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
    Planner: ['GenAiPlannerBundle', 'GenAiPlanner'],
    Bot: ['Bot', 'AiAgentDefinition', 'AiAuthoringBundle'],
    ApexClass: ['ApexClass', 'ApexTrigger']
};

/** Types whose source a checkout is expected to hold when it calls them. */
export const IN_SOURCE_TYPES = new Set(['GenAiPromptTemplate', 'Planner', 'GenAiPlugin', 'GenAiFunction', 'Bot']);

/** Says whether a name belongs to the platform or a managed package: its source is in no checkout. */
export function isForeignName(name: string, namespace: string | null): boolean {
    const prefix = /^([A-Za-z]\w*?)__(?!c$|r$|mdt$|e$|b$|x$)/i.exec(name)?.[1];
    return prefix !== undefined && prefix.toLowerCase() !== namespace?.toLowerCase();
}

/** Finds components by type and name: in the same project first, then in the others. */
export class ComponentIndex {
    private readonly byName = new Map<string, LocatedDraft[]>();

    add(located: LocatedDraft): void {
        const key = keyOf(located.draft.type, located.draft.name);
        const known = this.byName.get(key);
        if (known) {
            known.push(located);
        } else {
            this.byName.set(key, [located]);
        }
    }

    find(type: string, name: string, from: { readonly project: Project }): LocatedDraft | null {
        for (const candidate of STAND_INS[type] ?? [type]) {
            for (const spelling of spellings(name, from.project.namespace)) {
                const found = this.byName.get(keyOf(candidate, spelling)) ?? [];
                const near = found.find((one) => one.project.root === from.project.root);
                if (near ?? found[0]) {
                    return near ?? found[0];
                }
            }
        }
        return null;
    }
}

function keyOf(type: string, name: string): string {
    return `${type}:${name.toLowerCase()}`;
}

/** With and without the project's own namespace. */
function spellings(name: string, namespace: string | null): string[] {
    const own = namespace === null ? null : new RegExp(`^${namespace}(?:__|\\.)`, 'i');
    return own?.test(name) ? [name, name.replace(own, '')] : [name];
}
