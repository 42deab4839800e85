import { reduceErrors } from 'c/aigReduceErrors';

const GENERAL = 'Something unexpected happened. Try again; if it happens again, tell your Salesforce administrator.';

describe('reduceErrors', () => {
    it.each([
        ['text', 'No access', ['No access']],
        ['a JavaScript error', new Error('Broken'), ['Broken']],
        ['an Apex error', { status: 500, body: { message: 'You cannot see this.' } }, ['You cannot see this.']],
        ['a list of bodies', { body: [{ message: 'One' }, { message: 'Two' }] }, ['One', 'Two']],
        [
            'a UI API error',
            {
                body: {
                    message: 'General',
                    output: { errors: [{ message: 'Page' }], fieldErrors: { Name: [{ message: 'Field' }] } }
                }
            },
            ['Page', 'Field']
        ],
        ['a DML error', { body: { pageErrors: [{ message: 'Locked' }], fieldErrors: {} } }, ['Locked']],
        ['expected failures', [{ field: 'title', message: 'Too long', code: 'TOO_LONG' }], ['Too long']],
        ['a failed request', { statusText: 'Server Error' }, ['Server Error']],
        ['the same message twice', [{ message: 'Once' }, { message: 'Once' }], ['Once']]
    ])('reads %s', (_name, error, messages) => {
        expect(reduceErrors(error)).toEqual(messages);
    });

    it.each([[undefined], [null], [{}], [42], [''], [{ body: {} }]])('never gives nothing: %j', (error) => {
        expect(reduceErrors(error)).toEqual([GENERAL]);
    });
});
