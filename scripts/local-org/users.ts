import { PlatformException } from './errors';
import type { RecordStore } from './store';
import type { UserContext } from './transaction';

/** Who runs a transaction, from the User row. Throws for a user who does not exist or may not log in. */
export function userContextOf(store: RecordStore, userId: string): UserContext {
    const user = store.read('User', [userId]).get(userId);
    if (!user || user.get('IsActive') !== true) {
        throw new PlatformException('System.SecurityException', `User ${userId} does not exist or is inactive`);
    }
    const text = (field: string, fallback: string): string => (user.get(field) as string | null) ?? fallback;
    return {
        userId: user.id ?? userId,
        name: [user.get('FirstName'), user.get('LastName')].filter(Boolean).join(' '),
        timeZone: text('TimeZoneSidKey', 'GMT'),
        locale: text('LocaleSidKey', 'en_US'),
        language: text('LanguageLocaleKey', 'en_US')
    };
}
