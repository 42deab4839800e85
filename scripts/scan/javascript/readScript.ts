import * as ts from 'typescript';
import { secretIn } from '../detectors/apexCalls';
import { llmHostOfUrl } from '../detectors/llmHosts';
import type { SourceFile } from '../detectors/sourceFile';
import type { AiUse, ComponentDraft, SecretUse } from '../model';

/**
 * Reads a script of a component: addresses of AI hosts and keys in its literals. Comments and sentences do not count. Gives
 * null when there is neither. Never throws: the parser takes anything.
 */
export function readScript(file: SourceFile, bundleType: string, bundle: string): ComponentDraft | null {
    const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, false, kindOf(file.name));
    const uses: AiUse[] = [];
    const secrets: SecretUse[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
            const host = /\s/.test(node.text) ? null : llmHostOfUrl(node.text);
            const offset = node.getStart(source);
            if (host) {
                uses.push({
                    at: file.at(offset),
                    title: `request from the browser to ${host.host} (${host.provider})`,
                    needsGate: true,
                    gated: false,
                    path: [`${bundle} (${file.name})`, host.host],
                    outsideTrustLayer: true
                });
            }
            const secret = secretIn(node.text);
            if (secret !== null) {
                secrets.push({ at: file.at(offset), title: secret });
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    if (uses.length === 0 && secrets.length === 0) {
        return null;
    }
    return {
        type: bundleType,
        name: bundle,
        detector: 'script-request',
        role: uses.length > 0 ? 'feature' : 'neighbour',
        featureType: 'Callout',
        featureName: `${bundleType}.${bundle}`,
        at: (uses[0] ?? secrets[0]).at,
        facts: uses.length > 0 ? { requests: [...new Set(uses.map((use) => use.title))] } : {},
        references: [],
        uses,
        secrets,
        content: file.text.replaceAll('\r', '').trimEnd(),
        conditional: uses.length === 0
    };
}

/** A cast in TypeScript looks like an element of JSX, so the kind follows the suffix. */
function kindOf(name: string): ts.ScriptKind {
    return /\.ts$/i.test(name) ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}
