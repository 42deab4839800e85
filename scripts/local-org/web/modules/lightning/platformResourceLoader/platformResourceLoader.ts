const loading = new Map<string, Promise<void>>();

/** Loads each address once. */
function loadOnce(url: string, element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
    let promise = loading.get(url);
    if (!promise) {
        promise = new Promise((resolve, reject) => {
            element.addEventListener('load', () => resolve());
            element.addEventListener('error', () => reject(new Error(`${url} could not be loaded`)));
            document.head.appendChild(element);
        });
        loading.set(url, promise);
    }
    return promise;
}

export function loadScript(_self: unknown, url: string): Promise<void> {
    return loadOnce(url, Object.assign(document.createElement('script'), { src: url }));
}

export function loadStyle(_self: unknown, url: string): Promise<void> {
    return loadOnce(url, Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}
