import allowedPurposes from '@salesforce/label/c.AIG_StepWhat_AllowedPurposes';
import allowedPurposesHelp from '@salesforce/label/c.AIG_StepWhat_AllowedPurposesHelp';
import businessPurpose from '@salesforce/label/c.AIG_StepWhat_BusinessPurpose';
import businessPurposeExample from '@salesforce/label/c.AIG_StepWhat_BusinessPurposeExample';
import businessPurposeHelp from '@salesforce/label/c.AIG_StepWhat_BusinessPurposeHelp';
import businessPurposeMissing from '@salesforce/label/c.AIG_StepWhat_BusinessPurposeMissing';
import description from '@salesforce/label/c.AIG_StepWhat_Description';
import descriptionExample from '@salesforce/label/c.AIG_StepWhat_DescriptionExample';
import descriptionHelp from '@salesforce/label/c.AIG_StepWhat_DescriptionHelp';
import descriptionMissing from '@salesforce/label/c.AIG_StepWhat_DescriptionMissing';
import surface from '@salesforce/label/c.AIG_StepWhat_Surface';
import technology from '@salesforce/label/c.AIG_StepWhat_Technology';
import technologyHelp from '@salesforce/label/c.AIG_StepWhat_TechnologyHelp';
import technologyMissing from '@salesforce/label/c.AIG_StepWhat_TechnologyMissing';
import title from '@salesforce/label/c.AIG_StepWhat_Title';
import titleHelp from '@salesforce/label/c.AIG_StepWhat_TitleHelp';
import titleMissing from '@salesforce/label/c.AIG_StepWhat_TitleMissing';

/** Texts of this component. */
export const LABELS = {
    allowedPurposes,
    allowedPurposesHelp,
    businessPurpose,
    businessPurposeExample,
    businessPurposeHelp,
    businessPurposeMissing,
    description,
    descriptionExample,
    descriptionHelp,
    descriptionMissing,
    surface,
    technology,
    technologyHelp,
    technologyMissing,
    title,
    titleHelp,
    titleMissing
};
