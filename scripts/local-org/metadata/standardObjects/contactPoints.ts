import {
    READ_ONLY,
    address,
    checkbox,
    date,
    integer,
    lookup,
    personName,
    picklist,
    text,
    time,
    url,
    type StandardObject
} from './builders';

/** People's privacy preferences, and the addresses at which accounts and people are reached (Object Reference). */
export const CONTACT_POINT_OBJECTS: readonly StandardObject[] = [
    {
        name: 'Individual',
        label: 'Individual',
        pluralLabel: 'Individuals',
        keyPrefix: '0PK',
        owner: ['User'],
        fields: [
            text('FirstName', 40),
            text('LastName', 80, { required: true }),
            picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
            personName(),
            date('BirthDate'),
            date('DeathDate'),
            url(),
            text('OccupationType', 150),
            integer('ChildrenCount'),
            integer('ConsumerCreditScore'),
            text('ConsumerCreditScoreProviderName', 120),
            integer('IndividualsAge'),
            integer('InfluencerRating'),
            integer('ConvictionsCount'),
            checkbox('CanStorePiiElsewhere'),
            checkbox('HasOptedOutGeoTracking'),
            checkbox('HasOptedOutProcessing'),
            checkbox('HasOptedOutProfiling'),
            checkbox('HasOptedOutSolicit'),
            checkbox('HasOptedOutTracking'),
            checkbox('IsHomeOwner'),
            checkbox('SendIndividualData'),
            checkbox('ShouldForget')
        ]
    },
    {
        name: 'ContactPointAddress',
        label: 'Contact Point Address',
        pluralLabel: 'Contact Point Addresses',
        keyPrefix: '8lW',
        owner: ['Group', 'User'],
        fields: [
            text('Name', 255, { required: true }),
            lookup('ParentId', ['Account', 'Individual'], { children: 'ContactPointAddresses' }),
            picklist('AddressType', ['Billing', 'Shipping']),
            picklist('UsageType', ['Home', 'Temp', 'Work']),
            ...address(''),
            date('ActiveFromDate'),
            date('ActiveToDate'),
            time('BestTimeToContactStartTime'),
            time('BestTimeToContactEndTime'),
            checkbox('IsDefault'),
            checkbox('IsPrimary'),
            checkbox('IsThirdPartyAddress'),
            integer('PreferenceRank')
        ]
    }
];

/** Sessions and log-ins of users: the local org keeps none, so that queries find nothing (Object Reference). */
export const SESSION_OBJECTS: readonly StandardObject[] = [
    {
        name: 'LoginHistory',
        label: 'Login History',
        pluralLabel: 'Login History',
        keyPrefix: '0Ya',
        nameField: 'Id',
        audit: 'none',
        isSetup: true,
        fields: [
            lookup('UserId', 'User', READ_ONLY),
            ...[
                'Application',
                'Browser',
                'ClientVersion',
                'LoginType',
                'LoginUrl',
                'Platform',
                'SourceIp',
                'Status',
                'TlsProtocol'
            ].map((name) => text(name, 255, READ_ONLY))
        ]
    },
    {
        name: 'AuthSession',
        label: 'Auth Session',
        pluralLabel: 'Auth Sessions',
        keyPrefix: '0Ak',
        nameField: 'Id',
        audit: 'created',
        isSetup: true,
        fields: [
            lookup('UsersId', 'User', { ...READ_ONLY, relationshipName: 'Users' }),
            lookup('ParentId', 'AuthSession', READ_ONLY),
            lookup('LoginHistoryId', 'LoginHistory', READ_ONLY),
            integer('NumSecondsValid', READ_ONLY),
            checkbox('IsCurrent', READ_ONLY),
            ...['LoginType', 'LogoutUrl', 'SessionSecurityLevel', 'SessionType', 'SourceIp', 'UserType'].map((name) =>
                text(name, 255, READ_ONLY)
            )
        ]
    }
];
