import affectedGroups from '@salesforce/label/c.AIG_Field_AffectedGroups';
import allowedPurposes from '@salesforce/label/c.AIG_Field_AllowedPurposes';
import answers from '@salesforce/label/c.AIG_Case_Answers';
import autonomy from '@salesforce/label/c.AIG_Field_Autonomy';
import businessPurpose from '@salesforce/label/c.AIG_Field_BusinessPurpose';
import businessUnit from '@salesforce/label/c.AIG_Field_BusinessUnit';
import changes from '@salesforce/label/c.AIG_Case_Changes';
import conditions from '@salesforce/label/c.AIG_Case_Conditions';
import description from '@salesforce/label/c.AIG_Field_Description';
import disclosureText from '@salesforce/label/c.AIG_Field_DisclosureText';
import executive from '@salesforce/label/c.AIG_Field_AccountableExecutive';
import history from '@salesforce/label/c.AIG_Case_History';
import key from '@salesforce/label/c.AIG_Field_Key';
import lawfulBasis from '@salesforce/label/c.AIG_Field_LawfulBasis';
import legalEffect from '@salesforce/label/c.AIG_Field_LegalEffect';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noHistory from '@salesforce/label/c.AIG_Case_NoHistory';
import notGiven from '@salesforce/label/c.AIG_Case_NotGiven';
import operatorRole from '@salesforce/label/c.AIG_Field_OperatorRole';
import owner from '@salesforce/label/c.AIG_Field_BusinessOwner';
import personalData from '@salesforce/label/c.AIG_Field_PersonalData';
import profiling from '@salesforce/label/c.AIG_Field_Profiling';
import proposed from '@salesforce/label/c.AIG_Case_Proposed';
import regions from '@salesforce/label/c.AIG_Field_Regions';
import requester from '@salesforce/label/c.AIG_Case_Requester';
import sheet from '@salesforce/label/c.AIG_Case_Sheet';
import solelyAutomated from '@salesforce/label/c.AIG_Field_SolelyAutomated';
import specialCategoryData from '@salesforce/label/c.AIG_Field_SpecialCategoryData';
import technicalOwner from '@salesforce/label/c.AIG_Field_TechnicalOwner';
import technology from '@salesforce/label/c.AIG_Field_Technology';
import vendor from '@salesforce/label/c.AIG_Field_Vendor';

/** Texts of this component. */
export const LABELS = {
    affectedGroups,
    allowedPurposes,
    answers,
    autonomy,
    businessPurpose,
    businessUnit,
    changes,
    conditions,
    description,
    disclosureText,
    executive,
    history,
    key,
    lawfulBasis,
    legalEffect,
    loading,
    noHistory,
    notGiven,
    operatorRole,
    owner,
    personalData,
    profiling,
    proposed,
    regions,
    requester,
    sheet,
    solelyAutomated,
    specialCategoryData,
    technicalOwner,
    technology,
    vendor
};
