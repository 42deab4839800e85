import * as ts from 'typescript';
import { secretIn } from '../detectors/apexCalls';
import { llmHostOfUrl } from '../detectors/llmHosts';
import type { SourceFile } from '../detectors/sourceFile';
import type { AiUse, ComponentDraft, SecretUse } from '../model';

/**
 * Reads a script of a component: addresses of AI hosts and keys in its literals. Comments do not count. Gives null when there
 * is neither. Never throws: the parser takes anything.
 */
export function readScript(file: SourceFile, bundleType: string, bundle: string): ComponentDraft | null {
    const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
    const uses: AiUse[] = [];
    const secrets: SecretUse[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
            const host = llmHostOfUrl(node.text);
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
    if (uses.length === 0) {
        return null;
    }
    return {
        type: bundleType,
        name: bundle,
        detector: 'script-request',
        role: 'feature',
        featureType: 'Callout',
        featureName: `${bundleType}.${bundle}`,
        at: uses[0].at,
        facts: { requests: [...new Set(uses.map((use) => use.title))] },
        references: [],
        uses,
        secrets,
        content: file.text.replaceAll('\r', '').trimEnd()
    };
}
