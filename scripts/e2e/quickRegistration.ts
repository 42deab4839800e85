import { expectThat, type Journey } from './journey';

/** What the issue allows: inputs a person has to make, and the time. The time depends on the machine and is told, not tested. */
const MOST_INPUTS = 15;
/** 60 words a minute, and a moment to read before each choice. */
const KEYSTROKE_MS = 200;
const READING_MS = 2_000;

/** A person at work: types and chooses at human speed, and counts what had to be entered. */
class Person {
    inputs = 0;
    readonly startedAt = Date.now();

    constructor(private readonly journey: Journey) {}

    get seconds(): number {
        return Math.round((Date.now() - this.startedAt) / 1000);
    }

    async types(label: string, text: string): Promise<void> {
        this.inputs++;
        await this.journey.page.getByLabel(label).first().pressSequentially(text, { delay: KEYSTROKE_MS });
    }

    async picks(label: string, option: string): Promise<void> {
        const { page } = this.journey;
        this.inputs++;
        await page.waitForTimeout(READING_MS);
        await page.getByRole('combobox', { name: label }).click();
        await page.getByRole('option', { name: option }).click();
    }

    async answers(question: string | RegExp, choice: string): Promise<void> {
        this.inputs++;
        await this.journey.page.waitForTimeout(READING_MS);
        await this.journey.answer(question, choice);
    }

    async goesOn(): Promise<void> {
        await this.journey.page.getByRole('button', { name: 'Next', exact: true }).click();
    }
}

/** A business user registers a minimal-risk feature that uses data about people, from scratch: nothing is known before. */
export async function registerQuickly(journey: Journey): Promise<void> {
    await journey.check(
        `a minimal-risk case takes at most ${MOST_INPUTS} inputs, also with personal data`,
        async () => {
            await journey.loginAs('Sales Ops User');
            await journey.open('/lightning/n/AIG_Register_AI');
            await journey.page.locator('c-aig-register-tab button').first().click();
            await journey.sees('Step 1 of 5');
            const person = new Person(journey);
            await person.types('Name', 'Meeting notes');
            await person.types('What does it do', 'Writes a summary of a sales meeting.');
            await person.types('What is it used for?', 'Saves sales people the typing.');
            await person.picks('What kind of AI is it?', 'Generative Text');
            await person.goesOn();
            await journey.sees('Step 2 of 5');
            await person.answers('What is our part in it?', 'We use what somebody else built (deployer)');
            await person.goesOn();
            await journey.sees('Step 3 of 5');
            await person.answers('Does it use data about people?', 'Yes');
            await person.answers('Is the answer to any of these questions Yes?', 'No, to none of them');
            await person.answers('People it affects', 'Business Contacts');
            await person.answers('Regions', 'European Union');
            await person.answers('How independently does it act?', 'Assistive: a person decides');
            await person.goesOn();
            await journey.sees('Group 1 of 6');
            await journey.sees('Filled in for you');
            for (const question of [
                /Does it do, or could it be used for, any of these/,
                /safety component of a product/,
                /help to decide about people in any of these areas/,
                /Do people talk to it directly/,
                /on a large scale, or watch public places/
            ]) {
                await person.goesOn();
                await person.answers(question, 'No');
            }
            await person.goesOn();
            await journey.sees('Step 5 of 5');
            await journey.sees('Minimal risk');
            await journey.page.getByRole('button', { name: 'Submit for review' }).click();
            await journey.sees(/submitted for review|In review/i);
            console.log(`      ${person.inputs} inputs, ${person.seconds} s at 60 words a minute and 2 s a choice`);
            expectThat(person.inputs <= MOST_INPUTS, `A minimal-risk case takes ${person.inputs} inputs`);
        }
    );
}
