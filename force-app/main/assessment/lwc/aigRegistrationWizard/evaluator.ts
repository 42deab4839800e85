import { draftToServer, type Draft, type Evaluation, type RegistrationInput } from 'c/aigRegistrationModel';
import { after } from 'c/aigTimer';

export interface EvaluatorPorts {
    read(): Draft | null;
    evaluate(input: RegistrationInput): Promise<Evaluation>;
    started(): void;
    evaluated(evaluation: Evaluation): void;
    failed(error: unknown): void;
}

const QUIET_TIME = 300;

/** Asks the server which questions apply and what comes out. Only the answer to the newest request counts. */
export class Evaluator {
    private readonly ports: EvaluatorPorts;
    private newest = 0;
    private cancelTimer: (() => void) | null = null;

    constructor(ports: EvaluatorPorts) {
        this.ports = ports;
    }

    /** Evaluates a moment after the last answer. */
    request(): void {
        this.cancel();
        this.ports.started();
        this.cancelTimer = after(QUIET_TIME, () => void this.run());
    }

    async run(): Promise<void> {
        this.cancel();
        const draft = this.ports.read();
        if (!draft) {
            return;
        }
        this.newest += 1;
        const mine = this.newest;
        this.ports.started();
        try {
            const evaluation = await this.ports.evaluate(draftToServer(draft));
            if (mine === this.newest) {
                this.ports.evaluated(evaluation);
            }
        } catch (error) {
            if (mine === this.newest) {
                this.ports.failed(error);
            }
        }
    }

    cancel(): void {
        this.cancelTimer?.();
        this.cancelTimer = null;
    }
}
