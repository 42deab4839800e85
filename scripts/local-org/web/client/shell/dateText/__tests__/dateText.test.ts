import { dateTimeText, durationText, spanText } from 'shell/dateText';
import { setSession } from '../../../../../../jest-mocks/shellKit';

const AT = Date.UTC(2026, 0, 2, 23, 30);

describe('dateTimeText', () => {
    it('writes a time as the locale and the time zone of the user do', () => {
        setSession({ locale: 'en-US', timeZone: 'UTC' });
        expect(dateTimeText(AT).replace(/\s/g, ' ')).toBe('Jan 2, 2026, 11:30 PM');
        setSession({ locale: 'pt-PT', timeZone: 'Asia/Tokyo' });
        expect(dateTimeText(AT, { timeStyle: 'medium' })).toBe('08:30:00');
    });
});

describe('spanText', () => {
    it.each([
        [30 * 86_400_000 - 500, '30 days'],
        [86_400_000, '1 day'],
        [7_200_000, '2 hours'],
        [60_000, '1 minute'],
        [0, '0 seconds']
    ])('says %d milliseconds in the largest unit', (milliseconds, expected) => {
        expect(spanText(milliseconds)).toBe(expected);
    });
});

describe('durationText', () => {
    it('gives a digit after the point to what is short', () => {
        expect([durationText(4.25), durationText(120.4)]).toEqual(['4.3 ms', '120 ms']);
    });
});
