import type { ApexFrame, FrameResolver } from '../../runtime/stackFrames';
import type { EmittedModule } from '../emit/moduleWriter';

/** Explains lines of an emitted script: the Apex line, and the innermost function that holds it. */
export function frameResolver(module: EmittedModule): FrameResolver {
    return (scriptLine) => {
        const span = module.functions.find((candidate) => candidate.from <= scriptLine && scriptLine <= candidate.to);
        const line = nearestLine(module.lines, scriptLine);
        return span && line > 0 ? frame(span.name, span.className, line) : null;
    };
}

/** Lines that only close a block have no Apex line: the statement above them is meant. */
function nearestLine(lines: readonly number[], scriptLine: number): number {
    for (let index = scriptLine - 1; index >= 0; index--) {
        if (lines[index] > 0) {
            return lines[index];
        }
    }
    return 0;
}

function frame(name: string, className: string | null, line: number): ApexFrame {
    return { name, className, line };
}
