export {
    readFlexiPage,
    type ComponentItem,
    type ComponentListValue,
    type ComponentProperty,
    type FieldItem,
    type FlexiPageModel,
    type FlexiPageType,
    type RegionItem,
    type RegionModel,
    type VisibilityCriterion,
    type VisibilityOperator,
    type VisibilityRuleModel
} from './pages/flexiPage';
export {
    readLayout,
    type LayoutAction,
    type LayoutItem,
    type LayoutModel,
    type LayoutSection,
    type RelatedListModel
} from './pages/layout';
export {
    readQuickAction,
    type QuickActionField,
    type QuickActionModel,
    type QuickActionTarget
} from './pages/quickAction';
export {
    readApplication,
    readTab,
    type ApplicationModel,
    type PageOverride,
    type TabModel,
    type TabTarget
} from './pages/application';
export { readPathAssistant, type PathAssistantModel, type PathStep } from './pages/pathAssistant';
