import body from '@salesforce/label/c.AIG_EvidenceTab_Body';
import completeness from '@salesforce/label/c.AIG_EvidenceTab_CompletenessLabel';
import contents from '@salesforce/label/c.AIG_EvidenceTab_Contents';
import gaps from '@salesforce/label/c.AIG_EvidenceTab_Gaps';
import generate from '@salesforce/label/c.AIG_EvidenceTab_Generate';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noGap from '@salesforce/label/c.AIG_EvidenceTab_NoGap';
import optional from '@salesforce/label/c.AIG_EvidenceTab_Optional';
import owedBy from '@salesforce/label/c.AIG_EvidenceTab_OwedBy';
import queued from '@salesforce/label/c.AIG_EvidenceTab_Queued';
import refresh from '@salesforce/label/c.AIG_EvidenceTab_Refresh';
import stateComplete from '@salesforce/label/c.AIG_Evidence_StateComplete';
import stateGaps from '@salesforce/label/c.AIG_Evidence_StateGaps';
import stateNothing from '@salesforce/label/c.AIG_Evidence_StateNothing';
import title from '@salesforce/label/c.AIG_EvidenceTab_Title';

/** Texts of this component. */
export const LABELS = {
    body,
    completeness,
    contents,
    gaps,
    generate,
    loading,
    noGap,
    optional,
    owedBy,
    queued,
    refresh,
    stateComplete,
    stateGaps,
    stateNothing,
    title
};
