/** Everything may come from this server only; the import map and the session stand in the page itself. */
const CONTENT_SECURITY_POLICY = [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'"
].join('; ');

/** The page of the shell. The session is written into it, so components know user and permissions before they start. */
export function shellPage(imports: Readonly<Record<string, string>>, session: object): string {
    const language = 'language' in session && typeof session.language === 'string' ? session.language : 'en';
    return `<!doctype html>
<html lang="${language.replace('_', '-').replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<title>AI Governance</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/vendor/slds2.css">
<link rel="stylesheet" href="/app/shell.css">
<script type="importmap">${inlineJson({ imports })}</script>
<script type="application/json" id="local-org-session">${inlineJson(session)}</script>
</head>
<body class="slds-scope">
<div id="shell"></div>
<noscript>The local org needs JavaScript.</noscript>
<script type="module" src="/app/main.js"></script>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in. */
function inlineJson(value: object): string {
    return JSON.stringify(value)
        .replaceAll('<', '\\u003c')
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u2029', '\\u2029');
}
