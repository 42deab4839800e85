import { ApexDatetime, type FieldValue } from '../../values';
import type { UserContext } from '../../transaction';
import type { Runtime } from '../runtime/runtime';
import { isStoredField } from '../runtime/jobRows';

const USERNAME = 'test.runner@local.org';

/**
 * The administrator that tests run as, like the deploying user on the platform: an active user with the System Administrator
 * profile. Written inside the caller's open database transaction, which it leaves with.
 */
export function createTestUser(rt: Runtime): UserContext {
    const { store, clock } = rt.services;
    const profiles = store.query('SELECT "Id" FROM "Profile" WHERE "Name" = ?', ['System Administrator']);
    if (profiles.length !== 1) {
        throw new Error('The org has no System Administrator profile');
    }
    const userId = store.newId('User');
    const now = new ApexDatetime(clock.now());
    const values: Record<string, FieldValue> = {
        Id: userId,
        Username: USERNAME,
        FirstName: 'Test',
        LastName: 'Runner',
        Name: 'Test Runner',
        Alias: 'runner',
        Email: USERNAME,
        UserType: 'Standard',
        IsActive: true,
        ProfileId: profiles[0].Id as string,
        TimeZoneSidKey: 'America/Los_Angeles',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        CreatedDate: now,
        CreatedById: userId,
        LastModifiedDate: now,
        LastModifiedById: userId,
        SystemModstamp: now,
        IsDeleted: false
    };
    store.insert('User', new Map(Object.entries(values).filter(([name]) => isStoredField(rt, 'User', name))));
    return { userId, name: 'Test Runner', timeZone: 'America/Los_Angeles', locale: 'en_US', language: 'en_US' };
}
