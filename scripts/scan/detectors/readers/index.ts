import type { ReaderName } from '../metadataDetector';
import { readBot, readBotVersion } from './bot';
import { readDiscovery } from './discovery';
import { readFunction, readPlanner, readPlugin } from './planner';
import { readPromptActivation, readPromptTemplate } from './promptTemplate';
import { draftOf, type MetadataReader } from './readContext';
import { readExternalService, readMcpServer } from './services';

/** One reader for every name the table uses. */
export const METADATA_READERS: Readonly<Record<ReaderName, MetadataReader>> = {
    plain: (context) => [draftOf(context)],
    promptTemplate: readPromptTemplate,
    promptActivation: readPromptActivation,
    planner: readPlanner,
    plugin: readPlugin,
    function: readFunction,
    bot: readBot,
    botVersion: readBotVersion,
    mcpServer: readMcpServer,
    externalService: readExternalService,
    discovery: readDiscovery
};

export { reference, invocationReference, type ReadContext } from './readContext';
