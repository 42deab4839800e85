/** What jsdom has none of: a screen with a width, and scrolling. Tests of a narrow screen say so. */
Object.defineProperty(window, 'matchMedia', {
    writable: true,
    value: jest.fn((media) => ({
        media,
        matches: false,
        addEventListener: jest.fn(),
        removeEventListener: jest.fn()
    }))
});
window.scrollTo = jest.fn();
Element.prototype.scrollIntoView = jest.fn();

/** Tells nobody anything; a test that changes a size mounts the component anew. */
window.ResizeObserver = class {
    observe() {}
    disconnect() {}
};

/** Nothing is laid out: a range of text has no size. */
const NO_RECT = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
Range.prototype.getClientRects = () => [NO_RECT];
Range.prototype.getBoundingClientRect = () => NO_RECT;
