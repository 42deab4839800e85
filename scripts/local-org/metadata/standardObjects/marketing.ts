import {
    READ_ONLY,
    area,
    checkbox,
    currency,
    date,
    decimal,
    lookup,
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
        fields: [
            lookup('CampaignId', 'Campaign', { required: true, children: 'CampaignMembers', updateable: false }),
            lookup('LeadId', 'Lead', { children: 'CampaignMembers', updateable: false }),
            lookup('ContactId', 'Contact', { children: 'CampaignMembers', updateable: false }),
            picklist('Status', ['Sent', 'Responded'], { default: 'Sent' }),
            checkbox('HasResponded', { label: 'Responded', formula: 'ISPICKVAL(Status, "Responded")' }),
            date('FirstRespondedDate', READ_ONLY)
        ]
    }
];
