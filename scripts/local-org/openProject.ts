import { join } from 'node:path';
import { OrgClock } from './clock';
import { formatLocation } from './sourceLocation';
import { checkFormulas } from './formula';
import { loadProject, type DeferredRefusal, type OrgModel } from './metadata';
import { openRooms, type OrgRooms } from './orgRooms';

/** A project in an org in memory, for the commands that compile and test Apex. */
export interface OpenedProject {
    readonly model: OrgModel;
    readonly rooms: OrgRooms;
    /** What the org goes without: parts that are not implemented and are refused when something needs them. */
    readonly deferred: readonly DeferredRefusal[];
    /** Milliseconds that reading the metadata took. */
    readonly loadTime: number;
}

/**
 * Opens any project. What is not implemented and cannot change an answer of Apex, queries or flows without a word is left out.
 * Throws SourceError for a project that is wrong and UnsupportedFeatureError for what it cannot go without.
 */
export function openProject(rootDir: string, { coverage = false } = {}): OpenedProject {
    const began = Date.now();
    const cacheDir = join(rootDir, '.local-org', 'cache');
    const model = loadProject(rootDir, cacheDir, 'apex');
    const formulas: DeferredRefusal[] = [];
    checkFormulas(model, (refusal) => formulas.push(refusal));
    const loadTime = Date.now() - began;
    const rooms = openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir, coverage });
    const deferred = [...(model.deferred ?? []), ...formulas, ...rooms.flows.deferred()];
    return { model, rooms, deferred, loadTime };
}

/** One line for each file that a later package directory replaces. */
export function formatReplaced({ ignoredFiles }: OrgModel): string[] {
    return ignoredFiles
        .filter(({ type }) => type === 'replaced')
        .map(({ path, reason }) => `not loaded: ${path}: ${reason}`);
}

/** One line for a part that was left out: where it is, what is missing, and what is refused because of it. */
export function formatDeferred({ room, feature, location, refuses }: DeferredRefusal): string {
    return `not loaded: ${formatLocation(location)}: ${room}: ${feature} is not implemented; refused: ${refuses}`;
}

/** `, 3 parts not loaded`, or nothing. */
export function deferredText({ length }: readonly DeferredRefusal[]): string {
    return length === 0 ? '' : `, ${length} ${length === 1 ? 'part' : 'parts'} not loaded`;
}
