import {
    INSERT_ONLY,
    READ_ONLY,
    address,
    area,
    autoNumber,
    checkbox,
    currency,
    date,
    datetime,
    decimal,
    integer,
    lookup,
    ownedBy,
    percent,
    picklist,
    text,
    url,
    type StandardObject
} from './builders';
import { makeField } from '../fieldFactory';
import type { FieldModel } from '../objectModel';

/** Roles of contacts on opportunities and contracts in a new org. */
const CONTACT_ROLES = [
    'Business User',
    'Decision Maker',
    'Economic Buyer',
    'Economic Decision Maker',
    'Evaluator',
    'Executive Sponsor',
    'Influencer',
    'Technical Buyer',
    'Other'
];

/** Statuses of contracts and orders, and the category that decides what may be done. */
export const STATUS_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Contract: { 'In Approval Process': 'InApproval', Activated: 'Activated', Draft: 'Draft' },
    Order: { Draft: 'Draft', Activated: 'Activated' }
};

function statuses(object: string): readonly FieldModel[] {
    const codes = STATUS_CODES[object];
    return [
        picklist('Status', Object.keys(codes), { default: 'Draft', required: object === 'Order' }),
        picklist('StatusCode', [...new Set(Object.values(codes))], { ...READ_ONLY, label: 'Status Category' })
    ];
}

/** Line of an opportunity or order: what it names in a price book, and what it costs. */
const lineFields = (children: string): readonly FieldModel[] => [
    lookup('PricebookEntryId', 'PricebookEntry', {
        ...INSERT_ONLY,
        label: 'Price Book Entry ID',
        deleteConstraint: 'Restrict',
        children
    }),
    lookup('Product2Id', 'Product2', { ...INSERT_ONLY, label: 'Product ID', children }),
    text('Description', 255, { label: 'Line Description' }),
    currency('ListPrice', READ_ONLY)
];

/** Products, prices, contracts, orders and assets of an org without extra features. */
export const PRODUCT_OBJECTS: readonly StandardObject[] = [
    {
        name: 'Product2',
        label: 'Product',
        pluralLabel: 'Products',
        keyPrefix: '01t',
        fields: [
            text('Name', 255, { label: 'Product Name', required: true }),
            text('ProductCode', 255),
            makeField('Description', 'TextArea', { label: 'Product Description', length: 4000 }),
            checkbox('IsActive', { label: 'Active' }),
            picklist('Family', ['None'], { label: 'Product Family' }),
            text('ExternalId', 255, { label: 'External ID' }),
            url('DisplayUrl', { label: 'Display URL', length: 1000 }),
            picklist('QuantityUnitOfMeasure', ['Each'], { label: 'Quantity Unit Of Measure' }),
            checkbox('IsArchived', { ...READ_ONLY, label: 'Archived' }),
            text('StockKeepingUnit', 180, { label: 'Product SKU' })
        ]
    },
    {
        name: 'Pricebook2',
        label: 'Price Book',
        pluralLabel: 'Price Books',
        keyPrefix: '01s',
        fields: [
            text('Name', 255, { label: 'Price Book Name', required: true }),
            text('Description', 255),
            checkbox('IsActive', { label: 'Active' }),
            checkbox('IsArchived', { ...READ_ONLY, label: 'Archived' }),
            checkbox('IsStandard', { ...READ_ONLY, label: 'Is Standard Price Book' }),
            datetime('ValidFrom'),
            datetime('ValidTo')
        ]
    },
    {
        name: 'PricebookEntry',
        label: 'Price Book Entry',
        pluralLabel: 'Price Book Entries',
        keyPrefix: '01u',
        fields: [
            text('Name', 255, { label: 'Product Name', formula: 'Product2.Name' }),
            lookup('Pricebook2Id', 'Pricebook2', {
                ...ownedBy('PricebookEntries'),
                label: 'Price Book ID'
            }),
            lookup('Product2Id', 'Product2', { ...ownedBy('PricebookEntries'), label: 'Product ID' }),
            currency('UnitPrice', { label: 'List Price', required: true }),
            checkbox('IsActive', { label: 'Active' }),
            checkbox('UseStandardPrice'),
            text('ProductCode', 255, { formula: 'Product2.ProductCode' }),
            checkbox('IsArchived', { ...READ_ONLY, label: 'Archived' })
        ]
    },
    {
        name: 'OpportunityLineItem',
        label: 'Opportunity Product',
        pluralLabel: 'Opportunity Products',
        keyPrefix: '00k',
        sharingModel: 'ControlledByParent',
        accessField: 'OpportunityId',
        fields: [
            lookup('OpportunityId', 'Opportunity', ownedBy('OpportunityLineItems')),
            integer('SortOrder'),
            ...lineFields('OpportunityLineItems'),
            text('ProductCode', 255, { formula: 'Product2.ProductCode' }),
            text('Name', 376, {
                label: 'Opportunity Product Name',
                formula: 'Opportunity.Name & " " & Product2.Name'
            }),
            decimal('Quantity', 12, 2, { required: true }),
            percent('Discount', 5, 2),
            currency('Subtotal', READ_ONLY),
            currency('TotalPrice'),
            currency('UnitPrice', { label: 'Sales Price' }),
            date('ServiceDate', { label: 'Date' })
        ]
    },
    {
        name: 'OpportunityContactRole',
        label: 'Opportunity Contact Role',
        pluralLabel: 'Opportunity Contact Role',
        keyPrefix: '00K',
        nameField: 'Id',
        sharingModel: 'ControlledByParent',
        accessField: 'OpportunityId',
        fields: [
            lookup('OpportunityId', 'Opportunity', ownedBy('OpportunityContactRoles')),
            lookup('ContactId', 'Contact', ownedBy('OpportunityContactRoles')),
            picklist('Role', CONTACT_ROLES),
            checkbox('IsPrimary', { label: 'Primary' })
        ]
    },
    {
        name: 'OpportunityHistory',
        label: 'Opportunity: Stage',
        pluralLabel: 'Opportunity: Stage',
        keyPrefix: '008',
        nameField: 'Id',
        audit: 'created',
        sharingModel: 'ControlledByParent',
        accessField: 'OpportunityId',
        fields: [
            lookup('OpportunityId', 'Opportunity', { ...ownedBy('OpportunityHistories'), ...READ_ONLY }),
            currency('Amount', READ_ONLY),
            date('CloseDate', READ_ONLY),
            currency('ExpectedRevenue', { ...READ_ONLY, formula: 'Amount * Probability' }),
            text('ForecastCategory', 40, { ...READ_ONLY, label: 'To ForecastCategory' }),
            percent('Probability', 3, 0, { ...READ_ONLY, label: 'Probability (%)' }),
            text('StageName', 255, { ...READ_ONLY, label: 'Stage' }),
            datetime('SystemModstamp', READ_ONLY)
        ]
    },
    {
        name: 'Contract',
        label: 'Contract',
        pluralLabel: 'Contracts',
        keyPrefix: '800',
        nameField: 'ContractNumber',
        owner: ['User'],
        enableActivities: true,
        fields: [
            lookup('AccountId', 'Account', { required: true, deleteConstraint: 'Restrict', children: 'Contracts' }),
            lookup('Pricebook2Id', 'Pricebook2', { label: 'Price Book ID', children: 'Contracts' }),
            picklist('OwnerExpirationNotice', ['15', '30', '45', '60', '90', '120']),
            date('StartDate', { label: 'Contract Start Date' }),
            date('EndDate', { ...READ_ONLY, label: 'Contract End Date' }),
            ...address('Billing'),
            ...address('Shipping'),
            integer('ContractTerm'),
            ...statuses('Contract'),
            lookup('CompanySignedId', 'User', { label: 'Company Signed By ID' }),
            date('CompanySignedDate'),
            lookup('CustomerSignedId', 'Contact', { label: 'Customer Signed By ID', children: 'ContractsSigned' }),
            text('CustomerSignedTitle', 40),
            date('CustomerSignedDate'),
            area('SpecialTerms', 4000),
            lookup('ActivatedById', 'User', READ_ONLY),
            datetime('ActivatedDate'),
            area('Description'),
            text('Name', 80, { label: 'Contract Name' }),
            autoNumber('ContractNumber', '{00000000}', 100),
            datetime('LastApprovedDate', READ_ONLY),
            date('LastActivityDate', { ...READ_ONLY, label: 'Last Activity' })
        ]
    },
    {
        name: 'Order',
        label: 'Order',
        pluralLabel: 'Orders',
        keyPrefix: '801',
        nameField: 'OrderNumber',
        owner: ['Group', 'User'],
        enableActivities: true,
        fields: [
            lookup('AccountId', 'Account', { deleteConstraint: 'Restrict', children: 'Orders' }),
            lookup('ContractId', 'Contract', { children: 'Orders' }),
            lookup('OpportunityId', 'Opportunity', { children: 'Orders' }),
            lookup('Pricebook2Id', 'Pricebook2', { label: 'Price Book ID', children: 'Orders' }),
            lookup('OriginalOrderId', 'Order', INSERT_ONLY),
            date('EffectiveDate', { label: 'Order Start Date', required: true }),
            date('EndDate', { label: 'Order End Date' }),
            checkbox('IsReductionOrder', { ...INSERT_ONLY, label: 'Reduction Order' }),
            ...statuses('Order'),
            area('Description'),
            lookup('CustomerAuthorizedById', 'Contact', { children: 'CustomerAuthorizedOrders' }),
            date('CustomerAuthorizedDate'),
            lookup('CompanyAuthorizedById', 'User'),
            date('CompanyAuthorizedDate'),
            picklist('Type', [], { label: 'Order Type' }),
            ...address('Billing'),
            ...address('Shipping'),
            text('Name', 80, { label: 'Order Name' }),
            date('PoDate', { label: 'PO Date' }),
            text('PoNumber', 80, { label: 'PO Number' }),
            text('OrderReferenceNumber', 80),
            lookup('BillToContactId', 'Contact', { children: 'BillToContactOrders' }),
            lookup('ShipToContactId', 'Contact', { children: 'ShipToContactOrders' }),
            datetime('ActivatedDate', READ_ONLY),
            lookup('ActivatedById', 'User', READ_ONLY),
            autoNumber('OrderNumber', '{00000000}', 100),
            currency('TotalAmount', { ...READ_ONLY, label: 'Order Amount' })
        ]
    },
    {
        name: 'OrderItem',
        label: 'Order Product',
        pluralLabel: 'Order Products',
        keyPrefix: '802',
        nameField: 'OrderItemNumber',
        sharingModel: 'ControlledByParent',
        accessField: 'OrderId',
        fields: [
            lookup('OrderId', 'Order', ownedBy('OrderItems')),
            ...lineFields('OrderItems'),
            lookup('OriginalOrderItemId', 'OrderItem', INSERT_ONLY),
            decimal('AvailableQuantity', 18, 2, READ_ONLY),
            decimal('Quantity', 18, 2, { required: true }),
            currency('UnitPrice', { required: true }),
            currency('TotalPrice', READ_ONLY),
            date('ServiceDate', { label: 'Start Date' }),
            date('EndDate'),
            autoNumber('OrderItemNumber', '{0000000000}', 1)
        ]
    },
    {
        name: 'Asset',
        label: 'Asset',
        pluralLabel: 'Assets',
        keyPrefix: '02i',
        owner: ['User'],
        sharingModel: 'ControlledByParent',
        enableActivities: true,
        fields: [
            lookup('ContactId', 'Contact', { children: 'Assets' }),
            lookup('AccountId', 'Account', { deleteConstraint: 'Cascade', children: 'Assets' }),
            lookup('ParentId', 'Asset', { label: 'Parent Asset ID', children: 'ChildAssets' }),
            lookup('Product2Id', 'Product2', { label: 'Product ID', children: 'Assets' }),
            lookup('AssetProvidedById', 'Account', { children: 'ProvidedAssets' }),
            lookup('AssetServicedById', 'Account', { children: 'ServicedAssets' }),
            text('Name', 255, { label: 'Asset Name', required: true }),
            text('SerialNumber', 80),
            date('InstallDate'),
            date('PurchaseDate'),
            date('UsageEndDate'),
            picklist('Status', ['Purchased', 'Shipped', 'Installed', 'Registered', 'Obsolete']),
            currency('Price'),
            decimal('Quantity', 18, 2),
            area('Description'),
            checkbox('IsCompetitorProduct', { label: 'Competitor Asset' }),
            checkbox('IsInternal', { label: 'Internal Asset' }),
            text('ProductCode', 255, { formula: 'Product2.ProductCode' }),
            text('StockKeepingUnit', 180, { label: 'Product SKU', formula: 'Product2.StockKeepingUnit' })
        ]
    }
];
