import { APEX_AI_TYPES, APEX_INVOCABLE_FACTORIES } from '../detectors/apexCalls';
import { flowAiAction } from '../detectors/flowActions';
import { llmHostOfUrl } from '../detectors/llmHosts';
import type { ApexDeclarations } from './declarations';
import { knownText, literalOf } from './stringValue';
import { type ApexNode, type CallNode, type LiteralNode, offsetOf, plain, type Tokens } from './syntax';

/** A call of a class that uses AI, before the gate is looked at. */
export interface AiCall {
    readonly title: string;
    readonly needsGate: boolean;
    readonly outsideTrustLayer: boolean;
    readonly link: { readonly toType: string; readonly toName: string } | null;
    readonly model?: string;
    /** Set where only the address is known, not the call. */
    readonly isAddressOnly?: boolean;
}

/** Says of a named credential whether it leads to AI. */
export type CredentialTest = (name: string) => string | null;

const CALLOUT = /^callout:([\w]+)/i;

/** Finds the AI calls of a class node by node. */
export class AiCallFinder {
    constructor(
        private readonly declarations: ApexDeclarations,
        private readonly providerOfCredential: CredentialTest
    ) {}

    /** The AI call that a node is, or null. */
    find(node: ApexNode): AiCall | null {
        switch (node.kind) {
            case 'call':
                return node.receiver ? this.methodCall(node, node.receiver) : null;
            case 'literal':
                return this.address(node);
            default:
                return null;
        }
    }

    private methodCall({ name, args }: CallNode, on: ApexNode): AiCall | null {
        const method = name.toLowerCase();
        const receiver = plain(on).replace(/^system\.(?=connectapi\.)/, '');
        const type = APEX_AI_TYPES.find((candidate) => this.isOfType(receiver, candidate.type));
        if (type) {
            const generates = type.generating.some((start) => method.startsWith(start));
            const template = method.endsWith('forprompttemplate') && args.length > 0 ? this.text(args[0]) : null;
            return {
                title: `${type.type}.${name}`,
                needsGate: generates,
                outsideTrustLayer: false,
                link: template === null ? null : { toType: 'GenAiPromptTemplate', toName: template }
            };
        }
        if (APEX_INVOCABLE_FACTORIES.includes(method) && /(?:^|\.)action$/.test(receiver)) {
            return this.invocable(args);
        }
        return method === 'setendpoint' && args.length > 0 ? this.endpoint(args[0]) : null;
    }

    /** The receiver names the type, is a new instance of it, or is a variable declared with it. */
    private isOfType(receiver: string, type: string): boolean {
        const wanted = type.toLowerCase();
        if (receiver === wanted || receiver.replace(/[()]/g, '') === `new${wanted}`) {
            return true;
        }
        const variable = receiver.replace(/^this\./, '');
        return this.declarations.types.get(variable)?.has(wanted) ?? false;
    }

    private invocable(args: readonly ApexNode[]): AiCall | null {
        const action = flowAiAction((args[0] && this.text(args[0])) ?? '');
        if (!action) {
            return null;
        }
        const target = args.length > 1 ? this.text(args[1]) : null;
        return {
            title: `Invocable.Action ${action.actionType}`,
            needsGate: action.needsGate,
            outsideTrustLayer: false,
            link: action.toType !== null && target !== null ? { toType: action.toType, toName: target } : null
        };
    }

    private endpoint(argument: ApexNode): AiCall | null {
        const { text } = knownText(argument, (name) => this.declarations.values.get(name));
        const credential = CALLOUT.exec(text)?.[1];
        if (credential !== undefined) {
            const provider = this.providerOfCredential(credential);
            return provider === null
                ? null
                : {
                      title: `callout through named credential ${credential} (${provider})`,
                      needsGate: true,
                      outsideTrustLayer: true,
                      link: { toType: 'NamedCredential', toName: credential }
                  };
        }
        const host = llmHostOfUrl(text);
        return host === null
            ? null
            : {
                  title: `callout to ${host.host} (${host.provider})`,
                  needsGate: true,
                  outsideTrustLayer: true,
                  link: null
              };
    }

    /** A text with blanks is a sentence about a host, not its address. */
    private address(node: LiteralNode): AiCall | null {
        const text = literalOf(node) ?? '';
        const host = /\s/.test(text) ? null : llmHostOfUrl(text);
        return host === null
            ? null
            : {
                  title: `address of ${host.host} (${host.provider})`,
                  needsGate: true,
                  outsideTrustLayer: true,
                  link: null,
                  isAddressOnly: true
              };
    }

    private text(expression: ApexNode): string | null {
        const known = knownText(expression, (name) => this.declarations.values.get(name));
        return known.complete && known.text !== '' ? known.text : null;
    }
}

/** Name of the method of the same class that a node calls, in lower case; null for other nodes. */
export function ownMethodCall(node: ApexNode, className: string): string | null {
    if (node.kind !== 'call') {
        return null;
    }
    const receiver = node.receiver ? plain(node.receiver) : 'this';
    return receiver === 'this' || receiver === className.toLowerCase() ? node.name.toLowerCase() : null;
}

/** What a class says all over: literals, queries and names of other types. */
export interface ApexMentions {
    readonly literals: { readonly text: string; readonly offset: number }[];
    readonly queries: { readonly object: string; readonly fields: readonly string[]; readonly offset: number }[];
    /** First use of each name that may be a type, in lower case. */
    readonly names: Map<string, number>;
}

/** Collects literals, queries and names. Annotations are left out: their texts are descriptions. */
export function readMentions(tree: ApexNode): ApexMentions {
    const mentions: ApexMentions = { literals: [], queries: [], names: namesIn(tree.tokens) };
    collectMentions(tree, mentions);
    return mentions;
}

function collectMentions(node: ApexNode, mentions: ApexMentions): void {
    const text = literalOf(node);
    if (text !== null) {
        mentions.literals.push({ text, offset: offsetOf(node) });
    } else if (node.kind === 'query') {
        mentions.queries.push({ object: node.object, fields: node.fields, offset: offsetOf(node) });
    }
    node.children.forEach((child) => collectMentions(child, mentions));
}

function namesIn(tokens: Tokens): Map<string, number> {
    const { count, texts, starts, annotations } = tokens;
    const names = new Map<string, number>();
    let next = 0;
    for (let at = 0; at < count; at++) {
        if (next < annotations.length && at === annotations[next][0]) {
            at = annotations[next++][1];
        } else if (tokens.isWord(at) && !names.has(texts[at]) && !isMethodName(texts, at)) {
            names.set(texts[at], starts[at]);
        }
    }
    return names;
}

/** What stands before a parenthesis names a method, unless `new` makes it a class. */
function isMethodName(texts: readonly string[], at: number): boolean {
    let first = at;
    while (texts[first - 1] === '.') {
        first -= 2;
    }
    return texts[at + 1] === '(' && texts[first - 1] !== 'new';
}
