import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import { navigateToUrl } from 'lightning/router';
import App from 'shell/app';

/** Links to addresses of the shell navigate without loading the page anew, wherever they stand. */
document.addEventListener('click', (event) => {
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const href = anchor?.getAttribute('href') ?? '';
    if (anchor && isPlain && !event.defaultPrevented && href.startsWith('/lightning') && anchor.target !== '_blank') {
        event.preventDefault();
        navigateToUrl(href);
    }
});

document.querySelector('#shell')?.appendChild(createElement('shell-app', { is: App }));
