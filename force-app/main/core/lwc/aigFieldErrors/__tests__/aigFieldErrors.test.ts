import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';

interface FakeControl extends HTMLElement {
    message: string;
    isValid: boolean;
}

function control(field: string, isValid = true): FakeControl {
    const element = document.createElement('input') as unknown as FakeControl;
    element.dataset.field = field;
    element.message = '';
    element.isValid = isValid;
    Object.assign(element, {
        setCustomValidity: (message: string) => (element.message = message),
        reportValidity: () => element.isValid
    });
    return element;
}

describe('aigFieldErrors', () => {
    let root: HTMLElement;
    let title: FakeControl;
    let owner: FakeControl;

    beforeEach(() => {
        root = document.createElement('div');
        title = control('title', false);
        owner = control('owner', false);
        root.append(title, owner);
        document.body.replaceChildren(root);
    });

    it('shows an error at its input, focuses the first and gives back the rest', () => {
        const rest = showFieldErrors(root, [
            { field: null, message: 'General' },
            { field: 'owner', message: 'Choose an owner.' },
            { field: 'vendor', message: 'Elsewhere' }
        ]);
        expect(owner.message).toBe('Choose an owner.');
        expect(title.message).toBe('');
        expect(document.activeElement).toBe(owner);
        expect(rest.map(({ message }) => message)).toEqual(['General', 'Elsewhere']);
    });

    it('leaves the focus where the user types when nothing was asked for', () => {
        title.focus();
        showFieldErrors(root, [{ field: 'owner', message: 'Choose an owner.' }], false);
        expect(owner.message).toBe('Choose an owner.');
        expect(document.activeElement).toBe(title);
    });

    it('reports every input and focuses the first that fails', () => {
        expect(reportControls(root)).toBe(false);
        expect(document.activeElement).toBe(title);
        title.isValid = true;
        owner.isValid = true;
        expect(reportControls(root)).toBe(true);
    });

    it('forgets the message while the user corrects the input', () => {
        title.message = 'Too long';
        title.addEventListener('change', clearFieldError);
        title.dispatchEvent(new CustomEvent('change'));
        expect(title.message).toBe('');
    });

    it('copes with a component that has not rendered', () => {
        expect(showFieldErrors(null, [{ field: 'title', message: 'Late' }])).toHaveLength(1);
        expect(reportControls(null)).toBe(true);
    });
});
