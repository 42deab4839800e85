import { createHash } from 'node:crypto';
import type { FieldValue } from '../../values';
import type { Runtime } from '../runtime/runtime';
import { userRow } from '../runtime/users';
import { defineType, method } from './table';
import { ApexTimeZone } from './time';

/** The shell shows Lightning components only. */
const LIGHTNING_EXPERIENCE = 'Theme4d';

const field = (rt: Runtime, name: string): FieldValue => userRow(rt, rt.user.userId).get(name);

function organizationName(rt: Runtime): FieldValue {
    const id = rt.organizationId();
    return rt.services.store.read('Organization', [id]).get(id)?.get('Name') ?? null;
}

/**
 * An opaque text for the session of the running user, in the form that the platform's have; jobs have none. It opens nothing:
 * callouts never leave the local org.
 */
function sessionId(rt: Runtime): string | null {
    if (rt.transaction.isTest) {
        // Observed: declarative-lookup-rollup-summaries.
        return `${rt.organizationId().slice(0, 15)}!ApexTestSession`;
    }
    const { userId } = rt.user;
    const token = createHash('sha256').update(`${rt.organizationId()} ${userId}`).digest('base64url');
    return rt.async.runningJob() === null ? `${rt.organizationId().slice(0, 15)}!${token}` : null;
}

defineType('UserInfo', {
    statics: [
        // Amounts of the local org are in one currency.
        method('getDefaultCurrency(): String', () => 'USD'),
        method('getFirstName(): String', (rt) => field(rt, 'FirstName')),
        method('getLanguage(): String', (rt) => rt.user.language),
        method('getLastName(): String', (rt) => field(rt, 'LastName')),
        method('getLocale(): String', (rt) => rt.user.locale),
        method('getName(): String', (rt) => rt.user.name),
        method('getOrganizationId(): String', (rt) => rt.organizationId()),
        method('getOrganizationName(): String', (rt) => organizationName(rt)),
        method('getProfileId(): String', (rt) => field(rt, 'ProfileId')),
        method('getSessionId(): String', (rt) => sessionId(rt)),
        method('getTimeZone(): TimeZone', (rt) => new ApexTimeZone(rt.user.timeZone)),
        method('getUiTheme(): String', () => LIGHTNING_EXPERIENCE),
        method('getUiThemeDisplayed(): String', () => LIGHTNING_EXPERIENCE),
        method('getUserEmail(): String', (rt) => field(rt, 'Email')),
        method('getUserId(): String', (rt) => rt.user.userId),
        method('getUserName(): String', (rt) => field(rt, 'Username')),
        method('getUserRoleId(): String', (rt) => field(rt, 'UserRoleId')),
        method('getUserType(): String', () => 'Standard'),
        method('isMultiCurrencyOrganization(): Boolean', () => false)
    ]
});

defineType('FeatureManagement', {
    statics: [
        method('checkPermission(String): Boolean', (rt, name: string) =>
            rt.services.security.hasCustomPermission(rt.user.userId, name)
        )
    ]
});
