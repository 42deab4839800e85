import { errorStatus, errorText } from 'shell/errorText';

describe('errorText', () => {
    it.each([
        [{ body: { message: 'Of the server.' }, message: 'Of the client.' }, 'Of the server.'],
        [new Error('Of the client.'), 'Of the client.'],
        [{}, 'Something went wrong.'],
        [null, 'Something went wrong.'],
        [undefined, 'Something went wrong.']
    ])('says of %j: %s', (error, expected) => {
        expect(errorText(error)).toBe(expected);
    });

    it.each([
        [{ status: 404 }, 404],
        [{ status: '404' }, 0],
        [null, 0]
    ])('reads the status of %j as %s', (error, expected) => {
        expect(errorStatus(error)).toBe(expected);
    });
});
