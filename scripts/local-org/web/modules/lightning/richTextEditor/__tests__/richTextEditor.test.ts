import fc from 'fast-check';
import { createEditor, unknownParts, type Editor, type EditorStatus } from '../richTextEditor';
import { documentOf, htmlOf } from '../html';
import { isSafeAddress } from '../schema';

const again = (html: string): string => htmlOf(documentOf(html));

describe('HTML of rich texts', () => {
    it.each([
        ['<p>Plain</p>'],
        ['<p>A <strong>bold</strong>, <em>slanted</em>, <u>lined</u>, <s>gone</s> word</p>'],
        ['<ul><li><p>One</p></li><li><p>Two</p><ol><li><p>Inside</p></li></ol></li></ul>'],
        ['<h2 style="text-align: center;">Title</h2><p style="text-align: right;">Right</p>'],
        ['<p>Line<br>break</p><hr><blockquote><p>Said</p></blockquote><pre>code  kept</pre>'],
        ['<p><a href="https://example.com/?a=1&amp;b=2" target="_blank">Link</a></p>'],
        ['<p><img src="/resource/logo" alt="Logo"></p>'],
        ['<p><span style="color: red;">Red</span> H<sub>2</sub>O<sup>+</sup> <code>x</code></p>'],
        ['<p></p><p>After an empty line</p>']
    ])('keeps %s', (html) => {
        expect(again(html)).toBe(html);
        expect(unknownParts(html)).toEqual([]);
    });

    it.each([
        ['<b>b</b><i>i</i>', '<p><strong>b</strong><em>i</em></p>'],
        ['<div>One</div><div>Two</div>', '<p>One</p><p>Two</p>'],
        ['<ul><li>Bare</li></ul>', '<ul><li><p>Bare</p></li></ul>'],
        ['', ''],
        ['<p> </p><p><br></p>', '']
    ])('writes %s as the editor does', (html, expected) => {
        expect(again(html)).toBe(expected);
    });

    it.each([
        ['<script>alert(1)</script><p>Text</p>'],
        ['<p onclick="alert(1)">Text</p>'],
        ['<p><a href="javascript:alert(1)">Text</a></p>'],
        ['<p><img src="javascript:alert(1)">Text</p>'],
        ['<p><span style="background:url(javascript:alert(1))">Text</span></p>']
    ])('takes out what could run: %s', (html) => {
        expect(again(html)).toBe('<p>Text</p>');
    });

    it.each([
        ['<table><tbody><tr><td>1</td></tr></tbody></table>', ['table', 'tbody', 'tr', 'td']],
        ['<p class="x">A</p>', ['p class']],
        ['<p>Fine</p>', []]
    ])('says what it would lose of %s', (html, expected) => {
        expect(unknownParts(html)).toEqual(expected);
    });

    it('writes any text so that it is read as the same text, and stays as it is from then on', () => {
        fc.assert(
            fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (lines) => {
                const holder = document.createElement('div');
                holder.append(
                    ...lines.map((line) => {
                        const paragraph = document.createElement('pre');
                        paragraph.textContent = `.${line.replace(/[^\x20-\x7e\u00a0-\ud7ff]/g, '')}`;
                        return paragraph;
                    })
                );
                const html = [...holder.children].map((child) => child.outerHTML).join('');
                const written = again(html);
                expect(documentOf(written).textContent).toBe(holder.textContent);
                expect(again(written)).toBe(written);
            })
        );
    });

    it.each([
        ['https://example.com', true],
        ['mailto:a@example.com', true],
        ['/lightning/page/home', true],
        ['javascript:alert(1)', false],
        [' javascript:alert(1)', false],
        ['data:text/html,x', false],
        ['example.com', false]
    ])('says of %s whether a link may lead there', (address, expected) => {
        expect(isSafeAddress(address)).toBe(expected);
    });
});

describe('the editor', () => {
    const onChange = jest.fn();
    const onStatus = jest.fn<undefined, [EditorStatus]>();
    let editor: Editor;

    function open(html: string): HTMLElement {
        const host = document.createElement('div');
        document.body.append(host);
        editor = createEditor(host, {
            html,
            isEditable: () => true,
            attributes: { role: 'textbox', 'aria-label': 'Text' },
            onChange,
            onStatus
        });
        return host;
    }

    afterEach(() => {
        editor.destroy();
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('draws the text into its place, as a text box with a name', () => {
        const box = open('<p>Hello</p>').firstElementChild;
        expect([box?.getAttribute('role'), box?.getAttribute('aria-label'), box?.textContent]).toEqual([
            'textbox',
            'Text',
            'Hello'
        ]);
        editor.setAttributes({ role: 'textbox', 'aria-label': 'Other' });
        expect(box?.getAttribute('aria-label')).toBe('Other');
    });

    it('switches formats on for what is written next', () => {
        open('');
        editor.toggle('bold');
        editor.insertText('strong');
        expect(onChange).toHaveBeenLastCalledWith('<p><strong>strong</strong></p>');
        expect(onStatus.mock.calls.at(-1)?.[0].formats).toEqual(new Set(['bold']));
    });

    it('makes lists, changes their kind, nests them and takes them away', () => {
        open('<p>One</p>');
        editor.toggle('list');
        expect(onChange).toHaveBeenLastCalledWith('<ul><li><p>One</p></li></ul>');
        editor.toggle('ordered');
        expect(onChange).toHaveBeenLastCalledWith('<ol><li><p>One</p></li></ol>');
        expect(onStatus.mock.calls.at(-1)?.[0]).toMatchObject({ canIndent: false, canOutdent: true });
        editor.outdent();
        expect(onChange).toHaveBeenLastCalledWith('<p>One</p>');
    });

    it('links by address, and never to a script', () => {
        open('');
        editor.setLink('https://example.com');
        expect(onChange).toHaveBeenLastCalledWith(
            '<p><a href="https://example.com" target="_blank">https://example.com</a></p>'
        );
        editor.setLink('javascript:alert(1)');
        expect(onChange).toHaveBeenCalledTimes(1);
    });

    it('takes another text from outside, without calling that a change', () => {
        const host = open('<p>First</p>');
        editor.setHtml('<p>Second</p>');
        expect(host.textContent).toBe('Second');
        expect(onChange).not.toHaveBeenCalled();
    });
});
