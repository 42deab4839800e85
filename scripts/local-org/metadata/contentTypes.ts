import { SourceError, UnsupportedFeatureError } from '../errors';
import type { ApexSourceModel, EmailTemplateModel, StaticResourceModel, VisualforcePageModel } from './model';
import type { ModelDraft } from './modelDraft';
import type { MetadataFile } from './sourceFiles';
import type { XmlElement } from './xmlReader';

/** Reads an Apex class or trigger: the source beside its -meta.xml file. Throws SourceError when the source is missing. */
export function readApexSource(draft: ModelDraft, root: XmlElement, file: MetadataFile): ApexSourceModel {
    root.attribute('fqn');
    root.ignore('packageVersions', 'managed packages are not part of the local org');
    const path = contentBeside(draft, root, file);
    const source = draft.read(path);
    assertApexLength(source, path);
    return {
        name: file.fullName,
        path,
        source,
        apiVersion: root.number('apiVersion'),
        status: root.oneOf('status', ['Active', 'Inactive', 'Deleted'], 'Active')
    };
}

/** Characters a class or a trigger may have without its comments (Apex Developer Guide, Apex limits). */
const MAX_APEX_LENGTH = 1_000_000;

function assertApexLength(source: string, path: string): void {
    const length = source.length > MAX_APEX_LENGTH ? withoutComments(source).length : source.length;
    if (length > MAX_APEX_LENGTH) {
        throw new SourceError(`has ${length} characters of Apex; ${MAX_APEX_LENGTH} are the most`, {
            file: path,
            line: 1,
            column: 1
        });
    }
}

function withoutComments(source: string): string {
    return source.replace(/'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
        part.startsWith("'") ? part : ''
    );
}

/** Reads a classic email template and its body file. */
export function readEmailTemplate(draft: ModelDraft, root: XmlElement, file: MetadataFile): EmailTemplateModel {
    const uiType = root.optionalString('uiType') ?? 'Aloha';
    const type = root.oneOf('type', ['text', 'html', 'custom', 'visualforce']);
    if (uiType !== 'Aloha' || type === 'visualforce') {
        throw new UnsupportedFeatureError('metadata', `email template of type ${type}, ${uiType}`, root.location);
    }
    root.ignore('description', 'documentation only');
    root.ignore('encodingKey', 'emails stay in the local outbox');
    root.ignore('letterhead', 'emails stay in the local outbox');
    root.ignore('relatedEntityType', 'merge fields say what they need');
    root.ignore('style', 'emails stay in the local outbox');
    const path = contentBeside(draft, root, file);
    return {
        name: `${file.folders.at(-1)}/${file.fullName}`,
        label: root.string('name'),
        type,
        subject: root.optionalString('subject'),
        available: root.boolean('available'),
        body: draft.read(path),
        textOnly: root.optionalString('textOnly'),
        location: root.location
    };
}

/** Reads the name of a Visualforce page. Its markup is not shown: only Apex names it. */
export function readVisualforcePage(draft: ModelDraft, root: XmlElement, file: MetadataFile): VisualforcePageModel {
    root.attribute('fqn');
    for (const name of [
        'apiVersion',
        'availableInTouch',
        'confirmationTokenRequired',
        'description',
        'label',
        'packageVersions'
    ]) {
        root.ignore(name, 'Visualforce pages are not shown');
    }
    contentBeside(draft, root, file);
    return { name: file.fullName, location: root.location };
}

/** Reads a static resource; its content is a file or folder of the same name beside it. */
export function readStaticResource(draft: ModelDraft, root: XmlElement, file: MetadataFile): StaticResourceModel {
    root.ignore('cacheControl', 'files are served from disk');
    const base = `${file.folders.join('/')}/${file.fullName}`;
    const contentPath = draft.files.folders.has(base)
        ? base
        : [...draft.files.others].find(
              (path) => path.startsWith(`${base}.`) && !path.slice(base.length + 1).includes('/')
          );
    if (!contentPath) {
        throw new SourceError(`static resource ${file.fullName} has no content beside it`, root.location);
    }
    for (const path of draft.files.others) {
        if (path === contentPath || path.startsWith(`${contentPath}/`)) {
            draft.claimedFiles.add(path);
        }
    }
    return {
        name: file.fullName,
        contentType: root.string('contentType'),
        description: root.optionalString('description'),
        contentPath,
        location: root.location
    };
}

function contentBeside(draft: ModelDraft, root: XmlElement, file: MetadataFile): string {
    const path = file.path.replace(/-meta\.xml$/, '');
    if (!draft.files.others.has(path)) {
        throw new SourceError(`${path} is missing`, root.location);
    }
    draft.claimedFiles.add(path);
    return path;
}
