import { ApexBlob } from '../../values';
import { notFound } from '../httpError';
import { QUERY_LOCATION, USER_ACCESS } from '../records/recordRead';
import type { Route, RouteContext, RouteResult } from '../routeTypes';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    csv: 'text/csv; charset=utf-8',
    html: 'text/html; charset=utf-8',
    json: 'application/json; charset=utf-8',
    pdf: 'application/pdf',
    png: 'image/png',
    txt: 'text/plain; charset=utf-8'
};
const DOWNLOAD = '/sfc/servlet.shepherd';

/** Files of Salesforce Files, at the addresses the platform downloads them from. */
export const FILE_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: `${DOWNLOAD}/version/download/:versionId`,
        description: 'Downloads a version of a file the user may see',
        handle: (context) => download(context, 'Id = :id', context.path.versionId)
    },
    {
        method: 'GET',
        pattern: `${DOWNLOAD}/document/download/:documentId`,
        description: 'Downloads the latest version of a file the user may see',
        handle: (context) => download(context, 'ContentDocumentId = :id AND IsLatest = TRUE', context.path.documentId)
    }
];

function download({ org }: RouteContext, condition: string, id: string): RouteResult {
    const text = `SELECT PathOnClient, FileExtension, VersionData FROM ContentVersion WHERE ${condition} LIMIT 1`;
    const [version] = org.soql.query(text, [id], USER_ACCESS, QUERY_LOCATION).records;
    const data = version?.get('VersionData');
    if (!(data instanceof ApexBlob)) {
        throw notFound('The file does not exist.');
    }
    return {
        download: {
            fileName: String(version.get('PathOnClient')),
            contentType: CONTENT_TYPES[String(version.get('FileExtension'))] ?? 'application/octet-stream',
            bytes: data.bytes
        }
    };
}
