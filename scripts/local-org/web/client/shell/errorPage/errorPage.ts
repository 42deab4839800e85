import { LightningElement, api } from 'lwc';
import { errorStatus, errorText } from 'shell/errorText';
import { setPageTitle } from 'shell/pageTitle';

/** Says what is wrong with a page: no such address, no such record, no access, or a fault. Stands for a whole page. */
export default class ErrorPage extends LightningElement {
    private givenHeading = '';
    private givenMessage = '';
    private currentError: unknown;

    @api
    get heading(): string {
        const status = errorStatus(this.currentError);
        if (this.givenHeading || !this.currentError) {
            return this.givenHeading;
        }
        if (status === 404) {
            return 'Record or page not found';
        }
        return status === 403 ? 'No access' : 'This page cannot be shown';
    }

    set heading(value: string) {
        this.givenHeading = value;
    }

    @api
    get message(): string {
        return this.givenMessage || (this.currentError ? errorText(this.currentError) : '');
    }

    set message(value: string) {
        this.givenMessage = value;
    }

    @api
    get error(): unknown {
        return this.currentError;
    }

    set error(value: unknown) {
        this.currentError = value;
    }

    renderedCallback(): void {
        setPageTitle(this.heading);
    }

    get iconName(): string {
        return errorStatus(this.currentError) === 403 ? 'utility:lock' : 'utility:warning';
    }

    /** What may have happened to a record or page that is not there. */
    get hint(): string {
        return errorStatus(this.currentError) === 404
            ? 'It may have been deleted, or you may not have access to it.'
            : '';
    }
}
