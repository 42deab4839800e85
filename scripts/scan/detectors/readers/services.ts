import type { XmlNode } from '../../files';
import type { Reference } from '../../model';
import type { SourceFile } from '../sourceFile';
import { draftOf, type MetadataReader, reference } from './readContext';

/** Kinds of registrations that agents use as tools. */
const AGENT_PROTOCOLS: Readonly<Record<string, string>> = {
    modelcontextprotocol: 'MCP server outside the org',
    agenttoagent: 'agent outside the org'
};

/** Reads a server that offers tools of the org to models outside. */
export const readMcpServer: MetadataReader = (context) => {
    const { root, file } = context;
    const tools = root.all('tools');
    return [
        draftOf(context, {
            facts: {
                tools: tools.map((tool) => tool.value('toolTitle') ?? tool.value('toolName') ?? 'unnamed'),
                destructiveTools: tools
                    .filter((tool) => tool.isTrue('destructive') || tool.value('readOnly')?.toLowerCase() === 'false')
                    .map((tool) => tool.value('toolTitle') ?? tool.value('toolName') ?? 'unnamed')
            },
            references: tools.flatMap((tool) => toolReference(tool, file))
        })
    ];
};

/** `fa:flow-Name` is a flow, `aa:` and `ae:` are Apex; the operation names it. */
function toolReference(tool: XmlNode, file: SourceFile): Reference[] {
    const definition = tool.child('apiDefinition');
    const identifier = definition?.value('apiIdentifier') ?? '';
    const operation = definition?.value('operation') ?? '';
    const at = file.at(tool);
    if (/^fa:flow-/i.test(identifier)) {
        return [reference('calls', 'Flow', identifier.replace(/^fa:flow-/i, ''), at)];
    }
    if (/^(?:aa|ar|ax):/i.test(identifier)) {
        return [reference('calls', 'ApexClass', identifier.replace(/^\w+:(?:apex-)?/i, ''), at)];
    }
    if (/^ae:/i.test(identifier)) {
        return [reference('calls', 'ExternalServiceRegistration', identifier.replace(/^ae:/i, ''), at, operation)];
    }
    return identifier === '' ? [] : [reference('calls', 'Api', identifier, at, operation)];
}

/** Reads a registered service. It is AI by its protocol, or later by the host of its named credential. */
export const readExternalService: MetadataReader = (context) => {
    const { root, file } = context;
    const kinds = [root.value('registrationProviderType'), root.value('schemaType')].filter((kind) => kind !== null);
    const protocol = kinds.map((kind) => AGENT_PROTOCOLS[kind.toLowerCase()]).find((title) => title !== undefined);
    const credential = root.child('namedCredential') ?? root.child('namedCredentialReference');
    return [
        draftOf(context, {
            conditional: protocol === undefined,
            status: root.value('status') ?? undefined,
            facts: {
                ...(protocol === undefined ? {} : { protocol }),
                operations: root.all('operations').map((node) => node.value('name') ?? 'unnamed')
            },
            references:
                credential && credential.text !== ''
                    ? [reference('authenticates with', 'NamedCredential', credential.text, file.at(credential))]
                    : []
        })
    ];
};
