import accountableExecutive from '@salesforce/label/c.AIG_Field_AccountableExecutive';
import affectedGroups from '@salesforce/label/c.AIG_Field_AffectedGroups';
import allowedPurposes from '@salesforce/label/c.AIG_Field_AllowedPurposes';
import autonomy from '@salesforce/label/c.AIG_Field_Autonomy';
import businessOwner from '@salesforce/label/c.AIG_Field_BusinessOwner';
import businessPurpose from '@salesforce/label/c.AIG_Field_BusinessPurpose';
import businessUnit from '@salesforce/label/c.AIG_Field_BusinessUnit';
import description from '@salesforce/label/c.AIG_Field_Description';
import disclosureText from '@salesforce/label/c.AIG_Field_DisclosureText';
import key from '@salesforce/label/c.AIG_Field_Key';
import lawfulBasis from '@salesforce/label/c.AIG_Field_LawfulBasis';
import legalEffect from '@salesforce/label/c.AIG_Field_LegalEffect';
import operatorRole from '@salesforce/label/c.AIG_Field_OperatorRole';
import personalData from '@salesforce/label/c.AIG_Field_PersonalData';
import profiling from '@salesforce/label/c.AIG_Field_Profiling';
import regions from '@salesforce/label/c.AIG_Field_Regions';
import solelyAutomated from '@salesforce/label/c.AIG_Field_SolelyAutomated';
import specialCategoryData from '@salesforce/label/c.AIG_Field_SpecialCategoryData';
import surfaceObject from '@salesforce/label/c.AIG_Field_SurfaceObject';
import surfaceRecord from '@salesforce/label/c.AIG_Field_SurfaceRecord';
import technicalOwner from '@salesforce/label/c.AIG_Field_TechnicalOwner';
import technology from '@salesforce/label/c.AIG_Field_Technology';
import title from '@salesforce/label/c.AIG_Field_Title';
import vendor from '@salesforce/label/c.AIG_Field_Vendor';

/** Texts of this component. */
export const LABELS = {
    accountableExecutive,
    affectedGroups,
    allowedPurposes,
    autonomy,
    businessOwner,
    businessPurpose,
    businessUnit,
    description,
    disclosureText,
    key,
    lawfulBasis,
    legalEffect,
    operatorRole,
    personalData,
    profiling,
    regions,
    solelyAutomated,
    specialCategoryData,
    surfaceObject,
    surfaceRecord,
    technicalOwner,
    technology,
    title,
    vendor
};
