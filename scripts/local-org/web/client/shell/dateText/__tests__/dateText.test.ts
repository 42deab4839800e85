import { dateTimeText } from 'shell/dateText';
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
