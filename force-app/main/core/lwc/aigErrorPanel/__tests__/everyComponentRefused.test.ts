import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CurrentPageReference } from 'lightning/navigation';
import { getRecord } from 'lightning/uiRecordApi';
import { clearPage, flush, mount, text, wireOf, type TestWire } from '../../../../../../scripts/jest-mocks/testKit';

const PACKAGE = join(process.cwd(), 'force-app/main');
const REFUSAL = "You do not have access to the Apex class named 'AigController'.";
/** What the platform answers to a user without access to the class, and to the record. */
const BODY = { exceptionType: 'System.NoAccessException', isUserDefinedException: false, message: REFUSAL };

/** Properties that components are placed with: a page gives the record, a parent the rest. */
const PLACE = {
    recordId: 'a01000000000001AAA',
    objectApiName: 'AI_Use_Case__c',
    useCaseId: 'a01000000000001AAA',
    incidentId: 'a02000000000001AAA',
    notificationId: 'a03000000000001AAA',
    policyId: 'a04000000000001AAA',
    assessmentId: 'a05000000000001AAA',
    feature: { id: 'a06000000000001AAA' },
    runId: 'a07000000000001AAA'
};

/** A wire adapter of the test tools; the filter sees the settings of each living instance. */
interface RefusableWire extends TestWire {
    emitError(error: { body: object; status: number }, filter: () => boolean): void;
}

/** Components with a template that import a method of Apex or a record wire. */
function componentsThatAsk(): { readonly name: string; readonly file: string }[] {
    const rooms = readdirSync(PACKAGE).map((room) => join(PACKAGE, room, 'lwc'));
    return rooms
        .filter((room) => statSync(room, { throwIfNoEntry: false })?.isDirectory())
        .flatMap((room) => readdirSync(room).map((name) => ({ name, folder: join(room, name) })))
        .filter(({ name, folder }) => readdirSync(folder).includes(`${name}.html`))
        .map(({ name, folder }) => ({ name, file: join(folder, `${name}.ts`) }))
        .filter(({ file }) => /@salesforce\/apex\/|@wire\(getRecord/.test(readFileSync(file, 'utf8')));
}

/** Every method of Apex that any component of the package imports. */
function importedMethods(): string[] {
    const found = new Set<string>();
    const visit = (folder: string): void => {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                visit(path);
            } else if (/\.ts$/.test(entry.name)) {
                const imports = readFileSync(path, 'utf8').matchAll(/'(@salesforce\/apex\/[\w.]+)'/g);
                [...imports].forEach(([, method = '']) => found.add(method));
            }
        }
    };
    visit(PACKAGE);
    return [...found].sort();
}

const { createApexTestWireAdapter } = jest.requireActual<{
    createApexTestWireAdapter: (method: jest.Mock) => RefusableWire;
}>('@salesforce/sfdx-lwc-jest');

/** A server that refuses whatever is asked, wired or called. */
const call = jest.fn(() => Promise.reject({ body: BODY, status: 403 }));
const wires = importedMethods().map((method) => {
    const wire = createApexTestWireAdapter(jest.fn(() => call()));
    jest.doMock(method, () => ({ __esModule: true, default: wire }), { virtual: true });
    return wire;
});

/** Refuses every wire that waits for an answer. Returns how many do. */
function refuseWires(): number {
    let waiting = 0;
    const isWaiting = (): boolean => {
        waiting += 1;
        return true;
    };
    [...wires, getRecord as unknown as RefusableWire].forEach((wire) =>
        wire.emitError({ body: BODY, status: 403 }, isWaiting)
    );
    return waiting;
}

function elementsOf(node: Node): Element[] {
    const own = node instanceof Element ? [node] : [];
    const inner = node instanceof Element && node.shadowRoot ? elementsOf(node.shadowRoot) : [];
    return [...own, ...inner, ...[...node.childNodes].flatMap(elementsOf)];
}

/** Those that ask the server only when somebody presses a button; their own tests refuse that. */
const ASK_ON_PRESS: readonly string[] = [
    'aigApprovalChanges',
    'aigApproveSeveral',
    'aigChoosePolicies',
    'aigClockAnswer',
    'aigClockCard',
    'aigConditionEditor',
    'aigDataUseForm',
    'aigEvidencePacks',
    'aigFeatureTriage',
    'aigInputCheck',
    'aigLegalHold',
    'aigRecordPanelItem',
    'aigReportIncidentAction',
    'aigReviewDecision',
    'aigReviewRequestForm'
];

/** Those that go on without what they could not read, and what they say instead. */
const IN_OWN_WORDS: Readonly<Record<string, string>> = {
    // Shows only what is known to have changed; the gate card beside it says what cannot be read.
    aigChangedBanner: '',
    // A use case must be suspended also when nobody can count what that stops.
    aigSuspendUseCase: 'cannot be read now'
};

describe('without permission', () => {
    const silent: string[] = [];

    afterEach(clearPage);

    it.each(componentsThatAsk().map(({ name, file }) => [name, file] as const))('%s says why', async (name, file) => {
        const module = jest.requireActual<{ default: Parameters<typeof mount>[1] }>(file);
        const tag = `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        const element = await mount(tag, module.default, PLACE);
        wireOf(CurrentPageReference).emit({ type: 'standard__navItemPage', attributes: {}, state: {} });
        await flush();
        const waiting = refuseWires();
        await flush();
        if (waiting === 0 && call.mock.calls.length === 0) {
            silent.push(name);
            return;
        }
        expect(text(element)).toContain(IN_OWN_WORDS[name] ?? REFUSAL);
        const drawn = elementsOf(element).map((one) => one.tagName.toLowerCase());
        expect(drawn).not.toContain('lightning-spinner');
        expect(drawn).not.toContain('c-aig-empty-state');
        await expect(element).toBeAccessible();
    });

    it('knows those that ask for nothing until somebody presses a button', () => {
        expect(silent.sort()).toEqual(ASK_ON_PRESS);
    });
});
