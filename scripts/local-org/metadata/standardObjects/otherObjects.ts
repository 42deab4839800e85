/**
 * Standard objects of the platform that the catalog does not have (Object Reference for the Salesforce Platform). A project
 * that names one is not wrong, it uses something the local org does not implement.
 */
const OTHER_OBJECTS: ReadonlySet<string> = new Set(
    (
        'AccountBrand AccountCleanInfo AccountContactRelation AccountContactRole AccountFeed AccountHistory ' +
        'AccountPartner AccountShare AccountTag AccountTeamMember ActionLinkGroupTemplate ActionLinkTemplate ' +
        'ActivityHistory Address AgentWork AIInsightAction AIRecordInsight AlternativePaymentMethod Announcement ' +
        'ApexComponent ApexEmailNotification ApexLog ApexPage ApexPageInfo ApexTestQueueItem ApexTestResult ' +
        'ApexTestRunResult ApexTestSuite AppDefinition AppMenuItem AppTabMember AssetFeed AssetHistory AssetRelationship ' +
        'AssetShare AssignedResource AssignmentRule AssociatedLocation Attachment Audience AuraDefinition ' +
        'AuraDefinitionBundle AuthConfig AuthProvider AuthSession BackgroundOperation BrandTemplate BusinessHours ' +
        'BusinessProcess CallCenter CampaignFeed CampaignHistory CampaignShare CaseComment CaseContactRole CaseFeed ' +
        'CaseHistory CaseMilestone CaseShare CaseSolution CaseStatus CaseTeamMember CaseTeamRole CaseTeamTemplate ' +
        'CategoryData CategoryNode ClientBrowser CollaborationGroup CollaborationGroupMember CombinedAttachment ' +
        'Community ConferenceNumber ConnectedApplication ContactFeed ContactHistory ContactPointAddress ' +
        'ContactPointEmail ContactPointPhone ContactRequest ContactShare ContentAsset ContentBody ContentDistribution ' +
        'ContentDistributionView ContentDocumentFeed ContentDocumentHistory ContentFolder ContentFolderItem ' +
        'ContentFolderLink ContentFolderMember ContentNote ContentVersionHistory ContentVersionRating ContentWorkspace ' +
        'ContentWorkspaceDoc ContentWorkspaceMember ContractFeed ContractHistory ContractLineItem ContractStatus ' +
        'CorsWhitelistEntry Crisis CspTrustedSite CustomBrand CustomHttpHeader CustomObjectUserLicenseMetrics ' +
        'Dashboard DashboardComponent DataAssessmentMetric DeclinedEventRelation Document ' +
        'DocumentAttachmentMap Domain DomainSite DuplicateRecordItem DuplicateRecordSet DuplicateRule EmailMessage ' +
        'EmailMessageRelation EmailServicesAddress EmailServicesFunction EmailStatus EmbeddedServiceDetail Entitlement ' +
        'EntityHistory EntityMilestone EntityParticle EntityRelationshipData EntitySubscription EventBusSubscriber ' +
        'EventFeed EventLogFile EventRelation ExternalDataSource ExternalDataUserAuth FeedAttachment FeedComment ' +
        'FeedItem FeedLike FeedPollChoice FeedPollVote FeedRevision FeedTrackedChange FieldHistoryArchive ' +
        'FieldSecurityClassification FiscalYearSettings FlexQueueItem FlowDefinitionView FlowInterview FlowInterviewLog ' +
        'FlowRecordRelation FlowVariableView FlowVersionView Folder FolderedContentDocument ForecastingItem ForecastingQuota ' +
        'GrantedByLicense Holiday Idea IdeaComment Image Individual KnowledgeArticle KnowledgeArticleVersion ' +
        'KnowledgeableUser LeadCleanInfo LeadFeed LeadHistory LeadShare LeadStatus LinkedArticle ListEmail ListView ' +
        'ListViewChart LiveAgentSession LiveChatTranscript Location LoginGeo LoginHistory LoginIp LookedUpFromActivity ' +
        'Macro MacroInstruction MailmergeTemplate MatchingRule MatchingRuleItem MessagingSession MilestoneType ' +
        'NamedCredential Network NetworkMember Note NoteAndAttachment OauthToken ObjectTerritory2Association OpenActivity ' +
        'OpportunityCompetitor OpportunityContactRole OpportunityFeed OpportunityFieldHistory OpportunityHistory ' +
        'OpportunityLineItemSchedule OpportunityPartner OpportunityShare OpportunitySplit OpportunityStage ' +
        'OpportunityTeamMember OrderFeed OrderHistory OrderShare OrgDeleteRequest OrgLifecycleNotification ' +
        'OrgWideEmailAddress OutgoingEmail OutgoingEmailRelation OwnedContentDocument OwnerChangeOptionInfo ' +
        'PackageLicense Partner PartnerRole Payment PermissionSetLicense PermissionSetLicenseAssign PermissionSetTabSetting ' +
        'PicklistValueInfo PlatformAction PlatformEventUsageMetric PlatformStatusAlertEvent ' +
        'ProcessInstanceHistory ProcessInstanceNode Product2Feed Product2History ' +
        'Publisher PushTopic QuickText QuickTextHistory Quote QuoteDocument QuoteLineItem RecentlyViewed ' +
        'RecordAction RecordActionHistory RelationshipDomain RelationshipInfo Report ReportFeed ReturnOrder Scontrol ' +
        'SearchLayout SearchPromotionRule SecureAgent ServiceAppointment ServiceContract ServiceResource ServiceTerritory ' +
        'SessionPermSetActivation SetupAuditTrail Shift Site SiteDetail SiteFeed SlaProcess Solution SolutionFeed ' +
        'SolutionHistory SolutionStatus SOSSession Stamp StampAssignment StreamingChannel Survey TaskFeed TaskPriority ' +
        'TaskRelation TaskStatus TenantUsageEntitlement Territory2 Territory2Model TestSuiteMembership ThirdPartyAccountLink ' +
        'TodayGoal Topic TopicAssignment TopicFeed TransactionSecurityPolicy UndecidedEventRelation UserAccountTeamMember ' +
        'UserAppInfo UserAppMenuItem UserEntityAccess UserFeed UserFieldAccess UserLogin UserPackageLicense UserPreference ' +
        'UserProvAccount UserProvisioningConfig UserRecordAccess UserServicePresence UserShare UserTerritory2Association ' +
        'VerificationHistory Vote WaveAutoInstallRequest WebLink WorkAccess WorkBadge WorkOrder WorkOrderLineItem WorkReward'
    )
        .toLowerCase()
        .split(' ')
);

/** True for a standard object that the local org knows by name only. */
export function isOtherStandardObject(name: string): boolean {
    return OTHER_OBJECTS.has(name.toLowerCase());
}
