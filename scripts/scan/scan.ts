import { existsSync } from 'node:fs';
import { type PathMatcher, ProjectFinder, walkTree, type WalkSummary } from './files';
import { applySuppressions, type Finding, judge, type Register, type SuppressedFinding } from './judges';
import {
    buildGraph,
    type ComponentGraph,
    DraftResolver,
    type Feature,
    FieldLookup,
    toComponents,
    toFeatures
} from './links';
import type { Component, FieldTag, ScanProblem } from './model';
import { type Collected, FileCollector, type FileReader } from './reading';

export interface ScanOptions {
    readonly roots: readonly string[];
    readonly include?: PathMatcher | null;
    readonly exclude?: PathMatcher | null;
    /** Folder from which paths are shown, as far as the scanned folders lie in it. */
    readonly base?: string | null;
    /** Null when none was given: registration is then not judged. */
    readonly register?: Register | null;
    /** Committed file of exceptions. */
    readonly suppressions?: { readonly file: string; readonly text: string } | null;
    /** Day for expiry dates, YYYY-MM-DD. */
    readonly today: string;
}

/** What the scan did. */
export interface ScanSummary extends WalkSummary {
    readonly filesRead: number;
    readonly bytesRead: number;
    readonly registerGiven: boolean;
}

export interface ScanResult {
    readonly components: readonly Component[];
    readonly features: readonly Feature[];
    readonly graph: ComponentGraph;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
    readonly problems: readonly ScanProblem[];
    readonly summary: ScanSummary;
    /** Classification of a field by `Object.Field` or a path, as far as the checkout says. */
    readonly fieldTagOf: (path: string) => FieldTag | null;
}

/** Scans folders: one pass over the tree, then links and judgement. Throws Error for a folder that is not there. */
export function scan(options: ScanOptions): ScanResult {
    const missing = options.roots.find((root) => !existsSync(root));
    if (missing !== undefined) {
        throw new Error(`There is no folder ${missing}`);
    }
    const collector = new FileCollector();
    const { collected } = collector;
    const onProblem = (problem: ScanProblem): void => {
        collected.problems.push(problem);
    };
    const finder = new ProjectFinder(options.roots, onProblem);
    const walked = walkTree(options.roots, {
        include: options.include ?? null,
        exclude: options.exclude ?? null,
        base: options.base ?? null,
        onFolder: (path, names) => finder.noteFolder(path, names),
        onFile: (file) => collector.visit(file, finder.projectOf(file.path)),
        onProblem
    });
    return conclude(collected, collector.reader, finder, walked, options);
}

/** The steps after the pass: resolve, link, judge. */
export function conclude(
    collected: Collected,
    reader: FileReader,
    finder: ProjectFinder,
    walked: WalkSummary,
    options: ScanOptions
): ScanResult {
    const resolver = new DraftResolver(collected, reader);
    resolver.run();
    const located = toComponents(collected, resolver.index, finder);
    const components = [...located.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    const features = toFeatures(components);
    const graph = buildGraph(located, resolver.index);
    const register = options.register ?? null;
    const fields = new FieldLookup(collected, reader);
    const findings = judge({
        components,
        byId: new Map(components.map((component) => [component.id, component])),
        features,
        graph,
        fields,
        posture: collected.posture,
        secrets: collected.drafts.flatMap((draft) =>
            (draft.draft.secrets ?? []).map((secret) => ({ secret, component: located.get(draft) ?? null }))
        ),
        register
    });
    const { suppressions } = options;
    const outcome = applySuppressions(findings, suppressions?.text ?? null, suppressions?.file ?? '', options.today);
    return {
        components,
        features,
        graph,
        ...outcome,
        problems: collected.problems,
        fieldTagOf: (path) => fields.tagOf(path),
        summary: {
            ...walked,
            filesRead: reader.filesRead,
            bytesRead: reader.bytesRead,
            registerGiven: register !== null
        }
    };
}
