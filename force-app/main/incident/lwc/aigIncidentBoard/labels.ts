import columnEmpty from '@salesforce/label/c.AIG_Board_ColumnEmpty';
import emptyBody from '@salesforce/label/c.AIG_Board_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Board_EmptyHeading';
import intro from '@salesforce/label/c.AIG_Board_Intro';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import moreClocks from '@salesforce/label/c.AIG_Board_MoreClocks';
import move from '@salesforce/label/c.AIG_Board_Move';
import moved from '@salesforce/label/c.AIG_Board_Moved';
import moveTo from '@salesforce/label/c.AIG_Board_MoveTo';
import noClock from '@salesforce/label/c.AIG_Board_NoClock';
import noUseCase from '@salesforce/label/c.AIG_Board_NoUseCase';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import reportNew from '@salesforce/label/c.AIG_Board_ReportNew';
import serious from '@salesforce/label/c.AIG_Board_Serious';
import severity from '@salesforce/label/c.AIG_Board_Severity';
import shown from '@salesforce/label/c.AIG_Board_Shown';
import title from '@salesforce/label/c.AIG_Board_Title';

/** Texts of this component. */
export const LABELS = {
    columnEmpty,
    emptyBody,
    emptyHeading,
    intro,
    loading,
    moreClocks,
    move,
    moved,
    moveTo,
    noClock,
    noUseCase,
    refresh,
    reportNew,
    serious,
    severity,
    shown,
    title
};
