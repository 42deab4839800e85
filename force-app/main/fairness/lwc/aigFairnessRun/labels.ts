import baseline from '@salesforce/label/c.AIG_FairnessRun_Baseline';
import drift from '@salesforce/label/c.AIG_FairnessRun_Drift';
import errorRates from '@salesforce/label/c.AIG_FairnessRun_ErrorRates';
import history from '@salesforce/label/c.AIG_FairnessRun_History';
import incident from '@salesforce/label/c.AIG_FairnessRun_Incident';
import legalNote from '@salesforce/label/c.AIG_FairnessRun_LegalNote';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import none from '@salesforce/label/c.AIG_Fairness_NoRatio';
import settings from '@salesforce/label/c.AIG_FairnessRun_Settings';
import title from '@salesforce/label/c.AIG_FairnessRun_Title';
import totals from '@salesforce/label/c.AIG_FairnessRun_Totals';
import useAsBaseline from '@salesforce/label/c.AIG_FairnessRun_UseAsBaseline';

/** Texts of this component. */
export const LABELS = {
    baseline,
    drift,
    errorRates,
    history,
    incident,
    legalNote,
    loading,
    none,
    settings,
    title,
    totals,
    useAsBaseline
};
