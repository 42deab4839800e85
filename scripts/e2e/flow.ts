import type { Visitor } from './visitor';

export interface Step {
    readonly name: string;
    readonly run: (visitor: Visitor) => Promise<void>;
}

export interface FlowResult {
    readonly passed: number;
    readonly failed: number;
}

/**
 * Plays steps in order and prints how each went. A step that fails leaves a screenshot and the address; the steps after it
 * build on it and count as failed, too. Errors that the page reported fail the step in which they appeared.
 */
export async function playFlow(
    visitor: Visitor,
    steps: readonly Step[],
    log: (line: string) => void
): Promise<FlowResult> {
    let passed = 0;
    for (const [index, step] of steps.entries()) {
        const startedAt = Date.now();
        try {
            await step.run(visitor);
            const [error] = visitor.errors.splice(0);
            if (error !== undefined) {
                throw new Error(`the page reported: ${error}`);
            }
            passed++;
            log(`PASS  ${step.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
        } catch (error) {
            log(`FAIL  ${step.name}: ${error instanceof Error ? error.message : String(error)}`);
            log(`      at ${visitor.page.url()}`);
            const [file] = await visitor.screenshot(`failed-${index + 1}`);
            log(`      ${file}`);
            for (const skipped of steps.slice(index + 1)) {
                log(`FAIL  ${skipped.name}: not reached`);
            }
            break;
        }
    }
    return { passed, failed: steps.length - passed };
}
