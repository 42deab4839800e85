import { uiApi } from 'lightning/lds';
import type { FormFields } from 'lightning/formFields';
import { RecordEditing, type EditedPart, type EditingState } from 'shell/recordEditing';
import { flush, mockOf } from '../../../../../../jest-mocks/testKit';
import { formField, RECORD_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({
    uiApi: jest.fn(),
    notifyAll: jest.fn(),
    notifyRecords: jest.fn(),
    objectName: (object: unknown) => object
}));
jest.mock('lightning/recordSource', () => ({
    ...jest.requireActual<object>('lightning/recordSource'),
    RecordSource: class {
        constructor(private readonly onLoad: (loaded: unknown) => void) {}
        start(): Promise<void> {
            this.onLoad({ info: mockInfo, picklists: {}, record: { id: 'a00', fields: {}, lastModifiedDate: null } });
            return Promise.resolve();
        }
        stop(): void {
            /* Nothing runs. */
        }
    }
}));
const mockInfo = { apiName: 'Deal__c', fields: { Name: formField('Name'), Status__c: formField('Status__c') } };

interface Input {
    readonly name: string;
    readonly isInput: boolean;
    wire: jest.Mock;
    read: jest.Mock;
    isDirty: jest.Mock;
    reportValidity: jest.Mock;
    setErrors: jest.Mock;
    clean: jest.Mock;
}
const input = (name: string, value: unknown, isDirty: boolean): Input => ({
    name,
    isInput: true,
    wire: jest.fn(),
    read: jest.fn(() => value),
    isDirty: jest.fn(() => isDirty),
    reportValidity: jest.fn(() => true),
    setErrors: jest.fn(),
    clean: jest.fn()
});

/** A page with one part that has two inputs. */
function page(...inputs: Input[]): {
    editing: RecordEditing;
    states: EditingState[];
    part: EditedPart & { shown: (FormFields | null)[]; focused: string[] };
    onSaved: jest.Mock;
} {
    const states: EditingState[] = [];
    const onSaved = jest.fn();
    const record = { object: 'Deal__c', id: RECORD_ID };
    const editing = new RecordEditing(
        () => record,
        (state) => states.push(state),
        onSaved
    );
    const part = {
        shown: [] as (FormFields | null)[],
        focused: [] as string[],
        show(fields: FormFields | null): void {
            this.shown.push(fields);
            inputs.forEach((handle) => fields?.add({ handle, onRemove: () => undefined }));
        },
        focusField(name: string): boolean {
            this.focused.push(name);
            return true;
        }
    };
    editing.join(part);
    return { editing, states, part, onSaved };
}

describe('shell/recordEditing', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    it('turns every part into inputs, and focuses the field that was asked for when it is there', async () => {
        const { editing, states, part } = page(input('Name', 'A', false));
        editing.start('Name');
        await flush();
        jest.runAllTimers();
        expect(part.shown.map((fields) => fields !== null)).toEqual([false, true]);
        expect(part.focused).toEqual(['Name']);
        expect(states).toEqual([{ isEditing: true, isSaving: false, messages: [] }]);
        expect(editing.isDirty).toBe(false);
    });

    it('saves what was changed alone, and goes back to where it began', async () => {
        mockOf(uiApi).mockResolvedValue({ id: RECORD_ID });
        const { editing, states, part, onSaved } = page(input('Name', 'A', false), input('Status__c', 'Done', true));
        editing.start('Status__c');
        await flush();
        expect(editing.isDirty).toBe(true);
        await editing.save();
        expect(mockOf(uiApi).mock.calls).toEqual([
            ['PATCH', `/records/${RECORD_ID}`, { fields: { Status__c: 'Done' } }, {}]
        ]);
        expect(onSaved).toHaveBeenCalledTimes(1);
        expect(states.map(({ isSaving }) => isSaving)).toEqual([false, true, false]);
        expect(states.at(-1)?.isEditing).toBe(false);
        expect(part.shown.at(-1)).toBeNull();
        jest.runAllTimers();
        expect(part.focused.at(-1)).toBe('Status__c');
    });

    it('asks the server nothing when nothing was changed, or when a field is not valid', async () => {
        const unchanged = page(input('Name', 'A', false));
        unchanged.editing.start('Name');
        await flush();
        await unchanged.editing.save();
        expect(unchanged.states.at(-1)?.isEditing).toBe(false);
        const wrong = input('Name', '', true);
        wrong.reportValidity.mockReturnValue(false);
        const invalid = page(wrong);
        invalid.editing.start('Name');
        await flush();
        await invalid.editing.save();
        expect(invalid.states.at(-1)).toMatchObject({
            isEditing: true,
            messages: ['Review the errors at the fields.']
        });
        expect(mockOf(uiApi)).not.toHaveBeenCalled();
    });

    it('keeps what was entered when the server refuses it, with each error where it belongs', async () => {
        const output = { errors: [{ message: 'Too late.' }], fieldErrors: { Name: [{ message: 'Not this one.' }] } };
        mockOf(uiApi).mockRejectedValue({ body: { message: 'An error occurred.', output } });
        const name = input('Name', 'B', true);
        const { editing, states, onSaved } = page(name);
        editing.start('Name');
        await flush();
        await editing.save();
        expect(name.setErrors).toHaveBeenCalledWith(['Not this one.']);
        expect(states.at(-1)).toEqual({
            isEditing: true,
            isSaving: false,
            messages: ['Too late.', 'Review the errors at the fields.']
        });
        expect(onSaved).not.toHaveBeenCalled();
    });

    it('shows a part that comes later as the others are, and forgets one that goes', async () => {
        const { editing, part } = page(input('Name', 'A', false));
        editing.start('Name');
        const late = { show: jest.fn(), focusField: jest.fn(() => false) };
        editing.join(late);
        expect(late.show).toHaveBeenCalledWith(expect.anything());
        editing.leave(late);
        editing.cancel();
        await flush();
        expect(late.show).toHaveBeenCalledTimes(1);
        expect(part.shown.at(-1)).toBeNull();
    });

    it('says why the record cannot be read', async () => {
        const { editing, states } = page();
        editing.start('Name');
        const fields = (editing as unknown as { fields: { listener: { failed(error: unknown): void } } }).fields;
        fields.listener.failed({ body: { message: 'The server does not answer.' } });
        expect(states.at(-1)?.messages).toEqual(['The server does not answer.']);
        await flush();
    });
});
