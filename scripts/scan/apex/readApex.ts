import { secretIn } from '../detectors/apexCalls';
import { reference } from '../detectors/readers';
import type { SourceFile } from '../detectors/sourceFile';
import type { AiUse, ComponentDraft, Reference, SecretUse } from '../model';
import {
    type AiCall,
    AiCallFinder,
    type ApexMentions,
    type CredentialTest,
    ownMethodCall,
    readMentions
} from './aiCalls';
import { type ApexCode, type ApexDeclarations, readDeclarations } from './declarations';
import { GateWalk } from './gateWalk';
import { type ApexNode, offsetOf } from './syntax';

const MODEL_NAME = /^(?:sfdc_ai__\w+|gpt-[\w.-]+|claude-[\w.-]+|gemini-[\w.-]+|o\d(?:-mini)?|text-embedding-[\w-]+)$/;
const MAX_ROUNDS = 5;

/** What one file of Apex says. */
export interface ApexReading {
    readonly draft: ComponentDraft;
    /** Names of other types it uses, in lower case, with the first place. */
    readonly names: ReadonlyMap<string, number>;
    readonly isTest: boolean;
}

/** A call found on the walk. */
interface FoundCall {
    readonly call: AiCall;
    readonly offset: number;
    readonly gated: boolean;
}

interface CodeWalk {
    readonly code: ApexCode;
    readonly found: readonly FoundCall[];
    readonly calls: readonly { readonly method: string; readonly gated: boolean }[];
    readonly enforces: boolean;
}

/**
 * Reads a class or trigger from its tree: AI calls and whether the gate is asked before them, keys in literals, objects it
 * queries. `providerOfCredential` knows which named credentials lead to AI. Test classes use no AI.
 */
export function readApex(
    file: SourceFile,
    tree: ApexNode,
    isTrigger: boolean,
    providerOfCredential: CredentialTest
): ApexReading {
    const declarations = readDeclarations(tree);
    const mentions = readMentions(tree);
    const finder = new AiCallFinder(declarations, providerOfCredential);
    const walks = declarations.isTest ? [] : walkAll(declarations, finder);
    const uses = usesOf(walks, file);
    const type = isTrigger ? 'ApexTrigger' : 'ApexClass';
    const { name } = declarations;
    const draft: ComponentDraft = {
        type,
        name,
        detector: 'apex-call',
        role: uses.length > 0 ? 'feature' : 'neighbour',
        featureType: 'Apex',
        featureName: name,
        at: file.at(offsetOf(tree)),
        model: mentions.literals.find(({ text }) => MODEL_NAME.test(text))?.text,
        facts: {
            ...factsOf(declarations, uses),
            ...(walks.some((walk) => walk.enforces) ? { asksGate: 'true' } : {})
        },
        references: [...linksOf(walks, file), ...queriesOf(mentions, file)],
        uses,
        secrets: declarations.isTest ? [] : secretsOf(mentions, file),
        content: file.text.replaceAll('\r', '').trimEnd(),
        conditional: uses.length === 0
    };
    return { draft, names: mentions.names, isTest: declarations.isTest };
}

/** Methods that always ask the gate make their callers gated, so the walk is repeated until no more are found. */
function walkAll(declarations: ApexDeclarations, finder: AiCallFinder): CodeWalk[] {
    let enforcing = new Set<string>();
    for (let round = 0; ; round++) {
        const known = enforcing;
        const code = declarations.code.filter((one) => !one.isTest);
        const walks = code.map((one) => walkOne(one, declarations.name, finder, known));
        enforcing = new Set(walks.filter((walk) => walk.enforces).map((walk) => walk.code.key));
        for (const walk of walks.filter((one) => !one.enforces)) {
            enforcing.delete(walk.code.key);
        }
        if (enforcing.size === known.size || round === MAX_ROUNDS) {
            return walks;
        }
    }
}

function walkOne(code: ApexCode, className: string, finder: AiCallFinder, enforcing: ReadonlySet<string>): CodeWalk {
    const found: FoundCall[] = [];
    const calls: { method: string; gated: boolean }[] = [];
    const walk = new GateWalk(
        (node, gated) => {
            const call = finder.find(node);
            if (call) {
                found.push({ call, offset: offsetOf(node), gated });
            }
            const method = ownMethodCall(node, className);
            if (method !== null) {
                calls.push({ method, gated });
            }
        },
        (method) => enforcing.has(method)
    );
    return { code, enforces: walk.walk(code.body), found, calls };
}

/** An address without a traced call only counts when the class has no traced call. */
function usesOf(walks: readonly CodeWalk[], file: SourceFile): AiUse[] {
    const all = walks.flatMap((walk) => walk.found.map((one) => ({ ...one, walk })));
    const traced = all.filter((one) => !one.call.isAddressOnly);
    const counted = traced.some((one) => one.call.outsideTrustLayer) ? traced : all;
    return counted.map(({ call, offset, gated, walk }) => {
        const path = gated ? null : openPath(walk, walks, new Set());
        return {
            at: file.at(offset),
            title: call.title,
            needsGate: call.needsGate,
            gated: path === null,
            path: path === null ? [] : [...path, call.title],
            outsideTrustLayer: call.outsideTrustLayer
        };
    });
}

/**
 * The way into a piece of code that passes no gate, or null when every way does. Private code is entered only through its
 * callers; private code without callers may still be entered by names the tree does not show, so it counts as open.
 */
function openPath(walk: CodeWalk, walks: readonly CodeWalk[], seen: Set<CodeWalk>): string[] | null {
    if (seen.has(walk)) {
        return null;
    }
    seen.add(walk);
    const callers = walks.filter((other) => other.calls.some((call) => call.method === walk.code.key));
    if (!walk.code.isPrivate || callers.length === 0) {
        return [walk.code.name];
    }
    for (const caller of callers) {
        if (caller.calls.some((call) => call.method === walk.code.key && !call.gated)) {
            const path = openPath(caller, walks, seen);
            if (path) {
                return [...path, walk.code.name];
            }
        }
    }
    return null;
}

function linksOf(walks: readonly CodeWalk[], file: SourceFile): Reference[] {
    return walks.flatMap((walk) =>
        walk.found.flatMap(({ call, offset }) =>
            call.link ? [reference('calls', call.link.toType, call.link.toName, file.at(offset), walk.code.name)] : []
        )
    );
}

function queriesOf(mentions: ApexMentions, file: SourceFile): Reference[] {
    return mentions.queries.flatMap(({ object, fields, offset }) =>
        fields.length === 0
            ? [reference('reads', 'Object', object, file.at(offset))]
            : fields.map((field) => reference('reads', 'Field', `${object}.${field}`, file.at(offset)))
    );
}

function secretsOf(mentions: ApexMentions, file: SourceFile): SecretUse[] {
    return mentions.literals.flatMap(({ text, offset }) => {
        const title = secretIn(text);
        return title === null ? [] : [{ title, at: file.at(offset) }];
    });
}

function factsOf(declarations: ApexDeclarations, uses: readonly AiUse[]): Record<string, string | string[]> {
    const entries = declarations.code
        .filter((code) => code.annotations.length > 0 && !code.isTest)
        .map((code) => `${code.annotations.map((one) => `@${one}`).join(' ')} ${code.name}`);
    return {
        ...(uses.length > 0 ? { uses: [...new Set(uses.map((use) => use.title))] } : {}),
        ...(entries.length > 0 ? { entryPoints: entries } : {})
    };
}
