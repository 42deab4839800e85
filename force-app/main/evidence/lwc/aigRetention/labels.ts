import appliesFrom from '@salesforce/label/c.AIG_RetentionPage_AppliesFrom';
import automatic from '@salesforce/label/c.AIG_RetentionPage_Automatic';
import cancel from '@salesforce/label/c.AIG_RetentionPage_Cancel';
import citation from '@salesforce/label/c.AIG_Evidence_Citation';
import confirm from '@salesforce/label/c.AIG_RetentionPage_Confirm';
import confirmText from '@salesforce/label/c.AIG_RetentionPage_ConfirmText';
import dryRun from '@salesforce/label/c.AIG_RetentionPage_DryRun';
import due from '@salesforce/label/c.AIG_RetentionPage_DueColumn';
import duty from '@salesforce/label/c.AIG_Evidence_Duty';
import fault from '@salesforce/label/c.AIG_RetentionPage_Fault';
import holds from '@salesforce/label/c.AIG_RetentionPage_Holds';
import intro from '@salesforce/label/c.AIG_RetentionPage_Intro';
import itemsShown from '@salesforce/label/c.AIG_RetentionPage_ItemsShown';
import keepFrom from '@salesforce/label/c.AIG_RetentionPage_KeepFrom';
import keeps from '@salesforce/label/c.AIG_RetentionPage_Keeps';
import latestItems from '@salesforce/label/c.AIG_RetentionPage_LatestItems';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import manual from '@salesforce/label/c.AIG_RetentionPage_Manual';
import moreItems from '@salesforce/label/c.AIG_RetentionPage_MoreItems';
import next from '@salesforce/label/c.AIG_RetentionPage_Next';
import noItem from '@salesforce/label/c.AIG_RetentionPage_NoItem';
import noRecord from '@salesforce/label/c.AIG_RetentionPage_NoRecord';
import noRun from '@salesforce/label/c.AIG_RetentionPage_NoRun';
import notScheduled from '@salesforce/label/c.AIG_RetentionPage_NotScheduled';
import objects from '@salesforce/label/c.AIG_RetentionPage_Objects';
import purge from '@salesforce/label/c.AIG_RetentionPage_Purge';
import refresh from '@salesforce/label/c.AIG_EvidenceTab_Refresh';
import refusal from '@salesforce/label/c.AIG_RetentionPage_Refusal';
import removed from '@salesforce/label/c.AIG_RetentionPage_Removed';
import rule from '@salesforce/label/c.AIG_Evidence_Rule';
import rules from '@salesforce/label/c.AIG_RetentionPage_Rules';
import runFigures from '@salesforce/label/c.AIG_RetentionPage_RunFigures';
import runs from '@salesforce/label/c.AIG_RetentionPage_Runs';
import schedule from '@salesforce/label/c.AIG_RetentionPage_Schedule';
import source from '@salesforce/label/c.AIG_RetentionPage_Source';
import sourceColumn from '@salesforce/label/c.AIG_RetentionPage_SourceColumn';
import title from '@salesforce/label/c.AIG_RetentionPage_Title';
import useCase from '@salesforce/label/c.AIG_EvidenceDesk_UseCase';

/** Texts of this component. */
export const LABELS = {
    appliesFrom,
    automatic,
    cancel,
    citation,
    confirm,
    confirmText,
    dryRun,
    due,
    duty,
    fault,
    holds,
    intro,
    itemsShown,
    keepFrom,
    keeps,
    latestItems,
    loading,
    manual,
    moreItems,
    next,
    noItem,
    noRecord,
    noRun,
    notScheduled,
    objects,
    purge,
    refresh,
    refusal,
    removed,
    rule,
    rules,
    runFigures,
    runs,
    schedule,
    source,
    sourceColumn,
    title,
    useCase
};
