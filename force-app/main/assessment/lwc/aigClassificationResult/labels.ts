import automatedDecision from '@salesforce/label/c.AIG_Finding_AutomatedDecision';
import dpia from '@salesforce/label/c.AIG_Finding_Dpia';
import fria from '@salesforce/label/c.AIG_Finding_Fria';
import findingFrom from '@salesforce/label/c.AIG_Finding_NeededFrom';
import findingNo from '@salesforce/label/c.AIG_Finding_No';
import findingUnknown from '@salesforce/label/c.AIG_Finding_Unknown';
import findingYes from '@salesforce/label/c.AIG_Finding_Yes';
import findingYesBecause from '@salesforce/label/c.AIG_Finding_YesBecause';
import added from '@salesforce/label/c.AIG_Result_Added';
import anyRole from '@salesforce/label/c.AIG_Result_AnyRole';
import asOf from '@salesforce/label/c.AIG_Result_AsOf';
import because from '@salesforce/label/c.AIG_Result_Because';
import both from '@salesforce/label/c.AIG_Result_Both';
import deployer from '@salesforce/label/c.AIG_Result_Deployer';
import duties from '@salesforce/label/c.AIG_Result_Duties';
import dutiesHelp from '@salesforce/label/c.AIG_Result_DutiesHelp';
import dutiesOpen from '@salesforce/label/c.AIG_Result_DutiesOpen';
import emptyBody from '@salesforce/label/c.AIG_Result_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Result_EmptyHeading';
import findings from '@salesforce/label/c.AIG_Result_Findings';
import from from '@salesforce/label/c.AIG_Result_From';
import highRisk from '@salesforce/label/c.AIG_Result_HighRisk';
import minimal from '@salesforce/label/c.AIG_Result_Minimal';
import noDuties from '@salesforce/label/c.AIG_Result_NoDuties';
import noUpcoming from '@salesforce/label/c.AIG_Result_NoUpcoming';
import notHighRisk from '@salesforce/label/c.AIG_Result_NotHighRisk';
import notes from '@salesforce/label/c.AIG_Result_Notes';
import notesHelp from '@salesforce/label/c.AIG_Result_NotesHelp';
import outOfScope from '@salesforce/label/c.AIG_Result_OutOfScope';
import outcomeChanges from '@salesforce/label/c.AIG_Result_OutcomeChanges';
import prohibited from '@salesforce/label/c.AIG_Result_Prohibited';
import provider from '@salesforce/label/c.AIG_Result_Provider';
import removed from '@salesforce/label/c.AIG_Result_Removed';
import ruleSet from '@salesforce/label/c.AIG_Result_RuleSet';
import transparency from '@salesforce/label/c.AIG_Result_Transparency';
import undetermined from '@salesforce/label/c.AIG_Result_Undetermined';
import upcoming from '@salesforce/label/c.AIG_Result_Upcoming';
import upcomingHelp from '@salesforce/label/c.AIG_Result_UpcomingHelp';
import upcomingOpen from '@salesforce/label/c.AIG_Result_UpcomingOpen';
import why from '@salesforce/label/c.AIG_Result_Why';
import whyNone from '@salesforce/label/c.AIG_Result_WhyNone';
import whyOpen from '@salesforce/label/c.AIG_Result_WhyOpen';
import whyThen from '@salesforce/label/c.AIG_Result_WhyThen';

/** Texts of this component. */
export const LABELS = {
    added,
    anyRole,
    asOf,
    automatedDecision,
    because,
    both,
    deployer,
    dpia,
    duties,
    dutiesHelp,
    dutiesOpen,
    emptyBody,
    emptyHeading,
    findingFrom,
    findingNo,
    findingUnknown,
    findingYes,
    findingYesBecause,
    findings,
    fria,
    from,
    highRisk,
    minimal,
    noDuties,
    noUpcoming,
    notHighRisk,
    notes,
    notesHelp,
    outOfScope,
    outcomeChanges,
    prohibited,
    provider,
    removed,
    ruleSet,
    transparency,
    undetermined,
    upcoming,
    upcomingHelp,
    upcomingOpen,
    why,
    whyNone,
    whyOpen,
    whyThen
};
