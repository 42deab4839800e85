import { resolve } from 'node:path';
import { removeStaleOutput } from '../build/removeStaleOutput';
import { allStages } from './stages';
import type { Stage, StageResult } from './stage';

/** Stages that read what another one writes: the emitted JavaScript of the components, and the kept syntax trees of all Apex, which take minutes to make twice. */
const AFTER: Readonly<Record<string, string>> = {
    platform: 'components',
    lint: 'components',
    lwc: 'components',
    scripts: 'apex'
};

/** Two stages at a time: the checks are planned for two cores. */
const LANES = 2;

interface Finished {
    readonly stage: Stage;
    readonly result: StageResult;
    readonly seconds: number;
}

async function runStage(stage: Stage): Promise<Finished> {
    const start = Date.now();
    let result: StageResult;
    try {
        result = await stage.run();
    } catch (error) {
        result = { passed: 0, failed: 1, report: String(error), skippedBecause: null };
    }
    const seconds = (Date.now() - start) / 1000;
    const verdict = result.skippedBecause
        ? `skipped: ${result.skippedBecause}`
        : `${result.passed} passed, ${result.failed} failed`;
    console.log(
        `${result.failed > 0 ? 'FAIL' : result.skippedBecause ? 'SKIP' : 'ok  '}  ${stage.title}  (${verdict}, ${seconds.toFixed(1)} s)`
    );
    return { stage, result, seconds };
}

async function runAll(stages: readonly Stage[]): Promise<Finished[]> {
    const finished: Finished[] = [];
    const waiting = [...stages];
    const names = new Set(stages.map((stage) => stage.name));
    const isReady = (stage: Stage): boolean => {
        const before = AFTER[stage.name];
        return before === undefined || !names.has(before) || finished.some((done) => done.stage.name === before);
    };
    const lane = async (): Promise<void> => {
        while (waiting.length > 0) {
            const index = waiting.findIndex(isReady);
            if (index < 0) {
                await new Promise((resume) => setTimeout(resume, 100));
                continue;
            }
            const [stage] = waiting.splice(index, 1);
            finished.push(await runStage(stage));
        }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return finished;
}

async function main(): Promise<void> {
    const root = resolve(__dirname, '../..');
    const args = process.argv.slice(2);
    const only = args.flatMap((arg, index) => (arg === '--only' ? [args[index + 1] ?? ''] : []));
    const stages = allStages(root);
    const unknown = only.filter((name) => !stages.some((stage) => stage.name === name));
    if (unknown.length > 0) {
        console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${stages.map((stage) => stage.name).join(', ')}`);
        process.exitCode = 2;
        return;
    }
    // Before the first stage: what a moved component left behind looks like a second one to several of them.
    removeStaleOutput(root);
    const finished = await runAll(only.length > 0 ? stages.filter((stage) => only.includes(stage.name)) : stages);
    for (const { stage, result } of finished.filter((done) => done.result.failed > 0)) {
        console.log(`\n--- ${stage.title} (npm test -- --only ${stage.name})\n${result.report}`);
    }
    const passed = finished.reduce((sum, done) => sum + done.result.passed, 0);
    const failed = finished.reduce((sum, done) => sum + done.result.failed, 0);
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

void main();
