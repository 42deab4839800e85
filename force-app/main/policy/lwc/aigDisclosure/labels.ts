import channel from '@salesforce/label/c.AIG_Disclosure_Channel';
import copied from '@salesforce/label/c.AIG_Common_Copied';
import copy from '@salesforce/label/c.AIG_Disclosure_Copy';
import copyFailed from '@salesforce/label/c.AIG_PanelItem_CopyFailed';
import deployer from '@salesforce/label/c.AIG_Disclosure_Deployer';
import language from '@salesforce/label/c.AIG_Disclosure_Language';
import missing from '@salesforce/label/c.AIG_Disclosure_Missing';
import provider from '@salesforce/label/c.AIG_Disclosure_Provider';
import sourceOrganization from '@salesforce/label/c.AIG_Disclosure_SourceOrganization';
import sourceRecord from '@salesforce/label/c.AIG_Disclosure_SourceRecord';
import sourceUseCase from '@salesforce/label/c.AIG_Disclosure_SourceUseCase';
import upcoming from '@salesforce/label/c.AIG_Disclosure_Upcoming';

/** Texts of this component. */
export const LABELS = {
    channel,
    copied,
    copy,
    copyFailed,
    deployer,
    language,
    missing,
    provider,
    sourceOrganization,
    sourceRecord,
    sourceUseCase,
    upcoming
};
