import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** JSON as it goes to and comes from an Aura-enabled Apex method. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One step: a persona calls a method of the package, as a component of the package would, or creates a record, as the
 * standard New form would.
 */
export interface StoryStep {
    /** Key of the persona. */
    readonly as: string;
    /** `Class.method` of an Aura-enabled Apex method. */
    readonly call?: string;
    /** Object of which a record is created; the result has its `id`. */
    readonly create?: string;
    /** Parameters of the method, or fields of the record. */
    readonly params: { [key: string]: Json };
    /** Names under which values of the result are kept for later steps: name -> property path in the result. */
    readonly keep?: { readonly [name: string]: string };
    /** Moves the org clock forward by this many days before the step. */
    readonly afterDays?: number;
}

export interface Story {
    /** The first step happens this many days before now, so that the sample org has a past. */
    readonly startDaysAgo: number;
    readonly steps: readonly StoryStep[];
}

/** Reads story.json of a sample folder; an absent story is an error, because the sample data would silently be thin. */
export function readStory(sampleDir: string): Story {
    const file = join(sampleDir, 'story.json');
    const story = JSON.parse(readFileSync(file, 'utf8')) as Story;
    if (!Array.isArray(story.steps) || typeof story.startDaysAgo !== 'number') {
        throw new Error(`${file}: "steps" must be a list and "startDaysAgo" a number`);
    }
    story.steps.forEach((step: StoryStep, position) => {
        if ((step.call === undefined) === (step.create === undefined)) {
            throw new Error(`${file}, step ${position + 1}: needs either "call" or "create"`);
        }
    });
    return story;
}

/** Replaces `${name}` by the kept value of that name, everywhere in the parameters. Throws for a name nobody kept. */
export function resolveReferences(value: Json, kept: ReadonlyMap<string, Json>): Json {
    if (typeof value === 'string') {
        const whole = /^\$\{(\w+)\}$/.exec(value);
        if (!whole) {
            return value;
        }
        const found = kept.get(whole[1]);
        if (found === undefined) {
            throw new Error(`The story refers to "${whole[1]}", which no earlier step kept`);
        }
        return found;
    }
    if (Array.isArray(value)) {
        return value.map((item) => resolveReferences(item, kept));
    }
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, kept)]));
    }
    return value;
}

/** Follows a dotted path such as `evaluation.classification.outcome` or `0.workitemId`. Throws where it leads nowhere. */
export function valueAt(result: Json, path: string): Json {
    let value: Json | undefined = result;
    for (const part of path.split('.')) {
        value = value !== null && typeof value === 'object' ? (value as { [key: string]: Json })[part] : undefined;
    }
    if (value === undefined || value === null) {
        throw new Error(`The result has no "${path}": ${JSON.stringify(result).slice(0, 300)}`);
    }
    return value;
}
