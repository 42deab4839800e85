import {
    ADDRESS_TYPES,
    AI_PERMISSIONS,
    APEX_AI_TYPES,
    FLOW_AI_ACTIONS,
    FLOW_AI_PROCESS_TYPES,
    FLOW_SOURCE,
    LLM_HOSTS,
    METADATA_DETECTORS,
    type MetadataDetector,
    metadataPage,
    PERMISSION_SOURCE,
    POSTURE_TOGGLES,
    SETTING_TOGGLES
} from '../detectors';
import { RULES } from '../judges';

type Cells = readonly [what: string, where: string, api: string, seen: string, source: string];

const AGENT_SCRIPT_PAGE = 'https://developer.salesforce.com/docs/ai/agentforce/guide/agent-script.html';
const FETCH_PAGE = 'https://developer.salesforce.com/docs/platform/lwc/guide/security-csp.html';

function versions({ since, until }: MetadataDetector): string {
    return since === null ? 'any' : until === null ? `from ${since}` : `${since} to ${until}`;
}

function metadataRow(detector: MetadataDetector): Cells {
    const { title, metadataType, suffixes, evidence, source } = detector;
    return [title, `${metadataType} (.${suffixes.join(', .')})`, versions(detector), evidence, source];
}

function rows(): Cells[] {
    const code = (text: string): string => `\`${text}\``;
    return [
        ...METADATA_DETECTORS.map(metadataRow),
        ['Agent in Agent Script', 'AiAuthoringBundle (.agent)', 'from 65', 'public source', AGENT_SCRIPT_PAGE],
        ...ADDRESS_TYPES.map(({ title, metadataType, suffix, source }): Cells => [
            title,
            `${metadataType} (.${suffix})`,
            'any',
            'public source',
            source
        ]),
        ...FLOW_AI_ACTIONS.map(({ title, actionType }): Cells => [
            `${title} in a flow`,
            `action ${code(actionType)}`,
            'any',
            'public source',
            FLOW_SOURCE
        ]),
        ...Object.entries(FLOW_AI_PROCESS_TYPES).map(([type, title]): Cells => [
            title,
            `process type ${code(type)}`,
            'any',
            'public source',
            FLOW_SOURCE
        ]),
        ...APEX_AI_TYPES.map(({ title, type, source }): Cells => [
            title,
            `Apex ${code(type)}`,
            'any',
            'public source',
            source
        ]),
        [
            'Invocable action with AI in Apex',
            `Apex ${code('Invocable.Action')} with an action above`,
            'any',
            'documentation sample',
            FLOW_SOURCE
        ],
        [
            'Callout of Apex to a model',
            `Apex ${code('setEndpoint')}, named credentials, addresses in literals`,
            'any',
            'public source',
            metadataPage('NamedCredential')
        ],
        [
            'Request of a browser to a model',
            'LWC, Aura, static resources, Visualforce scripts',
            'any',
            'documentation sample',
            FETCH_PAGE
        ],
        ...SETTING_TOGGLES.map(({ title, setting, element, source }): Cells => [
            title,
            `${setting}.settings ${code(element)}`,
            'any',
            'public source',
            source
        ]),
        ...POSTURE_TOGGLES.map(({ title, setting, element, source }): Cells => [
            `${title} (protection)`,
            `${setting}.settings ${code(element)}`,
            'any',
            'public source',
            source
        ]),
        ...AI_PERMISSIONS.map(({ title, name, level }): Cells => [
            `${title} (${level})`,
            `permission ${code(name)}`,
            'any',
            'documentation sample',
            PERMISSION_SOURCE
        ]),
        ...LLM_HOSTS.map(({ host, provider, source }): Cells => [provider, `host ${code(host)}`, 'any', '-', source])
    ];
}

function table(heading: readonly string[], body: readonly (readonly string[])[]): string {
    const widths = heading.map((cell, at) => Math.max(3, cell.length, ...body.map((row) => row[at].length)));
    const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
    const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
    return [line(heading), rule, ...body.map(line)].join('\n');
}

/** What the scanner looks for, from its own tables, in Markdown: the README holds exactly this. */
export function writeDetectors(): string {
    const link = (source: string): string => `[page](${source})`;
    const detectors = rows().map(([what, where, api, seen, source]) => [what, where, api, seen, link(source)]);
    return `${table(['What', 'Where', 'API versions', 'Seen in', 'Source'], detectors)}\n`;
}

/** The rules, from their own table, in Markdown: the README holds exactly this. */
export function writeRules(): string {
    const body = RULES.map(({ id, title, severity, whatToDo, basis, source }) => [
        `\`${id}\``,
        title,
        severity,
        whatToDo,
        `[${basis}](${source})`
    ]);
    return `${table(['Rule', 'Finds', 'Severity', 'What to do', 'Basis'], body)}\n`;
}
