import { uiApi } from 'lightning/lds';
import { cellKey, ListEditing, type ListEditingState } from 'shell/listEditing';
import { flush, mockOf } from '../../../../../../jest-mocks/testKit';
import { formField } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({
    uiApi: jest.fn(),
    notifyAll: jest.fn(),
    notifyRecords: jest.fn(),
    objectName: (object: unknown) => object
}));
jest.mock('lightning/recordSource', () => ({
    ...jest.requireActual<object>('lightning/recordSource'),
    RecordSource: class {
        constructor(
            private readonly onLoad: (loaded: unknown) => void,
            private readonly onError: (error: unknown) => void
        ) {}
        start(_: unknown, id: string): Promise<void> {
            if (id === 'gone') {
                this.onError({ body: { message: 'The requested resource does not exist' } });
            } else {
                this.onLoad({ info: mockInfo, picklists: {}, record: { id, fields: {}, lastModifiedDate: '2026' } });
            }
            return Promise.resolve();
        }
        stop(): void {
            /* Nothing runs. */
        }
    }
}));
const mockInfo = { apiName: 'Deal__c', fields: { Name: formField('Name'), Status__c: formField('Status__c') } };

const row = (id: string): { id: string; object: string; name: string } => ({
    id,
    object: 'Deal__c',
    name: `Deal ${id}`
});

interface Rows {
    editing: ListEditing;
    states: ListEditingState[];
    opened: string[];
    open(id: string, field: string, value: unknown, isValid?: boolean): Promise<jest.Mock>;
}

/** Opens cells whose inputs hold a changed value; gives what each is told of errors. */
function rows(): Rows {
    const states: ListEditingState[] = [];
    const opened: string[] = [];
    const editing = new ListEditing(
        (state) => states.push(state),
        (key) => opened.push(key)
    );
    const open = async (id: string, name: string, value: unknown, isValid = true): Promise<jest.Mock> => {
        editing.openCell(row(id), name);
        const setErrors = jest.fn();
        const handle = {
            name,
            isInput: true,
            wire: jest.fn(),
            read: () => value,
            isDirty: () => value !== undefined,
            reportValidity: () => isValid,
            setErrors,
            clean: jest.fn()
        };
        editing.add(id, { handle, onRemove: () => undefined });
        await flush();
        return setErrors;
    };
    return { editing, states, opened, open };
}

describe('shell/listEditing', () => {
    afterEach(() => jest.clearAllMocks());

    it('opens cells one by one, and says when each is ready for the focus', async () => {
        const { editing, states, opened, open } = rows();
        await open('1', 'Name', undefined);
        await open('1', 'Status__c', undefined);
        expect(opened).toEqual(['1.Name', '1.Status__c']);
        expect([...(states.at(-1)?.open ?? [])]).toEqual([cellKey('1', 'Name'), cellKey('1', 'Status__c')]);
        expect(editing.isDirty).toBe(false);
        expect(await editing.save()).toBe(true);
        expect(mockOf(uiApi)).not.toHaveBeenCalled();
        expect(states.at(-1)?.open.size).toBe(0);
    });

    it('saves each changed row for itself; a refused one stays, with its errors', async () => {
        const output = { errors: [{ message: 'Too late.' }], fieldErrors: { Status__c: [{ message: 'Not now.' }] } };
        mockOf(uiApi).mockImplementation((_, path: string) =>
            path.endsWith('/2')
                ? Promise.reject(Object.assign(new Error('refused'), { body: { message: 'An error.', output } }))
                : Promise.resolve({ id: '1' })
        );
        const { editing, states, open } = rows();
        await open('1', 'Name', 'New');
        const setErrors = await open('2', 'Status__c', 'Done');
        await open('3', 'Name', undefined);
        expect(editing.isDirty).toBe(true);
        expect(await editing.save()).toBe(false);
        expect(mockOf(uiApi).mock.calls).toEqual([
            ['PATCH', '/records/1', { fields: { Name: 'New' } }, { 'if-unmodified-since': '2026' }],
            ['PATCH', '/records/2', { fields: { Status__c: 'Done' } }, { 'if-unmodified-since': '2026' }]
        ]);
        expect(setErrors).toHaveBeenCalledWith(['Not now.']);
        expect(states.at(-1)).toEqual({
            open: new Set(['2.Status__c', '3.Name']),
            isSaving: false,
            messages: ['Deal 2: Too late.', 'Deal 2: Review the errors in the cells.']
        });
    });

    it('sends nothing while a cell is not valid', async () => {
        const { editing, states, open } = rows();
        await open('1', 'Name', 'New');
        await open('2', 'Name', '', false);
        expect(await editing.save()).toBe(false);
        expect(states.at(-1)?.messages).toEqual(['Review the errors in the cells.']);
        expect(mockOf(uiApi)).not.toHaveBeenCalled();
    });

    it('forgets rows that the list does not show any more, and everything on Cancel', async () => {
        const { editing, states, open } = rows();
        await open('1', 'Name', 'New');
        await open('2', 'Name', 'Other');
        editing.keepOnly(['2', '9']);
        expect([...(states.at(-1)?.open ?? [])]).toEqual(['2.Name']);
        editing.cancel();
        expect([states.at(-1)?.open.size, editing.isDirty]).toEqual([0, false]);
    });

    it('says which record cannot be read', async () => {
        const { states, open } = rows();
        await open('gone', 'Name', undefined);
        expect(states.at(-1)?.messages).toEqual(['Deal gone: The requested resource does not exist']);
    });
});
