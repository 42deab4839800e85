const PRODUCT = 'Local org';

/** Names the page in the browser's tab and history: the parts from the narrowest to the widest. */
export function setPageTitle(...parts: readonly string[]): void {
    document.title = [...parts.filter((part) => part !== ''), PRODUCT].join(' | ');
}
