import failed from '@salesforce/label/c.AIG_Status_Failed';
import hash from '@salesforce/label/c.AIG_EvidenceTab_HashLabel';
import html from '@salesforce/label/c.AIG_EvidenceTab_DownloadHtml';
import json from '@salesforce/label/c.AIG_EvidenceTab_DownloadJson';
import none from '@salesforce/label/c.AIG_EvidenceTab_NoPack';
import packGaps from '@salesforce/label/c.AIG_EvidenceTab_PackGaps';
import queued from '@salesforce/label/c.AIG_EvidenceTab_StatusQueued';
import ready from '@salesforce/label/c.AIG_EvidenceTab_StatusReady';
import verify from '@salesforce/label/c.AIG_EvidenceTab_Verify';
import verifyText from '@salesforce/label/c.AIG_EvidenceTab_VerifyText';
import version from '@salesforce/label/c.AIG_Evidence_Version';
import versions from '@salesforce/label/c.AIG_EvidenceTab_Versions';

/** Texts of this component. */
export const LABELS = {
    failed,
    hash,
    html,
    json,
    none,
    packGaps,
    queued,
    ready,
    verify,
    verifyText,
    version,
    versions
};
