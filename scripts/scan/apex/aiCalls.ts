import {
    AnnotationContext,
    AnyIdContext,
    DotExpressionContext,
    IdContext,
    LiteralPrimaryContext,
    MethodCallContext,
    SoqlLiteralContext,
    type ExpressionContext
} from '@apexdevtools/apex-parser';
import { APEX_AI_TYPES, APEX_INVOCABLE_FACTORIES } from '../detectors/apexCalls';
import { flowAiAction } from '../detectors/flowActions';
import { llmHostOfUrl } from '../detectors/llmHosts';
import type { ApexDeclarations } from './declarations';
import { nodesOf, offsetOf, optional, plain, type Tree } from './parseApex';
import { knownText, literalText } from './stringValue';

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
    find(node: Tree): AiCall | null {
        if (node instanceof DotExpressionContext) {
            const call = optional(node.dotMethodCall());
            return call ? this.methodCall(node, plain(call.anyId()), argumentsOf(call)) : null;
        }
        if (node instanceof LiteralPrimaryContext) {
            return this.address(node);
        }
        return null;
    }

    private methodCall(node: DotExpressionContext, method: string, args: readonly ExpressionContext[]): AiCall | null {
        const receiver = plain(node.expression()).replace(/^system\.(?=connectapi\.)/, '');
        const type = APEX_AI_TYPES.find((candidate) => this.isOfType(receiver, candidate.type));
        if (type) {
            const generates = type.generating.some((start) => method.startsWith(start));
            const template = method.endsWith('forprompttemplate') && args.length > 0 ? this.text(args[0]) : null;
            return {
                title: `${type.type}.${lastName(node)}`,
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

    private invocable(args: readonly ExpressionContext[]): AiCall | null {
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

    private endpoint(argument: ExpressionContext): AiCall | null {
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
    private address(node: LiteralPrimaryContext): AiCall | null {
        const text = literalText(node.getText()) ?? '';
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

    private text(expression: ExpressionContext): string | null {
        const known = knownText(expression, (name) => this.declarations.values.get(name));
        return known.complete && known.text !== '' ? known.text : null;
    }
}

function argumentsOf(call: { expressionList(): { expression_list(): ExpressionContext[] } }): ExpressionContext[] {
    return optional(call.expressionList())?.expression_list() ?? [];
}

function lastName(node: DotExpressionContext): string {
    return node.dotMethodCall().anyId().getText();
}

/** Name of the method of the same class that a node calls, in lower case; null for other nodes. */
export function ownMethodCall(node: Tree, className: string): string | null {
    if (node instanceof MethodCallContext) {
        const id = optional(node.id());
        return id ? plain(id) : null;
    }
    if (node instanceof DotExpressionContext) {
        const call = optional(node.dotMethodCall());
        const receiver = plain(node.expression());
        return call && (receiver === 'this' || receiver === className.toLowerCase()) ? plain(call.anyId()) : null;
    }
    return null;
}

/** What a class says all over: literals, queries and names of other types. */
export interface ApexMentions {
    readonly literals: { readonly text: string; readonly offset: number }[];
    readonly queries: { readonly object: string; readonly fields: readonly string[]; readonly offset: number }[];
    /** First use of each name that may be a type, in lower case. */
    readonly names: Map<string, number>;
}

/** Collects literals, queries and names. Annotations are left out: their texts are descriptions. */
export function readMentions(node: Tree, mentions: ApexMentions): void {
    if (node instanceof AnnotationContext) {
        return;
    }
    if (node instanceof LiteralPrimaryContext) {
        const text = literalText(node.getText());
        if (text !== null) {
            mentions.literals.push({ text, offset: offsetOf(node) });
        }
    } else if (node instanceof SoqlLiteralContext) {
        noteQuery(node, mentions);
    } else if (node instanceof IdContext || node instanceof AnyIdContext) {
        const name = plain(node);
        if (!mentions.names.has(name)) {
            mentions.names.set(name, offsetOf(node));
        }
    }
    nodesOf(node).forEach((child) => readMentions(child, mentions));
}

function noteQuery(node: SoqlLiteralContext, mentions: ApexMentions): void {
    const query = optional(node.query());
    const object = query ? optional(query.fromNameList())?.fieldName(0)?.getText() : undefined;
    if (query && object !== undefined) {
        const fields = query
            .selectList()
            .selectEntry_list()
            .map((entry) => optional(entry.fieldName())?.getText())
            .filter((field): field is string => field !== undefined);
        mentions.queries.push({ object, fields, offset: offsetOf(node) });
    }
}
