import {
    READ_ONLY,
    area,
    checkbox,
    currency,
    date,
    decimal,
    integer,
    lookup,
    ownedBy,
    picklist,
    text,
    type StandardObject
} from './builders';

/** Campaigns and their members. */
export const MARKETING_OBJECTS: readonly StandardObject[] = [
    {
        name: 'Campaign',
        label: 'Campaign',
        pluralLabel: 'Campaigns',
        keyPrefix: '701',
        owner: ['User'],
        enableActivities: true,
        fields: [
            text('Name', 80, { label: 'Campaign Name', required: true }),
            lookup('ParentId', 'Campaign', { label: 'Parent Campaign ID', children: 'ChildCampaigns' }),
            picklist('Type', [
                'Conference',
                'Webinar',
                'Trade Show',
                'Public Relations',
                'Partners',
                'Referral Program',
                'Advertisement',
                'Banner Ads',
                'Direct Mail',
                'Email',
                'Telemarketing',
                'Other'
            ]),
            picklist('Status', ['Planned', 'In Progress', 'Completed', 'Aborted'], { default: 'Planned' }),
            date('StartDate'),
            date('EndDate'),
            currency('ExpectedRevenue', { scale: 0 }),
            currency('BudgetedCost', { scale: 0 }),
            currency('ActualCost', { scale: 0 }),
            decimal('ExpectedResponse', 10, 2),
            decimal('NumberSent', 18, 0),
            checkbox('IsActive', { label: 'Active' }),
            area('Description')
        ]
    },
    {
        name: 'CampaignMember',
        label: 'Campaign Member',
        pluralLabel: 'Campaign Members',
        keyPrefix: '00v',
        nameField: 'Id',
        sharingModel: 'ControlledByParent',
        accessField: 'CampaignId',
        fields: [
            lookup('CampaignId', 'Campaign', ownedBy('CampaignMembers')),
            lookup('LeadId', 'Lead', { ...ownedBy('CampaignMembers'), required: false }),
            lookup('ContactId', 'Contact', { ...ownedBy('CampaignMembers'), required: false }),
            picklist('Status', ['Sent', 'Responded'], { default: 'Sent' }),
            checkbox('HasResponded', { ...READ_ONLY, label: 'Responded' }),
            date('FirstRespondedDate', READ_ONLY),
            text('FirstName', 40, { formula: 'IF(ISBLANK(LeadId), Contact.FirstName, Lead.FirstName)' }),
            text('LastName', 80, { formula: 'IF(ISBLANK(LeadId), Contact.LastName, Lead.LastName)' }),
            text('Name', 121, { formula: 'IF(ISBLANK(LeadId), Contact.Name, Lead.Name)' }),
            text('Email', 80, { formula: 'IF(ISBLANK(LeadId), Contact.Email, Lead.Email)' }),
            text('Phone', 40, { formula: 'IF(ISBLANK(LeadId), Contact.Phone, Lead.Phone)' }),
            text('CompanyOrAccount', 255, {
                label: 'Company (Account)',
                formula: 'IF(ISBLANK(LeadId), Contact.Account.Name, Lead.Company)'
            }),
            text('Type', 40, { formula: 'IF(ISBLANK(LeadId), "Contact", "Lead")' }),
            text('LeadOrContactId', 18, {
                label: 'Related Record ID',
                formula: 'IF(ISBLANK(LeadId), ContactId, LeadId)'
            })
        ]
    },
    {
        name: 'CampaignMemberStatus',
        label: 'Campaign Member Status',
        pluralLabel: 'Campaign Member Statuses',
        keyPrefix: '01Y',
        nameField: 'Label',
        sharingModel: 'ControlledByParent',
        accessField: 'CampaignId',
        fields: [
            lookup('CampaignId', 'Campaign', ownedBy('CampaignMemberStatuses')),
            text('Label', 255, { required: true }),
            integer('SortOrder'),
            checkbox('IsDefault', { label: 'Default' }),
            checkbox('HasResponded', { label: 'Responded' })
        ]
    }
];
