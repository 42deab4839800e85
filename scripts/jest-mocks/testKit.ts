import type {} from '@sa11y/jest';
import { createElement } from 'lwc';

/** What component tests share: mounting, finding through shadow roots, firing events, driving wires. */

type ComponentClass = Parameters<typeof createElement>[1]['is'];

/** A test wire adapter of @salesforce/sfdx-lwc-jest. */
export interface TestWire {
    emit(value: unknown): void;
    error(body?: unknown): void;
    getLastConfig(): unknown;
}

/** Mounts a component with public properties set before it connects. `Api`: its public methods, where a test calls them. */
export async function mount<Api extends object = object>(
    tag: string,
    is: ComponentClass,
    properties?: object
): Promise<HTMLElement & Api> {
    const element = createElement(tag, { is });
    Object.assign(element, properties);
    document.body.appendChild(element);
    await flush();
    return element as unknown as HTMLElement & Api;
}

/** Lets pending promises and renderings run. */
export async function flush(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
        await Promise.resolve();
    }
}

export function all(host: Element, selector: string): HTMLElement[] {
    return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The first match in the component's own template; fails the test when there is none. */
export function find<T extends HTMLElement = HTMLElement>(host: Element, selector: string): T {
    const element = host.shadowRoot?.querySelector<T>(selector);
    if (!element) {
        throw new Error(`<${host.tagName.toLowerCase()}> has no ${selector}`);
    }
    return element;
}

export function has(host: Element, selector: string): boolean {
    return all(host, selector).length > 0;
}

/** A child component as something whose public properties can be read. */
export function props(host: Element, selector: string): Record<string, unknown> {
    return find(host, selector) as unknown as Record<string, unknown>;
}

/** All text a user sees, through the shadow roots of nested components, with single blanks. */
export function text(node: Node): string {
    return collectText(node).replace(/\s+/g, ' ').trim();
}

function collectText(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) {
        return node.textContent ?? '';
    }
    const own = [...node.childNodes].map(collectText).join(' ');
    const inner = node instanceof Element && node.shadowRoot ? collectText(node.shadowRoot) : '';
    return `${inner} ${own}`;
}

/** Fires what a base component would fire, and lets the component react. */
export async function fire(element: Element, type: string, detail?: unknown): Promise<void> {
    element.dispatchEvent(new CustomEvent(type, { detail }));
    await flush();
}

export async function click(element: HTMLElement): Promise<void> {
    element.click();
    await flush();
}

/** Records the events of a component. */
export function listen(element: Element, type: string): jest.Mock<void, [CustomEvent]> {
    const listener = jest.fn<void, [CustomEvent]>();
    element.addEventListener(type, listener as unknown as EventListener);
    return listener;
}

/** Makes base inputs answer as if they were filled (true) or not (false). */
export function setValidity(host: Element, isValid: boolean): void {
    for (const input of all(host, '[data-field]')) {
        jest.spyOn(input as unknown as { reportValidity(): boolean }, 'reportValidity').mockReturnValue(isValid);
    }
}

/** Watches the message that a field is given. */
export function customValidity(host: Element, field: string): jest.SpyInstance<void, [string]> {
    const input = find(host, `[data-field="${field}"]`) as unknown as { setCustomValidity(message: string): void };
    return jest.spyOn(input, 'setCustomValidity');
}

export function wireOf(method: unknown): TestWire {
    return method as TestWire;
}

export function mockOf(method: unknown): jest.Mock {
    return method as jest.Mock;
}

export function clearPage(): void {
    document.body.replaceChildren();
    jest.clearAllMocks();
}
