/** The buttons of the toolbar, and how the keyboard moves among them. */

export interface ToolbarButton {
    /** The name of the format, as the platform's attribute `formats` has it. */
    readonly name: string;
    readonly label: string;
    readonly icon: string;
    readonly isToggle: boolean;
    /** The name of the group in `disabledCategories`. */
    readonly category: string;
}

const button = (name: string, label: string, icon: string, category: string, isToggle = true): ToolbarButton => ({
    name,
    label,
    icon: `utility:${icon}`,
    isToggle,
    category
});

export const BUTTONS: readonly ToolbarButton[] = [
    button('bold', 'Bold', 'bold', 'FORMAT_TEXT'),
    button('italic', 'Italic', 'italic', 'FORMAT_TEXT'),
    button('underline', 'Underline', 'underline', 'FORMAT_TEXT'),
    button('strike', 'Strikethrough', 'strikethrough', 'FORMAT_TEXT'),
    button('list', 'Bulleted list', 'richtextbulletedlist', 'FORMAT_BODY'),
    button('ordered', 'Numbered list', 'richtextnumberedlist', 'FORMAT_BODY'),
    button('indent', 'Indent', 'richtextindent', 'FORMAT_BODY', false),
    button('outdent', 'Outdent', 'richtextoutdent', 'FORMAT_BODY', false),
    button('link', 'Link', 'link', 'INSERT_CONTENT')
];

/** Whether a button shows. Both kinds of list are the format `list`, both directions the format `indent`. */
export function isOffered(
    { name, category }: ToolbarButton,
    formats: readonly string[] | undefined,
    disabledCategories: string
): boolean {
    const format = name === 'ordered' ? 'list' : name === 'outdent' ? 'indent' : name;
    const disabled = disabledCategories.toUpperCase().split(/[\s,]+/);
    return (formats === undefined || formats.includes(format)) && !disabled.includes(category);
}

/** The place of the button that a key leads to; null for other keys. */
export function nextButton(key: string, current: number, count: number): number | null {
    switch (key) {
        case 'ArrowRight':
            return (current + 1) % count;
        case 'ArrowLeft':
            return (current + count - 1) % count;
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
        default:
            return null;
    }
}
