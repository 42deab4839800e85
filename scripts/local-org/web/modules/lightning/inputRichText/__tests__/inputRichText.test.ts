import type {} from '@sa11y/jest';
import { createEditor, isSafeAddress, unknownParts, type EditorOptions } from 'lightning/richTextEditor';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import InputRichText from '../inputRichText';
import { BUTTONS, isOffered, nextButton } from '../toolbar';

jest.mock('lightning/richTextEditor', () => ({
    createEditor: jest.fn(),
    unknownParts: jest.fn(() => []),
    isSafeAddress: jest.fn((address: string) => address.startsWith('https:'))
}));

const editor = {
    toggle: jest.fn(),
    indent: jest.fn(),
    outdent: jest.fn(),
    setLink: jest.fn(),
    setHtml: jest.fn(),
    insertText: jest.fn(),
    setAttributes: jest.fn(),
    focus: jest.fn(),
    destroy: jest.fn()
};

interface Field {
    value: string;
    disabled: boolean;
    focus(): void;
    insertTextAtCursor(text: string): void;
    setCustomValidity(message: string): void;
    checkValidity(): boolean;
    reportValidity(): boolean;
}

/** Waits for the editor, which comes with an import. */
async function field(more: object = {}): Promise<HTMLElement & Field> {
    const element = await mount<Field>('lightning-input-rich-text', InputRichText, {
        label: 'Body',
        value: '<p>A</p>',
        ...more
    });
    for (let turn = 0; turn < 5; turn++) {
        await flush();
    }
    return element;
}

const options = (): EditorOptions => (mockOf(createEditor).mock.calls.at(-1) as [HTMLElement, EditorOptions])[1];
const buttonOf = (element: HTMLElement, name: string): HTMLButtonElement =>
    find<HTMLButtonElement>(element, `button[data-name="${name}"]`);

describe('lightning-input-rich-text', () => {
    beforeEach(() => {
        mockOf(createEditor).mockReturnValue(editor);
        mockOf(unknownParts).mockReturnValue([]);
    });
    afterEach(clearPage);

    it('opens an editor that carries the label of the field', async () => {
        const element = await field({ required: true });
        expect(options()).toMatchObject({
            html: '<p>A</p>',
            attributes: { role: 'textbox', 'aria-label': 'Body', 'aria-required': 'true' }
        });
        expect(options().isEditable()).toBe(true);
        expect(text(find(element, '.slds-form-element__label'))).toBe('* Body');
        await expect(element).toBeAccessible();
        element.remove();
        expect(editor.destroy).toHaveBeenCalledTimes(1);
    });

    it('hands out what is written, and takes another text from outside', async () => {
        const element = await field();
        const changed = listen(element, 'change');
        options().onChange('<p>AB</p>');
        expect(changed.mock.calls[0][0].detail).toEqual({ value: '<p>AB</p>' });
        expect(element.value).toBe('<p>AB</p>');
        element.value = '<p>C</p>';
        expect(editor.setHtml.mock.calls).toEqual([['<p>C</p>']]);
        element.insertTextAtCursor('x');
        element.focus();
        expect([editor.insertText.mock.calls, editor.focus.mock.calls.length]).toEqual([[['x']], 1]);
    });

    it('shows which formats hold at the cursor, and switches them', async () => {
        const element = await field();
        expect(buttonOf(element, 'bold').getAttribute('aria-pressed')).toBe('false');
        options().onStatus({ formats: new Set(['bold', 'list']), link: null, canIndent: true, canOutdent: false });
        await flush();
        const states = all(element, 'button').map((one) => [one.dataset.name, one.getAttribute('aria-pressed')]);
        expect(Object.fromEntries(states)).toEqual({
            bold: 'true',
            italic: 'false',
            underline: 'false',
            strike: 'false',
            list: 'true',
            ordered: 'false',
            indent: null,
            outdent: null,
            link: 'false'
        });
        expect([buttonOf(element, 'indent').disabled, buttonOf(element, 'outdent').disabled]).toEqual([false, true]);
        await click(buttonOf(element, 'italic'));
        await click(buttonOf(element, 'indent'));
        expect([editor.toggle.mock.calls, editor.indent.mock.calls.length]).toEqual([[['italic']], 1]);
        await expect(element).toBeAccessible();
    });

    it('is one stop of the keyboard, with arrows inside', async () => {
        const element = await field();
        const stops = (): (string | undefined)[] =>
            all(element, 'button[tabindex="0"]').map(({ dataset }) => dataset.name);
        const press = (key: string): Promise<void> => {
            find(element, '.toolbar').dispatchEvent(new KeyboardEvent('keydown', { key }));
            return flush();
        };
        expect(stops()).toEqual(['bold']);
        await press('ArrowRight');
        expect(stops()).toEqual(['italic']);
        await press('End');
        expect(stops()).toEqual(['link']);
        await press('ArrowRight');
        expect(stops()).toEqual(['bold']);
    });

    it('links by an address, completes it, and refuses what is none', async () => {
        const element = await field();
        await click(buttonOf(element, 'link'));
        const input = find(element, '.address');
        const said = jest.fn();
        Object.assign(input, { setCustomValidity: said, reportValidity: () => true });
        await expect(element).toBeAccessible();
        await fire(input, 'change', { value: 'javascript:alert(1)' });
        await fire(find(element, '.link lightning-button'), 'click');
        expect([editor.setLink.mock.calls.length, said.mock.calls.at(-1)?.[0]]).toEqual([
            0,
            expect.stringMatching(/Enter an address/)
        ]);
        await fire(input, 'change', { value: 'example.com' });
        await fire(find(element, '.link lightning-button'), 'click');
        expect(editor.setLink.mock.calls).toEqual([['https://example.com']]);
        expect(mockOf(isSafeAddress)).toHaveBeenCalledTimes(2);
        expect(has(element, '.link')).toBe(false);
        options().onStatus({ formats: new Set(), link: 'https://example.com', canIndent: false, canOutdent: false });
        await flush();
        await click(buttonOf(element, 'link'));
        expect(props(element, '.address').value).toBe('https://example.com');
        await fire(all(element, '.link lightning-button')[1], 'click');
        expect(editor.setLink).toHaveBeenLastCalledWith(null);
    });

    it('edits as HTML what the editor would lose parts of', async () => {
        mockOf(unknownParts).mockReturnValue(['table', 'td']);
        const element = await field({ value: '<table></table>' });
        expect(mockOf(createEditor)).not.toHaveBeenCalled();
        expect(text(element)).toContain('parts that the editor does not know (table, td)');
        const changed = listen(element, 'change');
        await fire(find(element, 'lightning-textarea'), 'change', { value: '<table><tr></tr></table>' });
        expect(changed.mock.calls[0][0].detail).toEqual({ value: '<table><tr></tr></table>' });
        await expect(element).toBeAccessible();
    });

    it('edits as HTML where the editor cannot be made', async () => {
        mockOf(createEditor).mockImplementation(() => {
            throw new Error('No selection');
        });
        const element = await field();
        expect(text(element)).toContain('The editor could not be loaded (No selection).');
        expect(has(element, 'lightning-textarea')).toBe(true);
    });

    it('says that it must be filled, and what a form says of it', async () => {
        const element = await field({ required: true, value: '' });
        expect([element.checkValidity(), element.reportValidity()]).toEqual([false, false]);
        await flush();
        expect(text(find(element, '[role="alert"]'))).toBe('Complete this field.');
        await expect(element).toBeAccessible();
        options().onChange('<p>A</p>');
        element.setCustomValidity('At most 10 characters fit here.');
        expect(element.reportValidity()).toBe(false);
        await flush();
        expect(text(find(element, '[role="alert"]'))).toBe('At most 10 characters fit here.');
        element.setCustomValidity('');
        expect(element.reportValidity()).toBe(true);
    });

    it('cannot be changed where it is disabled', async () => {
        const element = await field({ disabled: true });
        expect(options().isEditable()).toBe(false);
        expect(options().attributes['aria-disabled']).toBe('true');
        expect(all(element, 'button').every((one) => (one as HTMLButtonElement).disabled)).toBe(true);
    });
});

describe('the toolbar', () => {
    const offered = (formats: readonly string[] | undefined, disabled = ''): string[] =>
        BUTTONS.filter((button) => isOffered(button, formats, disabled)).map(({ name }) => name);

    it.each([
        [undefined, '', BUTTONS.map(({ name }) => name)],
        [['bold', 'list'], '', ['bold', 'list', 'ordered']],
        [['indent'], '', ['indent', 'outdent']],
        [undefined, 'FORMAT_TEXT, insert_content', ['list', 'ordered', 'indent', 'outdent']]
    ])('offers for the formats %s without %s the buttons %s', (formats, disabled, expected) => {
        expect(offered(formats, disabled)).toEqual(expected);
    });

    it.each([
        ['ArrowLeft', 0, 8],
        ['ArrowLeft', 3, 2],
        ['Home', 5, 0],
        ['Tab', 5, null]
    ])('leads with %s from %d to %s', (key, from, to) => {
        expect(nextButton(key, from, 9)).toBe(to);
    });
});
