import type { FieldError } from 'c/aigReduceErrors';

/** What all base inputs share: a custom message that they show, and announce, at themselves. */
export interface FieldControl extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

/** The template of a component; null in its typings before it has rendered. */
type ControlRoot = { querySelectorAll(selector: string): NodeListOf<Element> } | null;

/**
 * Shows each error at the input whose data-field carries its field name. Moves the focus to the first one, unless the user
 * did not ask for anything (autosave): then they may be typing elsewhere. Gives the errors that found no input: these
 * belong into an error panel.
 */
export function showFieldErrors(root: ControlRoot, errors: readonly FieldError[], movesFocus = true): FieldError[] {
    const controls = controlsOf(root);
    const homeless: FieldError[] = [];
    for (const error of errors) {
        const control = error.field ? controls.get(error.field) : undefined;
        if (control) {
            control.setCustomValidity(error.message ?? '');
            control.reportValidity();
        } else {
            homeless.push(error);
        }
    }
    const first = errors.find((error) => error.field && controls.has(error.field));
    if (movesFocus && first?.field) {
        controls.get(first.field)?.focus();
    }
    return homeless;
}

/** Forgets the server's message at the input of this event: the user is correcting it. */
export function clearFieldError(event: Event): void {
    (event.currentTarget as FieldControl).setCustomValidity('');
}

/** Asks every input for its own rules (required, format), shows the failures and focuses the first. True when all hold. */
export function reportControls(root: ControlRoot): boolean {
    const failed = [...controlsOf(root).values()].filter((control) => !control.reportValidity());
    failed[0]?.focus();
    return failed.length === 0;
}

function controlsOf(root: ControlRoot): Map<string, FieldControl> {
    const controls = new Map<string, FieldControl>();
    for (const element of root?.querySelectorAll('[data-field]') ?? []) {
        controls.set((element as HTMLElement).dataset.field ?? '', element as FieldControl);
    }
    return controls;
}
