import { invocationReference, reference } from '../detectors/readers';
import type { SourceFile } from '../detectors/sourceFile';
import type { AgentTopic, ComponentDraft, Reference } from '../model';
import { type ScriptLine, scriptLines } from './scriptLines';

const BLOCK = /^(start_agent|subagent|topic)\s+([\w-]+)\s*:/;
const KEY = /^"?([\w:. -]+?)"?\s*:\s*(.*)$/;
const TARGET = /^target\s*:\s*["']?([A-Za-z]\w*):\/\/([^"'\s]+)["']?/;
const ACTION_USE = /^"?[\w.-]+"?\s*:\s*@actions\.([\w-]+)/;

/** What is known about a topic while its lines go by. */
interface OpenTopic {
    readonly name: string;
    readonly offset: number;
    readonly targets: Map<string, Reference>;
    /** Actions the model may choose, and whether a condition decides when. */
    readonly offered: Map<string, { offset: number; guarded: boolean }>;
}

/** Reads an agent written in Agent Script: its type and user, topics, the targets of its actions and their guards. */
export function readAgentScript(file: SourceFile, folder: string): ComponentDraft {
    const lines = scriptLines(file.text);
    const config = section(lines, 'config');
    const topics = topicsOf(lines, file);
    const developerName = config.get('developer_name')?.value;
    const user = config.get('default_agent_user');
    const references = topics.flatMap((topic) => [...topic.targets.values()]);
    const model = [...section(lines, 'model_config'), ...section(lines, 'model')].find(([key]) => key === 'model');
    return {
        type: 'AiAuthoringBundle',
        name: folder,
        label: config.get('agent_label')?.value,
        detector: 'agent-script',
        role: 'feature',
        featureType: 'Agent',
        featureName: developerName ?? folder.replace(/_\d+$/, ''),
        at: file.at(lines[0]?.offset ?? 0),
        model: model?.[1].value,
        facts: {
            agentType: config.get('agent_type')?.value ?? 'not set',
            topics: topics.map((topic) => topic.name)
        },
        references:
            user && user.value !== ''
                ? [...references, reference('runs as', 'User', user.value, file.at(user.offset))]
                : references,
        topics: topics.map((topic) => summary(topic, file)),
        content: file.text.replaceAll('\r', '').replace(/[ \t]+$/gm, '')
    };
}

/** Keys directly below a heading that begins a line. */
function section(lines: readonly ScriptLine[], heading: string): Map<string, { value: string; offset: number }> {
    const values = new Map<string, { value: string; offset: number }>();
    const begin = lines.findIndex((line) => line.indent === 0 && line.text.startsWith(`${heading}:`));
    for (let at = begin + 1; begin >= 0 && at < lines.length && lines[at].indent > 0; at++) {
        const [, key, value] = KEY.exec(lines[at].text) ?? [];
        if (key !== undefined) {
            values.set(key, { value: unquote(value), offset: lines[at].offset });
        }
    }
    return values;
}

function unquote(text: string): string {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function topicsOf(lines: readonly ScriptLine[], file: SourceFile): OpenTopic[] {
    const topics: OpenTopic[] = [];
    const above: ScriptLine[] = [];
    for (const line of lines) {
        while (above.length > 0 && above[above.length - 1].indent >= line.indent) {
            above.pop();
        }
        const block = line.indent === 0 ? BLOCK.exec(line.text) : null;
        if (block) {
            topics.push({ name: block[2], offset: line.offset, targets: new Map(), offered: new Map() });
        } else if (topics.length > 0 && above.length > 0) {
            readTopicLine(topics[topics.length - 1], line, above, file);
        }
        above.push(line);
    }
    return topics;
}

function readTopicLine(topic: OpenTopic, line: ScriptLine, above: readonly ScriptLine[], file: SourceFile): void {
    const parent = above[above.length - 1].text;
    const target = TARGET.exec(line.text);
    if (target) {
        const action = KEY.exec(parent)?.[1] ?? 'action';
        topic.targets.set(
            action,
            invocationReference(target[1], target[2], file.at(line.offset), `action ${action} of ${topic.name}`)
        );
        return;
    }
    const isOffered = above.some(({ text }) => /^reasoning\s*:/.test(text));
    const use = isOffered ? ACTION_USE.exec(line.text) : null;
    if (use) {
        topic.offered.set(use[1], { offset: line.offset, guarded: false });
    } else if (/^available\s+when\b/.test(line.text)) {
        const offered = topic.offered.get(ACTION_USE.exec(parent)?.[1] ?? '');
        if (offered) {
            offered.guarded = true;
        }
    }
}

/** A topic is guarded when every action the model may choose in it has a condition. */
function summary(topic: OpenTopic, file: SourceFile): AgentTopic {
    const open = [...topic.offered.values()].find((offered) => !offered.guarded);
    return {
        name: topic.name,
        at: file.at(open?.offset ?? topic.offset),
        guarded: open === undefined,
        actionCount: topic.offered.size
    };
}
