import { events, tasks } from './activities';
import type { StandardBehaviour } from './behaviour';
import { campaignMembers, campaigns } from './campaigns';
import { contracts, orders } from './contracts';
import { leads } from './leads';
import { opportunities, opportunityContactRoles } from './opportunities';
import { opportunityLineItems, orderItems, pricebookEntries } from './prices';
import { assets, attachments, cases } from './service';

/** What the platform does with records of its own objects. */
export const STANDARD_BEHAVIOURS: Readonly<Partial<Record<string, StandardBehaviour>>> = {
    Asset: assets,
    Attachment: attachments,
    Campaign: campaigns,
    CampaignMember: campaignMembers,
    Case: cases,
    Contract: contracts,
    Event: events,
    Lead: leads,
    Opportunity: opportunities,
    OpportunityContactRole: opportunityContactRoles,
    OpportunityLineItem: opportunityLineItems,
    Order: orders,
    OrderItem: orderItems,
    PricebookEntry: pricebookEntries,
    Task: tasks
};
