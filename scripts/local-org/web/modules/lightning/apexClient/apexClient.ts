import { makeAdapter, refreshWire, request } from 'lightning/lds';

type Params = Readonly<Record<string, unknown>>;

/** What `import method from '@salesforce/apex/Class.method'` gives: a function, with a wire adapter when cacheable. */
export function apexMethod(
    className: string,
    methodName: string,
    isCacheable: boolean
): (params?: Params) => Promise<unknown> {
    const url = `/apex/${className}/${methodName}`;
    const call = async (params: Params = {}): Promise<unknown> => {
        const { result } = (await request('POST', url, params)) as { result: unknown };
        return result;
    };
    const method = (params?: Params): Promise<unknown> => call(params);
    if (isCacheable) {
        const adapter = makeAdapter((config) => {
            const values = Object.entries(config);
            /* As on the platform: a wire waits until every parameter is defined. */
            return values.some(([, value]) => value === undefined)
                ? undefined
                : { key: `apex ${url} ${JSON.stringify(values.sort())}`, load: () => call(config) };
        });
        return Object.assign(method, { adapter });
    }
    return method;
}

export function refreshApex(wiredValue: unknown): Promise<void> {
    return refreshWire(wiredValue);
}

/** The value of a field of an sObject that Apex returned; follows relationships. */
export function getSObjectValue(sObject: Params | null | undefined, field: string | { fieldApiName: string }): unknown {
    const path = typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
    return path
        .split('.')
        .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], sObject);
}
