import { ApexDate, SObjectRecord } from '../../values';
import { failRow, type SaveRow } from '../saveContext';
import { idsIn, isChanged, recordsBy, type StandardBehaviour } from './behaviour';

/** Every new campaign has these two statuses for its members. */
const MEMBER_STATUSES = [
    { label: 'Sent', isDefault: true, hasResponded: false },
    { label: 'Responded', isDefault: false, hasResponded: true }
];

export const campaigns: StandardBehaviour = {
    follow(chunk, rows) {
        if (chunk.operation !== 'insert') {
            return;
        }
        const statuses = rows.flatMap(({ record }) =>
            MEMBER_STATUSES.map(({ label, isDefault, hasResponded }, index) =>
                new SObjectRecord('CampaignMemberStatus')
                    .set('CampaignId', record.id)
                    .set('Label', label)
                    .set('SortOrder', index + 1)
                    .set('IsDefault', isDefault)
                    .set('HasResponded', hasResponded)
            )
        );
        const access = { fields: false, sharing: false };
        chunk.services.saveNested({ operation: 'insert', records: statuses, allOrNone: true, access });
    }
};

const personOf = ({ record }: Pick<SaveRow, 'record'>): string =>
    String(record.get('LeadId') ?? record.get('ContactId') ?? '');

/** A member is one lead or contact, once in a campaign; whether it responded is what its status means there. */
export const campaignMembers: StandardBehaviour = {
    prepare(chunk, rows) {
        const { services } = chunk;
        const ids = idsIn(
            rows.map(({ record }) => record),
            'CampaignId'
        );
        const statuses = recordsBy(services, 'CampaignMemberStatus', 'CampaignId', ids);
        const members = recordsBy(services, 'CampaignMember', 'CampaignId', ids);
        const taken = new Set(members.map((record) => `${String(record.get('CampaignId'))}/${personOf({ record })}`));
        const today = new ApexDate(Math.floor(services.transactions.current().clock.now() / 86_400_000));
        for (const row of rows) {
            const { record } = row;
            const campaign = record.get('CampaignId');
            const key = `${String(campaign)}/${personOf(row)}`;
            if (!row.prior && personOf(row) === '') {
                failRow(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId, ContactId]', [
                    'LeadId',
                    'ContactId'
                ]);
            } else if (!row.prior && taken.has(key)) {
                failRow(row, 'DUPLICATE_VALUE', 'Already a campaign member.');
            }
            taken.add(key);
            const ofCampaign = statuses.filter((status) => status.get('CampaignId') === campaign);
            if (!row.prior && !row.input.has('Status')) {
                record.set('Status', ofCampaign.find((one) => one.get('IsDefault') === true)?.get('Label') ?? 'Sent');
            }
            const status = ofCampaign.find((one) => one.get('Label') === record.get('Status'));
            record.set('HasResponded', status?.get('HasResponded') === true);
            if (isChanged(row, 'HasResponded') && record.get('HasResponded') === true) {
                record.set('FirstRespondedDate', record.get('FirstRespondedDate') ?? today);
            }
        }
    }
};
