import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import {
    draftFromServer,
    mergeDrafts,
    type AnswerChangeDetail,
    type Conflict,
    type Draft,
    type Evaluation,
    type RegistrationInput,
    type SaveResult,
    type UseCaseChange
} from 'c/aigRegistrationModel';
import { DraftSaver, type SaveState } from './draftSaver';
import { Evaluator } from './evaluator';

/** What the wizard shows; replaced as a whole on every change. */
export interface SessionState {
    readonly draft: Draft | null;
    readonly evaluation: Evaluation | null;
    readonly isEvaluating: boolean;
    readonly evaluationErrors: readonly string[];
    readonly saveState: SaveState;
    /** ISO moment of the last save. */
    readonly savedAt: string | null;
    readonly reference: string;
    readonly errors: readonly string[];
    readonly conflicts: readonly Conflict[];
}

/** The server calls, and where news go. */
export interface SessionPorts {
    saveDraft(input: RegistrationInput): Promise<SaveResult>;
    getDraft(useCaseId: string): Promise<RegistrationInput>;
    evaluate(input: RegistrationInput): Promise<Evaluation>;
    changed(state: SessionState): void;
    /** The server refused fields: show it at the inputs. `isAsked`: the user pressed a button, and is not just typing. */
    rejected(errors: readonly FieldError[], isAsked: boolean): void;
}

export const INITIAL_STATE: SessionState = {
    draft: null,
    evaluation: null,
    isEvaluating: false,
    evaluationErrors: [],
    saveState: 'clean',
    savedAt: null,
    reference: '',
    errors: [],
    conflicts: []
};

/** One registration while it is being written: holds the draft, saves it, has it evaluated, and merges foreign changes. */
export class RegistrationSession {
    private readonly ports: SessionPorts;
    private readonly saver: DraftSaver;
    private readonly evaluator: Evaluator;
    private state = INITIAL_STATE;
    /** What the server had when we last spoke. */
    private base: Draft | null = null;
    private theirs: Draft | null = null;
    private isAsked = false;
    /** The server has refused what is typed now. */
    isRejected = false;

    constructor(ports: SessionPorts) {
        this.ports = ports;
        this.saver = new DraftSaver({
            read: () => this.state.draft,
            save: (input) => ports.saveDraft(input),
            stateChanged: (saveState) => this.update({ saveState }),
            saved: (sent, result, isCurrent) => this.handleSaved(sent, result, isCurrent),
            rejected: (errors) => {
                this.isRejected = true;
                ports.rejected(errors, this.isAsked);
            },
            stale: () => void this.handleStale(),
            failed: (error) => this.update({ errors: reduceErrors(error) })
        });
        this.evaluator = new Evaluator({
            read: () => this.state.draft,
            evaluate: (input) => ports.evaluate(input),
            started: () => this.update({ isEvaluating: true, evaluationErrors: [] }),
            evaluated: (evaluation) => this.update({ evaluation, isEvaluating: false }),
            failed: (error) => this.update({ isEvaluating: false, evaluationErrors: reduceErrors(error) })
        });
    }

    /** Begins with a draft; `isStored` when it came from the server. */
    start(draft: Draft, isStored: boolean): void {
        this.base = draft;
        this.update({ draft });
        if (isStored) {
            this.saver.markSaved();
        }
    }

    changeFields(change: UseCaseChange): void {
        const draft = this.state.draft;
        if (draft) {
            this.update({ draft: { ...draft, useCase: { ...draft.useCase, ...change } }, evaluation: null });
            this.saver.touch();
        }
    }

    changeAnswer({ code, answer, comment }: AnswerChangeDetail): void {
        const draft = this.state.draft;
        if (draft) {
            const isNewAnswer = draft.answers[code]?.answer !== answer;
            this.update({ draft: { ...draft, answers: { ...draft.answers, [code]: { answer, comment } } } });
            this.saver.touch();
            if (isNewAnswer) {
                this.evaluator.request();
            }
        }
    }

    /** Fills in what the law data offers for questions without an answer. To be called while the person sees them. */
    offerAnswers(): void {
        const { draft, evaluation } = this.state;
        const offers = (evaluation?.questions ?? [])
            .filter(({ code, offeredAnswer }) => code && offeredAnswer && !draft?.answers[code]?.answer)
            .map(({ code, offeredAnswer }) => [code, { answer: offeredAnswer ?? '', comment: '' }] as const);
        if (draft && offers.length > 0) {
            this.update({ draft: { ...draft, answers: { ...draft.answers, ...Object.fromEntries(offers) } } });
            this.saver.touch();
            this.evaluator.request();
        }
    }

    /** Saves what is unsaved. True when the server has everything. */
    async save(): Promise<boolean> {
        this.update({ errors: [] });
        this.isAsked = true;
        this.isRejected = false;
        try {
            return await this.saver.flush();
        } finally {
            this.isAsked = false;
        }
    }

    /** Makes sure that the evaluation belongs to the draft as it is. */
    async ensureEvaluated(): Promise<void> {
        if (this.saver.isDirty) {
            await this.save();
        }
        if (this.state.evaluation === null) {
            await this.evaluator.run();
        }
    }

    evaluateAgain(): void {
        void this.evaluator.run();
    }

    showErrors(errors: readonly string[]): void {
        this.update({ errors });
    }

    /** The user has decided the conflicts: the named fields take the other value, the rest stays mine. */
    resolve(takeTheirs: readonly string[]): void {
        const { draft } = this.state;
        const theirs = this.theirs;
        if (draft && theirs) {
            const taken = <T extends object>(values: T, prefix: string): T =>
                Object.fromEntries(Object.entries(values).filter(([key]) => takeTheirs.includes(prefix + key))) as T;
            this.theirs = null;
            this.update({
                conflicts: [],
                evaluation: null,
                draft: {
                    ...draft,
                    useCase: { ...draft.useCase, ...taken(theirs.useCase, '') },
                    answers: { ...draft.answers, ...taken(theirs.answers, 'answer:') }
                }
            });
            this.saver.resume();
            void this.saver.flush();
        }
    }

    /** The wizard goes away: what was typed last is still sent. */
    dispose(): void {
        this.evaluator.cancel();
        if (this.saver.isDirty) {
            void this.saver.flush();
        }
    }

    private handleSaved(sent: Draft, result: SaveResult, isCurrent: boolean): void {
        const draft = this.state.draft ?? sent;
        const useCaseId = result.useCaseId ?? sent.useCaseId;
        const lastModified = result.lastModified ?? null;
        const key = result.key ?? draft.useCase.key;
        this.base = { ...sent, useCaseId, lastModified, useCase: { ...sent.useCase, key } };
        this.update({
            draft: { ...draft, useCaseId, lastModified, useCase: { ...draft.useCase, key } },
            reference: result.reference ?? this.state.reference,
            savedAt: new Date().toISOString(),
            errors: [],
            evaluation: isCurrent && result.evaluation ? result.evaluation : this.state.evaluation
        });
    }

    /** Somebody else saved first: merge; ask only about what both sides changed. */
    private async handleStale(): Promise<void> {
        const { draft } = this.state;
        if (!draft?.useCaseId || !this.base) {
            return;
        }
        try {
            const theirs = draftFromServer(await this.ports.getDraft(draft.useCaseId));
            const mine = this.state.draft ?? draft;
            const { merged, conflicts } = mergeDrafts(this.base, mine, theirs, (code) => this.questionText(code));
            this.base = theirs;
            this.theirs = theirs;
            this.update({ draft: merged, conflicts, evaluation: null });
            if (conflicts.length === 0) {
                this.resolve([]);
            }
        } catch (error) {
            this.saver.fail();
            this.update({ errors: reduceErrors(error) });
        }
    }

    private questionText(code: string): string {
        return this.state.evaluation?.questions?.find((question) => question.code === code)?.question ?? code;
    }

    private update(change: Partial<SessionState>): void {
        this.state = { ...this.state, ...change };
        this.ports.changed(this.state);
    }
}
