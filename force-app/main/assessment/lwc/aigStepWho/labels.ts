import accountableExecutive from '@salesforce/label/c.AIG_StepWho_AccountableExecutive';
import accountableExecutiveHelp from '@salesforce/label/c.AIG_StepWho_AccountableExecutiveHelp';
import both from '@salesforce/label/c.AIG_StepWho_Both';
import businessOwner from '@salesforce/label/c.AIG_StepWho_BusinessOwner';
import businessOwnerHelp from '@salesforce/label/c.AIG_StepWho_BusinessOwnerHelp';
import businessUnit from '@salesforce/label/c.AIG_StepWho_BusinessUnit';
import deployer from '@salesforce/label/c.AIG_StepWho_Deployer';
import operatorRole from '@salesforce/label/c.AIG_StepWho_OperatorRole';
import operatorRoleHelp from '@salesforce/label/c.AIG_StepWho_OperatorRoleHelp';
import operatorRoleMissing from '@salesforce/label/c.AIG_StepWho_OperatorRoleMissing';
import provider from '@salesforce/label/c.AIG_StepWho_Provider';
import technicalOwner from '@salesforce/label/c.AIG_StepWho_TechnicalOwner';
import technicalOwnerHelp from '@salesforce/label/c.AIG_StepWho_TechnicalOwnerHelp';
import vendor from '@salesforce/label/c.AIG_StepWho_Vendor';
import vendorHelp from '@salesforce/label/c.AIG_StepWho_VendorHelp';

/** Texts of this component. */
export const LABELS = {
    accountableExecutive,
    accountableExecutiveHelp,
    both,
    businessOwner,
    businessOwnerHelp,
    businessUnit,
    deployer,
    operatorRole,
    operatorRoleHelp,
    operatorRoleMissing,
    provider,
    technicalOwner,
    technicalOwnerHelp,
    vendor,
    vendorHelp
};
