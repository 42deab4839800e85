/** Elements of each type of metadata that have no effect here, by the reason: a new one is a decision. */
export const IGNORED_ELEMENTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    ApprovalProcess: {
        'the local org has no mobile approval page': ['enableMobileDeviceAccess']
    },
    CustomApplication: {
        'Omni-Channel is not part of the local org': ['isOmniPinnedViewEnabled'],
        'a note for administrators': ['comment'],
        'console apps are refused by navType': ['isServiceCloudConsole'],
        'console tabs are not part of the shell': ['isNavTabPersistenceDisabled'],
        'first tab of Salesforce Classic apps': ['defaultLandingTab'],
        'only Lightning apps have Lightning pages': ['uiType'],
        'only for the New action': ['skipRecordTypeSelect'],
        'personal navigation is not part of the shell': ['isNavPersonalizationDisabled'],
        'temporary tabs are not part of the shell': ['isNavAutoTempTabsDisabled'],
        'the local org has no theme of its own': ['shouldOverrideOrgTheme'],
        'the shell has no footer': ['footerColor'],
        'the shell is one responsive page': ['formFactors'],
        'whether Setup opens in the app': ['setupExperience']
    },
    CustomField: {
        'Chatter is not part of the local org': ['trackFeedHistory'],
        'chart colours are not shown': ['color'],
        'documentation only': ['businessOwnerGroup', 'businessOwnerUser', 'businessStatus', 'description'],
        'height of the input box': ['visibleLines'],
        'historical trend reports are not part of the local org': ['trackTrending'],
        'lead conversion is not part of the local org': ['isConvertLeadDisabled'],
        'matters between packages only': ['deprecated'],
        'matters for external objects only': ['isFilteringDisabled', 'isNameField', 'isSortingDisabled'],
        'matters for package upgrades only': ['fieldManageability'],
        'shown beside the lookup only': ['infoMessage']
    },
    CustomObject: {
        'Chatter is not part of the local org': [
            'allowInChatterGroups',
            'enableFeeds',
            'recordTypeTrackFeedHistory',
            'trackFeedHistory'
        ],
        'a Default override changes nothing, another one is refused': [
            'actionName',
            'comment',
            'content',
            'formFactor',
            'skipRecordTypeSelect'
        ],
        'buttons and links that open an address are shown by the platform only': ['webLinks'],
        'data translation is not part of the local org': ['enableDataTranslation'],
        'global search is not part of the local org': ['searchLayouts'],
        'grammar of translated labels only': ['gender', 'startsWith'],
        'lookup dialogs are the browser preview’s own': ['enableEnhancedLookup'],
        'matters between packages only': ['deprecated', 'visibility'],
        'package licences are not part of the local org': ['enableLicensing'],
        'sharing follows sharingModel': ['enableSharing'],
        'the Bulk API is not part of the local org': ['enableBulkApi'],
        'the Streaming API is not part of the local org': ['enableStreamingApi'],
        'the local org has internal users only': ['externalSharingModel'],
        'which objects the report builder offers': ['enableReports']
    },
    Dashboard: {
        'dashboards are not sent by e-mail': ['numSubscriptions', 'owner'],
        'how the platform draws it': [
            'autoselectColumnsFromReport',
            'axisBinding',
            'backgroundEndColor',
            'backgroundFadeDirection',
            'backgroundStartColor',
            'chartAxisRange',
            'chartAxisRangeMax',
            'chartAxisRangeMin',
            'chartTheme',
            'colorPalette',
            'componentChartTheme',
            'dashboardChartTheme',
            'dashboardColorPalette',
            'decimalPrecision',
            'displayUnits',
            'drillEnabled',
            'drillToDetailEnabled',
            'enableHover',
            'expandOthers',
            'gaugeMax',
            'gaugeMin',
            'groupingSortProperties',
            'indicatorBreakpoint1',
            'indicatorBreakpoint2',
            'indicatorHighColor',
            'indicatorLowColor',
            'indicatorMiddleColor',
            'isGridLayout',
            'legendPosition',
            'metricLabel',
            'numberOfColumns',
            'rowHeight',
            'rowSpan',
            'showPercentage',
            'showPicturesOnCharts',
            'showPicturesOnTables',
            'showRange',
            'showTotal',
            'showValues',
            'textColor',
            'titleColor',
            'titleSize',
            'useReportChart'
        ],
        'whoever looks at the dashboard runs it': ['runningUser']
    },
    FlexiPage: {
        'App Builder bookkeeping: how the value was entered': ['type'],
        'how App Builder merges with the parent page; pages are read whole': ['mode'],
        'layout details of the template in App Builder': ['properties']
    },
    Layout: {
        'Chatter feeds are not part of the local org': ['feedLayout'],
        'Salesforce Classic console': [
            'multilineLayoutFields',
            'relatedObjects',
            'showHighlightsPanel',
            'showInteractionLogPanel',
            'showKnowledgeComponent',
            'showSolutionSection',
            'showSubmitAndAttachButton'
        ],
        'always Record for a layout': ['actionListContext'],
        'always the object of the layout': ['relatedSourceEntity'],
        'assignment rules are not part of the local org': [
            'runAssignmentRulesDefault',
            'showRunAssignmentRulesCheckbox'
        ],
        'buttons of the related list in Salesforce Classic': ['excludeButtons'],
        'email notification check box of Salesforce Classic': ['showEmailCheckbox'],
        'email notification check box of case layouts': ['emailDefault'],
        'header of Salesforce Classic': ['headers'],
        'highlights panel of the console; Lightning Experience uses the compact layout': ['summaryLayout'],
        'hover details of Salesforce Classic': ['miniLayout'],
        'mobile action type': ['subtype'],
        'mobile cards': ['relatedContent'],
        'publisher actions of Salesforce Classic': ['quickActionList'],
        'whether the heading is translated': ['customLabel']
    },
    ListView: {
        'concerns translated filter values only': ['language']
    },
    PathAssistant: {},
    PermissionSet: {
        'agents run on the platform only': ['agentAccesses'],
        'callouts do not leave the local org': ['externalCredentialPrincipalAccesses']
    },
    Profile: {
        'agents run on the platform only': ['agentAccesses'],
        'data categories are not part of the local org': ['categoryGroupVisibilities'],
        'external data sources are not part of the local org': ['externalDataSourceAccesses'],
        'log-in to the local org has no steps': ['loginFlows'],
        'log-in to the local org is open at all hours': ['loginHours'],
        'log-in to the local org is open to this machine alone': ['loginIpRanges'],
        'overrides of actions by profile stand in the application': ['profileActionOverrides'],
        'person accounts are not part of the local org': ['personAccountDefault'],
        'the app bar opens the app that was used last': ['default']
    },
    PermissionSetGroup: {
        'groups are calculated when the org opens': ['status']
    },
    Queue: { 'routing of work to agents is not part of the local org': ['queueRoutingConfig'] },
    QuickAction: {
        'Chatter feeds are not part of the local org': ['optionsCreateFeedItem'],
        'Visualforce and Aura actions only': ['height', 'width'],
        'arrangement of fields in the publisher': ['layoutSectionStyle'],
        'screen or headless is read from the component bundle': ['actionSubtype'],
        'the label itself is read': ['standardLabel']
    },
    RecordType: {},
    Report: {
        'how the platform draws it': [
            'chart',
            'colorRanges',
            'formattingRules',
            'isSmartTotalDisabled',
            'language',
            'reverseColors',
            'showChanges',
            'showCurrentDate',
            'showGrandTotal',
            'showSubTotals',
            'value'
        ],
        'reports are not sent by e-mail': ['numSubscriptions'],
        'the org has one currency': ['currency'],
        'whether users may change the filter': ['isUnlocked']
    },
    ReportType: {
        'what the report builder offers': ['autogenerated', 'category', 'description', 'sections']
    },
    Role: {
        'documentation only': ['description'],
        'forecasts are not part of the local org': ['mayForecastManagerShare']
    },
    SharingRules: {
        'documentation only': ['description'],
        'every user of the local org may have a role': ['includeRecordsOwnedByAll']
    },
    ValidationRule: {},
    Workflow: {
        'a note of the migration tool': ['failedMigrationToolVersion'],
        'packaging only': ['protected']
    }
};
