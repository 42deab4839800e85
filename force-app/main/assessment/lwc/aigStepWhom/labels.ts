import affectedGroups from '@salesforce/label/c.AIG_StepWhom_AffectedGroups';
import affectedGroupsMissing from '@salesforce/label/c.AIG_StepWhom_AffectedGroupsMissing';
import anyAtLeastOne from '@salesforce/label/c.AIG_StepWhom_AnyAtLeastOne';
import anyFact from '@salesforce/label/c.AIG_StepWhom_AnyFact';
import anyFactHelp from '@salesforce/label/c.AIG_StepWhom_AnyFactHelp';
import anyNone from '@salesforce/label/c.AIG_StepWhom_AnyNone';
import autonomy from '@salesforce/label/c.AIG_StepWhom_Autonomy';
import autonomyMissing from '@salesforce/label/c.AIG_StepWhom_AutonomyMissing';
import data from '@salesforce/label/c.AIG_StepWhom_Data';
import dataHelp from '@salesforce/label/c.AIG_StepWhom_DataHelp';
import disclosureText from '@salesforce/label/c.AIG_StepWhom_DisclosureText';
import disclosureTextHelp from '@salesforce/label/c.AIG_StepWhom_DisclosureTextHelp';
import factMissing from '@salesforce/label/c.AIG_StepWhom_FactMissing';
import independence from '@salesforce/label/c.AIG_StepWhom_Independence';
import independenceHelp from '@salesforce/label/c.AIG_StepWhom_IndependenceHelp';
import lawfulBasis from '@salesforce/label/c.AIG_StepWhom_LawfulBasis';
import lawfulBasisHelp from '@salesforce/label/c.AIG_StepWhom_LawfulBasisHelp';
import legalEffect from '@salesforce/label/c.AIG_StepWhom_LegalEffect';
import legalEffectHelp from '@salesforce/label/c.AIG_StepWhom_LegalEffectHelp';
import no from '@salesforce/label/c.AIG_Common_No';
import notSure from '@salesforce/label/c.AIG_Common_NotSure';
import notSureHelp from '@salesforce/label/c.AIG_StepWhom_NotSureHelp';
import people from '@salesforce/label/c.AIG_StepWhom_People';
import peopleHelp from '@salesforce/label/c.AIG_StepWhom_PeopleHelp';
import personalData from '@salesforce/label/c.AIG_StepWhom_PersonalData';
import places from '@salesforce/label/c.AIG_StepWhom_Places';
import placesHelp from '@salesforce/label/c.AIG_StepWhom_PlacesHelp';
import profiling from '@salesforce/label/c.AIG_StepWhom_Profiling';
import profilingHelp from '@salesforce/label/c.AIG_StepWhom_ProfilingHelp';
import regions from '@salesforce/label/c.AIG_StepWhom_Regions';
import regionsMissing from '@salesforce/label/c.AIG_StepWhom_RegionsMissing';
import solelyAutomated from '@salesforce/label/c.AIG_StepWhom_SolelyAutomated';
import specialCategoryData from '@salesforce/label/c.AIG_StepWhom_SpecialCategoryData';
import specialCategoryDataHelp from '@salesforce/label/c.AIG_StepWhom_SpecialCategoryDataHelp';
import yes from '@salesforce/label/c.AIG_Common_Yes';

/** Texts of this component. */
export const LABELS = {
    affectedGroups,
    affectedGroupsMissing,
    anyAtLeastOne,
    anyFact,
    anyFactHelp,
    anyNone,
    autonomy,
    autonomyMissing,
    data,
    dataHelp,
    disclosureText,
    disclosureTextHelp,
    factMissing,
    independence,
    independenceHelp,
    lawfulBasis,
    lawfulBasisHelp,
    legalEffect,
    legalEffectHelp,
    no,
    notSure,
    notSureHelp,
    people,
    peopleHelp,
    personalData,
    places,
    placesHelp,
    profiling,
    profilingHelp,
    regions,
    regionsMissing,
    solelyAutomated,
    specialCategoryData,
    specialCategoryDataHelp,
    yes
};
