import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import confirmControl from '@salesforce/apex/AigHomeController.confirmControl';
import confirmQuestions from '@salesforce/apex/AigHomeController.confirmQuestions';
import getSetup from '@salesforce/apex/AigHomeController.getSetup';
import rebuildGateAddresses from '@salesforce/apex/AigHomeController.rebuildGateAddresses';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import AigRegisterModal, { type RegisterResult } from 'c/aigRegisterModal';
import { LABELS } from './labels';

type Step = Awaited<ReturnType<typeof getSetup>>[number];

interface StepText {
    readonly title: string;
    readonly help: string;
    readonly button: string;
    /** Page of Setup that the step begins on; null when it begins here. */
    readonly setupPage: string | null;
}

const TEXTS: Readonly<Record<string, StepText>> = {
    PERMISSION_SETS: {
        title: LABELS.permissionSets,
        help: LABELS.permissionSetsHelp,
        button: LABELS.openSetup,
        setupPage: 'PermSets'
    },
    QUEUES: { title: LABELS.queues, help: LABELS.queuesHelp, button: LABELS.openSetup, setupPage: 'Queues' },
    PROCESSES: {
        title: LABELS.processes,
        help: LABELS.processesHelp,
        button: LABELS.openSetup,
        setupPage: 'ApprovalProcesses'
    },
    QUESTIONS: {
        title: LABELS.questions,
        help: LABELS.questionsHelp,
        button: LABELS.confirmQuestions,
        setupPage: null
    },
    GATE_ADDRESSES: {
        title: LABELS.gateAddresses,
        help: LABELS.gateAddressesHelp,
        button: LABELS.gateAddressesRebuild,
        setupPage: null
    },
    CONTROL: {
        title: LABELS.control,
        help: LABELS.controlHelp,
        button: LABELS.confirmControl,
        setupPage: null
    },
    REGISTER: { title: LABELS.register, help: LABELS.registerHelp, button: LABELS.registerButton, setupPage: null }
};

interface ShownStep {
    readonly code: string;
    readonly title: string;
    readonly help: string;
    readonly button: string;
    readonly buttonTitle: string;
    readonly isDone: boolean;
    readonly stateText: string;
    readonly iconName: string;
    readonly missingText: string;
}

/** Detects what an administrator still has to do, and starts each step. Shows nothing to others, and nothing once done. */
export default class AigSetupChecklist extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    steps: readonly Step[] = [];
    errors: string[] = [];
    isWorking = false;

    connectedCallback(): void {
        void this.load(getSetup);
    }

    get isShown(): boolean {
        return this.errors.length > 0 || this.steps.some(({ isDone }) => !isDone);
    }

    get shown(): ShownStep[] {
        return this.steps.map((step) => {
            const code = step.code ?? '';
            const text = TEXTS[code];
            const isDone = step.isDone === true;
            return {
                code,
                title: text?.title ?? code,
                help: isDone ? '' : (text?.help ?? ''),
                // A step that is done needs no button any more.
                button: isDone ? '' : (text?.button ?? ''),
                buttonTitle: `${text?.button ?? ''}: ${text?.title ?? code}`,
                isDone,
                stateText: isDone ? LABELS.done : formatText(LABELS.progress, step.done ?? 0, step.total ?? 0),
                iconName: isDone ? 'utility:success' : 'utility:routing_offline',
                missingText:
                    (step.missing ?? []).length > 0 ? formatText(LABELS.missing, (step.missing ?? []).join(', ')) : ''
            };
        });
    }

    /** Nothing while it is not known. */
    get progressText(): string {
        if (this.steps.length === 0) {
            return '';
        }
        const done = this.steps.filter(({ isDone }) => isDone).length;
        return formatText(LABELS.progress, done, this.steps.length);
    }

    async handleStart(event: Event): Promise<void> {
        const code = (event.currentTarget as HTMLElement).dataset.code ?? '';
        const page = TEXTS[code]?.setupPage;
        if (page) {
            const attributes = { url: `/lightning/setup/${page}/home` };
            this[NavigationMixin.Navigate]({ type: 'standard__webPage', attributes });
        } else if (code === 'QUESTIONS') {
            await this.load(confirmQuestions);
        } else if (code === 'CONTROL') {
            await this.load(confirmControl);
        } else if (code === 'GATE_ADDRESSES') {
            await this.load(rebuildGateAddresses);
        } else if (code === 'REGISTER') {
            await AigRegisterModal.open<RegisterResult>({ label: LABELS.registerButton, size: 'large' });
            await this.load(getSetup);
        }
    }

    handleRefresh(): void {
        void this.load(getSetup);
    }

    private async load(read: typeof getSetup): Promise<void> {
        this.isWorking = true;
        try {
            this.steps = await read();
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isWorking = false;
        }
    }
}
