import type { Finding } from '../judges';
import { type Feature, type GraphEdge, incoming } from '../links';
import type { Component, FieldTag } from '../model';
import type { ScanResult } from '../scan';

/** What the register keeps of a feature beside its identity: texts with one thing on a line. */
export interface FeatureDetails {
    readonly Components__c: string | null;
    readonly Data_Used__c: string | null;
    readonly Usable_By__c: string | null;
    readonly Findings__c: string | null;
    readonly Finding_Count__c: number;
    readonly Model_Name__c: string | null;
}

/** Length of the long text fields of AI_Feature__c. */
const MAX_TEXT = 32_768;
const MAX_MODEL = 255;
const ROOM_FOR_REST = 40;
const DATA: readonly string[] = ['reads', 'writes', 'trains on'];

/** Joins lines up to the length of the field; what does not fit is counted, never cut silently. Null for none. */
export function joinLines(lines: readonly string[], limit = MAX_TEXT): string | null {
    const kept: string[] = [];
    let length = 0;
    for (const line of lines) {
        length += line.length + 1;
        if (length > limit - ROOM_FOR_REST) {
            return [...kept, `… ${lines.length - kept.length} more lines in the report`].join('\n');
        }
        kept.push(line);
    }
    return kept.join('\n') || null;
}

/** Works out the details of each feature of a scan. */
export class FeatureDetailReader {
    private readonly into: ReadonlyMap<string, readonly GraphEdge[]>;
    private readonly outOf = new Map<string, GraphEdge[]>();
    private readonly byId: ReadonlyMap<string, Component>;

    constructor(private readonly result: ScanResult) {
        this.into = incoming(result.graph);
        this.byId = new Map(result.components.map((component) => [component.id, component]));
        for (const edge of result.graph.edges) {
            this.outOf.set(edge.from, [...(this.outOf.get(edge.from) ?? []), edge]);
        }
    }

    detailsOf(feature: Feature): FeatureDetails {
        const members = feature.components;
        const ids = new Set(members.map((member) => member.id));
        const outgoing = members.flatMap((member) => this.outOf.get(member.id) ?? []);
        const callers = members
            .flatMap((member) => this.into.get(member.id) ?? [])
            .filter((edge) => !ids.has(edge.from));
        const findings = this.findingsOf(members);
        return {
            Components__c: joinLines(unique([...members.map(componentLine), ...this.links(outgoing, callers, ids)])),
            Data_Used__c: joinLines(unique(this.data(outgoing))),
            Usable_By__c: joinLines(unique([...this.grants(callers, members), ...this.users(outgoing)])),
            Findings__c: joinLines(findings.map(findingLine)),
            Finding_Count__c: findings.length,
            Model_Name__c: modelsOf(members).join(', ').slice(0, MAX_MODEL) || null
        };
    }

    private nameOf(id: string): string {
        const component = this.byId.get(id);
        return component ? `${component.type} ${component.name}` : id.replace(':', ' ');
    }

    private links(outgoing: readonly GraphEdge[], callers: readonly GraphEdge[], own: ReadonlySet<string>): string[] {
        const isData = (edge: GraphEdge): boolean => DATA.includes(edge.kind) || edge.kind === 'runs as';
        return [
            ...outgoing
                .filter((edge) => !isData(edge) && !own.has(edge.to))
                .map((edge) => `${edge.kind} ${this.nameOf(edge.to)}`),
            ...callers.filter((edge) => edge.kind !== 'grants').map((edge) => `used by ${this.nameOf(edge.from)}`)
        ];
    }

    /** What the feature uses itself, and what the classes and flows it grounds on or calls read for it. */
    private data(outgoing: readonly GraphEdge[]): string[] {
        const own = outgoing.filter((edge) => DATA.includes(edge.kind));
        const helpers = outgoing.filter((edge) => edge.kind === 'grounds on' || edge.kind === 'calls');
        const line = (edge: GraphEdge, through: string): string =>
            `${edge.kind} ${edge.to.slice(edge.to.indexOf(':') + 1)}${this.classification(edge)}${through}`;
        return [
            ...own.map((edge) => line(edge, '')),
            ...helpers
                .filter((helper) => this.byId.get(helper.to)?.role === 'neighbour' || helper.kind === 'grounds on')
                .flatMap((helper) =>
                    (this.outOf.get(helper.to) ?? [])
                        .filter((edge) => DATA.includes(edge.kind))
                        .map((edge) => line(edge, ` through ${this.nameOf(helper.to)}`))
                )
        ];
    }

    private classification(edge: GraphEdge): string {
        const node = edge.to.startsWith('Field:') ? this.result.fieldTagOf(edge.to.slice('Field:'.length)) : null;
        return node ? ` (${describeTag(node)})` : '';
    }

    private grants(callers: readonly GraphEdge[], members: readonly Component[]): string[] {
        const direct = callers.filter((edge) => edge.kind === 'grants').map((edge) => this.nameOf(edge.from));
        const isGenerative = members.some((member) => member.featureType === 'Prompt Template');
        const general = this.result.components
            .filter((component) => isGenerative && permissionsOf(component).some((one) => /prompt template/i.test(one)))
            .map((component) => `${component.type} ${component.name} (${permissionsOf(component).join(', ')})`);
        return [...direct, ...general];
    }

    private users(outgoing: readonly GraphEdge[]): string[] {
        return outgoing.filter((edge) => edge.kind === 'runs as').map((edge) => `runs as ${this.nameOf(edge.to)}`);
    }

    private findingsOf(members: readonly Component[]): Finding[] {
        const names = new Set(members.map((member) => `${member.type}:${member.name}`));
        return this.result.findings.filter(({ component }) => component !== null && names.has(component));
    }
}

function modelsOf(members: readonly Component[]): string[] {
    return unique(members.flatMap((member) => (member.model === undefined ? [] : [member.model])));
}

function componentLine({ type, name, status, at }: Component): string {
    return `${type} ${name}${status === undefined ? '' : `, ${status}`} at ${at.file}:${at.line}`;
}

function findingLine({ severity, rule, at, message }: Finding): string {
    return `${severity} | ${rule} | ${at.file}:${at.line}:${at.column} | ${message.replace(/\s+/g, ' ')}`;
}

function permissionsOf({ role, facts }: Component): readonly string[] {
    return role === 'grant' && Array.isArray(facts.permissions) ? (facts.permissions as readonly string[]) : [];
}

function describeTag({ securityClassification, complianceGroups }: FieldTag): string {
    return [securityClassification ?? '', ...complianceGroups].filter((text) => text !== '').join(', ');
}

function unique(lines: readonly string[]): string[] {
    return [...new Set(lines)];
}
