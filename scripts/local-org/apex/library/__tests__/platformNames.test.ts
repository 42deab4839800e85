import { isOtherPlatformMethod, isPlatformMember, isPlatformName, isPlatformNamespace } from '../platformNames';
import { allLibraryTypes } from '..';

const NO_OBJECTS = { objects: new Map() };

/** Types of the library that the list of platform names does not have under their name. */
const NAMESPACES_AND_PSEUDO_TYPES = [
    'BusinessHoursStatics',
    'Cache',
    'ConnectApi',
    'Dom',
    'Flow',
    'FormulaEval',
    'Invocable',
    'Process'
];
/** Absent from the list, which was drawn up for API 67. */
const ABSENT_TYPES = [
    'Cache.Session.SessionCacheException',
    'IllegalStateException',
    'NoSuchAlgorithmException',
    'Schema.FieldDescribeOptions'
];
const ABSENT_MEMBERS = [
    'Address.Latitude',
    'Address.Longitude',
    'EncodingUtil.base64UrlEncode',
    'Exception.getInaccessibleFields',
    'Integer.intValue',
    // The members of the class stand in no list: the object Location has its name.
    ...['newInstance', 'getDistance', 'getLatitude', 'getLongitude', 'Latitude', 'Longitude'].map(
        (name) => `Location.${name}`
    ),
    'Messaging.CustomNotification.setSenderId',
    // The reference's example calls the constructor of the inner class without `new`.
    'QueueableDuplicateSignature.Builder',
    'Quiddity.UNDEFINED',
    'Quiddity.POST_INSTALL_SCRIPT',
    'String.toString'
];

describe('the library against the list of platform names', () => {
    const model = NO_OBJECTS;
    const known = allLibraryTypes().filter(({ name }) => !NAMESPACES_AND_PSEUDO_TYPES.includes(name));

    it('has no type of its own making', () => {
        const unknown = known.map(({ name }) => name).filter((name) => !isPlatformName(name, model));
        expect(unknown).toEqual(ABSENT_TYPES);
    });

    it('has no member of its own making', () => {
        const unknown = known
            .filter(({ name }) => isPlatformName(name, model))
            .flatMap(({ name, statics, methods, properties, enumValues }) =>
                [...statics, ...methods, ...properties]
                    .map((member) => member.name)
                    .concat(enumValues)
                    .filter((member) => !isPlatformMember([name, 'Object', 'Enum'], member))
                    .map((member) => `${name}.${member}`)
            );
        expect([...new Set(unknown)].filter((name) => !ABSENT_MEMBERS.includes(name))).toEqual([]);
    });
});

describe('names of the platform', () => {
    it.each([
        'EmailMessage',
        'AccountHistory',
        'Schema.AppMenuItem',
        'ConnectApi.NamedCredentials',
        'System.PageReference'
    ])('%s is one', (name) => {
        expect(isPlatformName(name, NO_OBJECTS)).toBe(true);
    });

    it.each(['EmailMassage', 'AppMenuItems', 'ConnectApi.NamedCredentialz', 'ConnectApi', 'System.Strin'])(
        '%s is none',
        (name) => {
            expect(isPlatformName(name, NO_OBJECTS)).toBe(false);
        }
    );

    it('a namespace alone is no type', () => {
        expect(isPlatformNamespace('ConnectApi')).toBe(true);
        expect(isPlatformNamespace('ConnectionApi')).toBe(false);
    });

    it('a method is known by its name and number of parameters', () => {
        expect(isOtherPlatformMethod(['Test'], 'setFixedSearchResults', 1, 0)).toBe(true);
        expect(isOtherPlatformMethod(['Test'], 'setFixedSearchResults', 2, 0)).toBe(false);
        expect(isOtherPlatformMethod(['Math'], 'ABS', 1, 4)).toBe(false);
    });

    it('objects beside a custom object exist when that object does', () => {
        const model = { objects: new Map([['deal__c', {} as never]]) };
        expect(isPlatformName('Deal__Feed', model)).toBe(true);
        expect(isPlatformName('Gone__Feed', model)).toBe(false);
    });
});
