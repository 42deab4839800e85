import { formatDiagnostic, type Diagnostic } from '../compiler/diagnostics';
import { coveragePercent } from './coverage';
import { countOutcomes, type TestMethodResult, type TestRun } from './testResult';

const escapeXml = (text: string): string =>
    text
        // Characters that XML 1.0 does not allow at all.
        .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '?')
        .replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string);

/**
 * Every method with its outcome, message, stack, time and limits, and every file that did not compile, with the reasons:
 * `unsupported` when the local org lacks all of what it uses, `error` when an org would refuse it too. `notLoaded` are the parts
 * of the project that the org goes without.
 */
export function jsonReport(run: TestRun, findings: readonly Diagnostic[], notLoaded: readonly string[] = []): string {
    const files = [...new Set(findings.map(({ location }) => location.file))];
    const notCompiled = files.map((file) => {
        const own = findings.filter(({ location }) => location.file === file);
        return {
            file,
            outcome: own.every(({ unsupported }) => unsupported) ? 'unsupported' : 'error',
            reasons: own.map(formatDiagnostic)
        };
    });
    const { milliseconds, methods } = run;
    return `${JSON.stringify({ totals: countOutcomes(run), milliseconds, methods, notCompiled, notLoaded }, null, 4)}\n`;
}

export function coverageReport(run: TestRun): string {
    return `${JSON.stringify({ percent: coveragePercent(run.coverage), classes: run.coverage }, null, 4)}\n`;
}

function junitCase(result: TestMethodResult): string {
    const head = `    <testcase classname="${escapeXml(result.className)}" name="${escapeXml(result.methodName)}" time="${(result.milliseconds / 1000).toFixed(3)}"`;
    if (result.outcome === 'pass') {
        return `${head}/>`;
    }
    const tag = result.outcome === 'fail' ? 'failure' : 'error';
    const text = escapeXml(`${result.message ?? ''}\n${result.stack ?? ''}`);
    return `${head}>\n      <${tag} type="${result.outcome}" message="${escapeXml(result.message ?? '')}">${text}</${tag}>\n    </testcase>`;
}

/** JUnit XML with one suite a class. */
export function junitReport(run: TestRun): string {
    const classes = [...new Set(run.methods.map((method) => method.className))];
    const suites = classes.map((name) => {
        const methods = run.methods.filter((method) => method.className === name);
        const counts = countOutcomes({ methods });
        const seconds = (methods.reduce((sum, method) => sum + method.milliseconds, 0) / 1000).toFixed(3);
        const head = `  <testsuite name="${escapeXml(name)}" tests="${methods.length}" failures="${counts.fail}" errors="${counts.unsupported}" time="${seconds}">`;
        return [head, ...methods.map(junitCase), '  </testsuite>'].join('\n');
    });
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

/** One line for a method that did not pass, with its stack below. */
export function consoleFailure(result: TestMethodResult): string {
    const stack = result.stack === null ? '' : `\n${result.stack.replace(/^/gm, '    ')}`;
    return `${result.outcome.toUpperCase()} ${result.className}.${result.methodName}\n  ${result.message ?? ''}${stack}`;
}

/** `N passed, N failed`, with gaps of the local org named apart, and the time. */
export function consoleSummary(run: TestRun): string {
    const counts = countOutcomes(run);
    const parts = [`${counts.pass} passed`, `${counts.fail} failed`];
    if (counts.unsupported > 0) {
        parts.push(`${counts.unsupported} unsupported`);
    }
    const coverage = run.coverage.length > 0 ? `, ${coveragePercent(run.coverage)}% of lines covered` : '';
    return `Apex tests: ${parts.join(', ')} in ${(run.milliseconds / 1000).toFixed(1)} s${coverage}`;
}
