import { components } from 'shell/components';

/** The class of a component of the project. Throws Error when there is none of that name that pages may show. */
export async function loadComponent(name: string): Promise<unknown> {
    const load = components[name] as (() => Promise<{ readonly default: unknown }>) | undefined;
    if (!load) {
        throw new Error(`Component ${name} does not exist or is not exposed.`);
    }
    return (await load()).default;
}
