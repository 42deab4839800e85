import { LightningElement, api } from 'lwc';
import type { FlowStateJson } from '../../../../api/flows/flowJson';
import { FLOW_NAVIGATION } from 'lightning/flowSupport';
import { request } from 'lightning/lds';

/** An input variable of a flow. */
export interface FlowInputVariable {
    readonly name: string;
    readonly type: string;
    readonly value: unknown;
}

interface Fields extends HTMLElement {
    reportValidity(): boolean;
}

const PREVIEW_DELAY_MS = 250;
const FAULT = 'An unhandled fault has occurred in this flow. Ask your administrator for help.';

/** Runs a screen flow. The interview lives on the server; this shows its screens and sends what was entered. */
export default class Flow extends LightningElement {
    @api flowFinishBehavior: 'NONE' | 'RESTART' = 'NONE';
    state: FlowStateJson | null = null;
    errors: Readonly<Record<string, string>> = {};
    failure = '';
    isBusy = false;
    private name?: string;
    private inputs: readonly FlowInputVariable[] = [];
    private values: Record<string, unknown> = {};
    private timer: ReturnType<typeof setTimeout> | undefined;
    private ticket = 0;
    private focusesHeading = false;
    private isConnected_ = false;

    @api
    get flowApiName(): string | undefined {
        return this.name;
    }

    set flowApiName(value: string | undefined) {
        if (value !== this.name) {
            this.name = value;
            this.startWhenReady();
        }
    }

    @api
    get flowInputVariables(): readonly FlowInputVariable[] {
        return this.inputs;
    }

    set flowInputVariables(value: readonly FlowInputVariable[] | undefined) {
        this.inputs = value ?? [];
    }

    /** Starts a flow by name, instead of by the attribute. */
    @api
    startFlow(flowApiName: string, flowInputVariables: readonly FlowInputVariable[] = []): void {
        this.name = flowApiName;
        this.inputs = flowInputVariables;
        void this.start();
    }

    /** Interviews are not paused in the local org. */
    @api
    resumeFlow(): void {
        throw new Error('The local org does not pause flow interviews');
    }

    connectedCallback(): void {
        this.isConnected_ = true;
        this.template?.addEventListener(FLOW_NAVIGATION, (event) => {
            const { action } = (event as CustomEvent<{ action: string }>).detail;
            void (action === 'BACK' ? this.handleBack() : this.handleNext());
        });
        this.startWhenReady();
    }

    disconnectedCallback(): void {
        this.isConnected_ = false;
        clearTimeout(this.timer);
    }

    /** A new screen begins at its heading, for keyboard and screen reader. */
    renderedCallback(): void {
        if (this.focusesHeading && this.state?.screen) {
            this.focusesHeading = false;
            (this.refs?.heading as HTMLElement | undefined)?.focus();
        }
    }

    private startWhenReady(): void {
        if (this.isConnected_ && this.name) {
            void this.start();
        }
    }

    private async start(): Promise<void> {
        await this.send(`/local/flows/${encodeURIComponent(this.name ?? '')}/start`, { inputVariables: this.inputs });
        this.announce('STARTED');
    }

    /** Sends a step and shows what comes back; of overlapping ones the last counts. */
    private async send(url: string, body: object): Promise<boolean> {
        clearTimeout(this.timer);
        const ticket = ++this.ticket;
        this.isBusy = true;
        try {
            const state = (await request('POST', url, body)) as FlowStateJson;
            if (ticket !== this.ticket) {
                return false;
            }
            this.show(state);
            return true;
        } catch (error) {
            if (ticket === this.ticket) {
                this.fail(messageOf(error));
            }
            return false;
        } finally {
            if (ticket === this.ticket) {
                this.isBusy = false;
            }
        }
    }

    private show(state: FlowStateJson): void {
        const isOther = state.screen?.name !== this.state?.screen?.name || state.guid !== this.state?.guid;
        this.state = state;
        this.errors = state.errors;
        this.failure = '';
        if (isOther) {
            this.values = {};
        }
        if (state.status === 'failed') {
            this.fail(`${FAULT} ${state.failure ?? ''}`);
        } else if (state.status === 'finished') {
            this.finish();
        }
    }

    private finish(): void {
        this.announce('FINISHED');
        if (this.flowFinishBehavior === 'RESTART') {
            this.state = null;
            void this.start();
        }
    }

    private fail(message: string): void {
        this.failure = message;
        this.announce('ERROR');
    }

    private announce(status: string): void {
        const { guid, flowLabel, outputVariables } = this.state ?? {};
        this.dispatchEvent(
            new CustomEvent('statuschange', { detail: { status, guid, flowTitle: flowLabel, outputVariables } })
        );
    }

    get hasScreen(): boolean {
        return this.failure === '' && this.state?.screen !== null && this.state?.screen !== undefined;
    }

    get isFinished(): boolean {
        return this.failure === '' && this.state?.status === 'finished';
    }

    get headingClass(): string {
        return this.state?.screen?.showHeader ? 'heading' : 'heading slds-assistive-text';
    }

    get hasErrors(): boolean {
        return Object.keys(this.errors).length > 0;
    }

    handleChange(event: CustomEvent<{ name: string; value: unknown; isInitial: boolean }>): void {
        const { name, value, isInitial } = event.detail;
        this.values = { ...this.values, [name]: value };
        if (!isInitial && this.state?.screen?.isReactive) {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => void this.preview(), PREVIEW_DELAY_MS);
        }
    }

    /** Asks which other fields show with what is entered so far. */
    private async preview(): Promise<void> {
        const { guid } = this.state ?? {};
        const ticket = ++this.ticket;
        try {
            const url = `/local/flow-interviews/${guid ?? ''}/preview`;
            const state = (await request('POST', url, { values: this.values })) as FlowStateJson;
            if (ticket === this.ticket) {
                this.state = state;
            }
        } catch (error) {
            this.fail(messageOf(error));
        }
    }

    async handleNext(): Promise<void> {
        const fields = this.refs?.fields as Fields | undefined;
        if (this.isBusy || (fields && !fields.reportValidity())) {
            return;
        }
        this.focusesHeading = true;
        const isShown = await this.send(`/local/flow-interviews/${this.state?.guid ?? ''}/next`, {
            values: this.values
        });
        if (isShown && this.hasErrors) {
            this.focusesHeading = false;
        }
    }

    async handleBack(): Promise<void> {
        this.focusesHeading = true;
        await this.send(`/local/flow-interviews/${this.state?.guid ?? ''}/back`, {});
    }

    async handleRestart(): Promise<void> {
        this.state = null;
        this.failure = '';
        await this.start();
    }
}

function messageOf(error: unknown): string {
    const body = (error as { body?: { message?: unknown } }).body;
    return typeof body?.message === 'string' ? body.message : String(error);
}
