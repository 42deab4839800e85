import alertLine from '@salesforce/label/c.AIG_Fairness_AlertLine';
import counts from '@salesforce/label/c.AIG_Fairness_Counts';
import exportCsv from '@salesforce/label/c.AIG_Fairness_Export';
import falsePositiveRate from '@salesforce/label/c.AIG_Fairness_FalsePositiveRate';
import finding from '@salesforce/label/c.AIG_Fairness_Finding';
import group from '@salesforce/label/c.AIG_Fairness_Group';
import interval from '@salesforce/label/c.AIG_Fairness_Interval';
import none from '@salesforce/label/c.AIG_Fairness_NoRatio';
import pValue from '@salesforce/label/c.AIG_Fairness_PValue';
import precision from '@salesforce/label/c.AIG_Fairness_Precision';
import rate from '@salesforce/label/c.AIG_Fairness_Rate';
import ratio from '@salesforce/label/c.AIG_Fairness_Ratio';
import showBars from '@salesforce/label/c.AIG_Fairness_ShowBars';
import showTable from '@salesforce/label/c.AIG_Fairness_ShowTable';
import truePositiveRate from '@salesforce/label/c.AIG_Fairness_TruePositiveRate';
import unknown from '@salesforce/label/c.AIG_Fairness_Unknown';

/** Texts of this component. */
export const LABELS = {
    alertLine,
    counts,
    exportCsv,
    falsePositiveRate,
    finding,
    group,
    interval,
    none,
    pValue,
    precision,
    rate,
    ratio,
    showBars,
    showTable,
    truePositiveRate,
    unknown
};
