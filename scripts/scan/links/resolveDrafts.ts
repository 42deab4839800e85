import { type ApexReading, parseApex, readApex } from '../apex';
import { providerOfName, reference, SourceFile } from '../detectors';
import { decodeText } from '../files';
import type { ComponentDraft, Reference } from '../model';
import {
    type ApexFile,
    type Collected,
    type FileReader,
    type FlowFile,
    type LocatedDraft,
    nameHash,
    type ProjectFile,
    readFlowFile,
    readGrantFile,
    UnreadableFile
} from '../reading';
import { ComponentIndex } from './componentIndex';

/** Names of a type by lower-case name: several projects may have files of one name. */
type FilesByName<T> = ReadonlyMap<string, readonly T[]>;

/**
 * The second step: parses the few files the first pass only noted, because something that is AI calls them, grounds on them or is
 * called by them. Adds their components to the collection.
 */
export class DraftResolver {
    readonly index = new ComponentIndex();
    private readonly apexByName: FilesByName<ApexFile>;
    private readonly flowsByName: FilesByName<FlowFile>;
    private readonly parsed = new Set<ProjectFile>();
    private readonly readings = new Map<LocatedDraft, ApexReading>();

    constructor(
        private readonly collected: Collected,
        private readonly reader: FileReader
    ) {
        this.apexByName = byName(collected.apex);
        this.flowsByName = byName(collected.flows);
        collected.drafts.forEach((draft) => this.index.add(draft));
    }

    run(): void {
        this.linkVersions();
        this.collected.apex
            .filter((file) => file.hinted || this.callsAi(file))
            .forEach((file) => this.parseApexFile(file));
        this.followTargets();
        this.addFlowCallers();
        this.addApexCallers();
        this.addImports();
        this.addPages();
        this.addGrants();
    }

    /** Named credentials and what they lead to; a name alone counts only where the credential is not in the checkout. */
    private providerOf(name: string, from: ProjectFile): string | null {
        const found = this.index.find('NamedCredential', name, from);
        if (!found) {
            const provider = providerOfName(name);
            return provider === null ? null : `${provider}, judged by its name`;
        }
        return found.draft.conditional ? null : String(found.draft.facts.provider ?? 'AI host');
    }

    private callsAi(file: ApexFile): boolean {
        const anyCredential = this.collected.drafts.some(
            ({ draft }) => draft.type === 'NamedCredential' && !draft.conditional
        );
        return file.callouts.some((name) =>
            name === null ? anyCredential || this.hasProviderWord(file) : this.providerOf(name, file) !== null
        );
    }

    /** A credential put together at run time: parsed when the class is named after a provider. */
    private hasProviderWord(file: ApexFile): boolean {
        return providerOfName(file.name) !== null;
    }

    private parseApexFile(file: ApexFile): LocatedDraft | null {
        const source = this.open(file);
        if (!source) {
            return null;
        }
        const reading = this.readApexSource(source, file);
        if (!reading || reading.isTest) {
            return null;
        }
        const located = { ...file, draft: reading.draft, bundle: null };
        this.readings.set(located, reading);
        this.add(located);
        return located;
    }

    /** What a class or trigger says; null, and a problem, when it cannot be parsed. */
    private readApexSource(source: SourceFile, file: ApexFile): ApexReading | null {
        const { tree, error } = parseApex(source.text, file.isTrigger);
        if (error) {
            const { line, column, message } = error;
            const reason = `Apex cannot be parsed: ${message}`;
            this.collected.problems.push({ file: source.relative, line, column, reason, severity: 'unread' });
            return null;
        }
        try {
            return readApex(source, tree, file.isTrigger, (name) => this.providerOf(name, file));
        } catch (error_) {
            if (!(error_ instanceof RangeError)) {
                throw error_;
            }
            const reason = 'Apex cannot be analysed: nested too deeply';
            this.collected.problems.push({ file: source.relative, reason, severity: 'unread' });
            return null;
        }
    }

    private parseFlowFile(file: FlowFile): void {
        const source = file.parsed ? null : this.open(file);
        if (source) {
            const { drafts, problems } = readFlowFile(source);
            this.collected.problems.push(...problems);
            drafts.forEach((draft) => this.add({ ...file, draft, bundle: null }));
        }
    }

    /** Text of a file that was not parsed before; null when it was, or cannot be read. */
    private open(file: ProjectFile): SourceFile | null {
        if (this.parsed.has(file)) {
            return null;
        }
        this.parsed.add(file);
        try {
            return this.reread(file);
        } catch (error) {
            const reason = error instanceof UnreadableFile ? error.message : String(error);
            this.collected.problems.push({ file: file.walked.relative, reason, severity: 'unread' });
            return null;
        }
    }

    private add(located: LocatedDraft): void {
        this.collected.drafts.push(located);
        this.index.add(located);
    }

    /** In source format a version lies in a file beside its agent: the agent contains it. */
    private linkVersions(): void {
        for (const version of this.collected.drafts) {
            const { type, name, featureName, at } = version.draft;
            const isVersion = type === 'BotVersion' || type === 'AiAgentDefinitionVersion';
            const agent = isVersion ? this.index.find('Bot', featureName, version) : null;
            if (agent && agent.draft.type !== 'AiAuthoringBundle') {
                const { references } = agent.draft;
                const isKnown = references.some((one) => one.toType === type && one.toName === name);
                const link = reference('contains', type, name, at);
                agent.draft = isKnown ? agent.draft : { ...agent.draft, references: [...references, link] };
            }
        }
    }

    /** Classes and flows that agents, prompts and flows with AI call or ground on. */
    private followTargets(): void {
        for (let at = 0; at < this.collected.drafts.length; at++) {
            const { draft } = this.collected.drafts[at];
            const isAgentSide = !draft.conditional && draft.type !== 'ApexClass' && draft.type !== 'ApexTrigger';
            for (const target of isAgentSide ? draft.references : []) {
                this.parseTarget(target);
            }
        }
    }

    private parseTarget({ toType, toName }: Reference): void {
        const name = toName.toLowerCase().split(/__|\./).at(-1) ?? '';
        if (toType === 'ApexClass') {
            this.apexByName.get(name)?.forEach((file) => this.parseApexFile(file));
        } else if (toType === 'Flow') {
            (this.flowsByName.get(toName.toLowerCase()) ?? this.flowsByName.get(name))?.forEach((file) =>
                this.parseFlowFile(file)
            );
        }
    }

    /** Flows without AI of their own that run a class or subflow with AI. */
    private addFlowCallers(): void {
        for (let round = 0; round < 3; round++) {
            const names = this.aiNames(['ApexClass', 'Flow']);
            const callers = this.collected.flows.filter(
                (flow) =>
                    !flow.parsed && !this.parsed.has(flow) && flow.calls.some((name) => names.has(name.toLowerCase()))
            );
            callers.forEach((flow) => this.parseFlowFile(flow));
            if (callers.length === 0) {
                return;
            }
        }
    }

    /** Classes that use a class with AI: a name in their text is checked against their tree. */
    private addApexCallers(): void {
        const names = this.aiNames(['ApexClass']);
        const hashes = new Set([...names].map(nameHash));
        for (const file of names.size > 0 ? this.collected.apex : []) {
            const own = nameHash(file.name);
            if (file.names.some((hash) => hash !== own && hashes.has(hash))) {
                this.parseApexFile(file);
            }
        }
        for (const [located, reading] of this.readings) {
            const { draft } = located;
            const calls = [...reading.names].filter(([name]) => names.has(name) && name !== draft.name.toLowerCase());
            if (calls.length > 0) {
                const source = this.reread(located);
                const references = calls.map(([name, offset]) =>
                    reference('calls', 'ApexClass', this.spelling(name), source.at(offset))
                );
                located.draft = { ...draft, references: [...draft.references, ...references] };
            }
        }
    }

    private reread({ walked }: ProjectFile): SourceFile {
        return new SourceFile(walked.relative, decodeText(this.reader.read(walked.path)).text, walked.inside);
    }

    private spelling(name: string): string {
        return this.apexByName.get(name)?.[0].name ?? name;
    }

    private addImports(): void {
        const names = this.aiNames(['ApexClass']);
        for (const one of this.collected.imports) {
            if (names.has(one.className.toLowerCase())) {
                const link = reference('calls', 'ApexClass', one.className, one.at);
                this.addNeighbour(one, one.bundleType, one.bundle, link);
            }
        }
    }

    private addPages(): void {
        for (const one of this.collected.pages) {
            const link = reference('shows', 'GenAiPromptTemplate', one.template, one.at);
            this.addNeighbour(one, 'FlexiPage', one.page, link);
        }
    }

    /** A component that is no AI itself but leads to some; further links of it are added to the first. */
    private addNeighbour({ walked, project }: ProjectFile, type: string, name: string, link: Reference): void {
        const known = this.collected.drafts.find(
            (one) => one.draft.type === type && one.draft.name === name && one.project === project
        );
        if (known) {
            if (!known.draft.references.some((one) => one.toType === link.toType && one.toName === link.toName)) {
                known.draft = { ...known.draft, references: [...known.draft.references, link] };
            }
            return;
        }
        const draft: ComponentDraft = {
            type,
            name,
            detector: 'neighbour',
            role: 'neighbour',
            featureType: 'Other',
            featureName: name,
            at: link.at,
            facts: {},
            references: [link],
            content: '',
            conditional: true
        };
        this.add({ walked, project, draft, bundle: null });
    }

    /** Permission sets that open a class or flow with AI, beside those that grant AI outright. */
    private addGrants(): void {
        const names = this.aiNames(['ApexClass', 'Flow']);
        for (const file of this.collected.grants) {
            const source = file.names.some((name) => names.has(name.toLowerCase())) ? this.open(file) : null;
            if (source) {
                const { drafts, problems } = readGrantFile(source, file.type);
                this.collected.problems.push(...problems);
                drafts.forEach((draft) => this.add({ ...file, draft, bundle: null }));
            }
        }
    }

    private aiNames(types: readonly string[]): ReadonlySet<string> {
        const drafts = this.collected.drafts.filter(({ draft }) => types.includes(draft.type) && !draft.conditional);
        return new Set(drafts.map(({ draft }) => draft.name.toLowerCase()));
    }
}

function byName<T extends { readonly name: string }>(files: readonly T[]): FilesByName<T> {
    const map = new Map<string, T[]>();
    for (const file of files) {
        const key = file.name.toLowerCase();
        map.set(key, [...(map.get(key) ?? []), file]);
    }
    return map;
}
