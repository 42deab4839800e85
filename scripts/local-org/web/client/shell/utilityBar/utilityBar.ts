import { LightningElement } from 'lwc';
import type { UtilityItem } from '../../../../api/pages/appItems';
import session from 'lightning/session';

interface ShownItem extends UtilityItem {
    readonly expanded: string;
    readonly className: string;
    readonly panelClass: string;
    readonly wasOpened: boolean;
}

/** The utility bar at the foot of the page. An item keeps its state while its panel is closed. */
export default class UtilityBar extends LightningElement {
    private open: string | null = null;
    private opened: readonly string[] = [];

    get hasItems(): boolean {
        return session.utilityItems.length > 0;
    }

    get items(): ShownItem[] {
        return session.utilityItems.map((item) => {
            const isOpen = item.key === this.open;
            return {
                ...item,
                expanded: String(isOpen),
                className: isOpen ? 'button button_open' : 'button',
                panelClass: isOpen ? 'panel' : 'panel slds-hide',
                wasOpened: this.opened.includes(item.key)
            };
        });
    }

    handleToggle(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.open = this.open === key ? null : (key ?? null);
        if (key && !this.opened.includes(key)) {
            this.opened = [...this.opened, key];
        }
    }

    handleClose(): void {
        const key = this.open;
        this.open = null;
        this.template?.querySelector<HTMLElement>(`button[data-key="${key ?? ''}"]`)?.focus();
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.open !== null) {
            this.handleClose();
        }
    }
}
