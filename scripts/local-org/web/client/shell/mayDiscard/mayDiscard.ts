import LightningConfirm from 'lightning/confirm';

/** Asks whether what was entered and not saved may go. */
export function mayDiscard(): Promise<boolean> {
    return LightningConfirm.open({
        label: 'Discard changes?',
        message: 'What you entered is not saved. Choose OK to discard it.',
        theme: 'warning'
    });
}
