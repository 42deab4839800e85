import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import userLanguage from '@salesforce/i18n/lang';
import getChoices from '@salesforce/apex/AigDisclosureController.getChoices';
import getText from '@salesforce/apex/AigDisclosureController.getText';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Choices = Awaited<ReturnType<typeof getChoices>>;
type Answer = Awaited<ReturnType<typeof getText>>;

const SOURCES: Readonly<Record<string, string>> = {
    USE_CASE_TEXT: LABELS.sourceRecord,
    USE_CASE: LABELS.sourceUseCase,
    ORGANIZATION: LABELS.sourceOrganization
};

/** What people are told about a use case, for the channel and language one picks: the text, its source, who tells and by when. */
export default class AigDisclosure extends LightningElement {
    @api useCaseId?: string;

    readonly labels = LABELS;

    channel = 'Any';
    /** The user's own language; a text that is not in it says so. */
    language = userLanguage.replace('-', '_');
    choices: Choices | null = null;
    answer: Answer | null = null;
    errors: string[] = [];
    message = '';

    @wire(getChoices)
    wiredChoices({ data, error }: WireResult<Choices>): void {
        if (data) {
            this.choices = data;
            this.language = this.known(this.language);
        } else if (error) {
            this.errors = reduceErrors(error);
        }
    }

    @wire(getText, { useCaseId: '$useCaseId', channel: '$channel', language: '$language' })
    wiredText({ data, error }: WireResult<Answer>): void {
        if (data) {
            this.answer = data;
            this.errors = [];
        } else if (error) {
            this.answer = null;
            this.errors = reduceErrors(error);
        }
    }

    get channels(): { label: string; value: string }[] {
        return optionsOf(this.choices?.channels);
    }
    get languages(): { label: string; value: string }[] {
        return optionsOf(this.choices?.languages);
    }
    get isMissing(): boolean {
        return this.answer?.isMissing === true;
    }
    get text(): string {
        return this.answer?.text ?? '';
    }
    get source(): string {
        return SOURCES[this.answer?.source ?? ''] ?? '';
    }
    get notes(): { key: string; text: string }[] {
        return (this.answer?.notes ?? []).map((text, index) => ({ key: `${index}`, text }));
    }
    get duties(): { key: string; text: string; citation: string; url: string }[] {
        return (this.answer?.duties ?? []).map((duty) => {
            const who = duty.toldBy === 'Provider' ? LABELS.provider : LABELS.deployer;
            const from = duty.isInForce ? '' : `, ${formatText(LABELS.upcoming, duty.appliesFrom ?? '')}`;
            return {
                key: duty.code ?? '',
                text: `${duty.code ?? ''}: ${who}${from}`,
                citation: duty.citation ?? '',
                url: duty.sourceUrl ?? ''
            };
        });
    }

    handleChannel(event: CustomEvent<{ value: string }>): void {
        this.channel = event.detail.value;
        this.message = '';
    }

    handleLanguage(event: CustomEvent<{ value: string }>): void {
        this.language = event.detail.value;
        this.message = '';
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.text);
            this.message = LABELS.copied;
        } catch {
            this.message = LABELS.copyFailed;
        }
    }

    /** The choice that stands for the language of a user: the same, or the same language of another country, else the first. */
    private known(language: string): string {
        const values = this.languages.map(({ value }) => value);
        const near = values.find((value) => value.slice(0, 2) === language.slice(0, 2));
        return values.includes(language) ? language : (near ?? values[0] ?? language);
    }
}

function optionsOf(choices: Choices['channels'] | undefined): { label: string; value: string }[] {
    return (choices ?? []).map(({ label, value }) => ({ label: label ?? '', value: value ?? '' }));
}
