import allow from '@salesforce/label/c.AIG_Stop_Allow';
import allowBody from '@salesforce/label/c.AIG_Stop_AllowBody';
import allowedMessage from '@salesforce/label/c.AIG_Stop_AllowedMessage';
import because from '@salesforce/label/c.AIG_Stop_Because';
import download from '@salesforce/label/c.AIG_Export_Download';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import moves from '@salesforce/label/c.AIG_Stop_Moves';
import noMoves from '@salesforce/label/c.AIG_Stop_NoMoves';
import noPermission from '@salesforce/label/c.AIG_Stop_NoPermission';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Error_ReasonRequired';
import running from '@salesforce/label/c.AIG_Stop_Running';
import stop from '@salesforce/label/c.AIG_Stop_Stop';
import stopBody from '@salesforce/label/c.AIG_Stop_StopBody';
import stopped from '@salesforce/label/c.AIG_Stop_Stopped';
import stoppedMessage from '@salesforce/label/c.AIG_Stop_StoppedMessage';
import title from '@salesforce/label/c.AIG_Stop_Title';

/** Texts of this component. */
export const LABELS = {
    allow,
    allowBody,
    allowedMessage,
    because,
    download,
    loading,
    moves,
    noMoves,
    noPermission,
    reason,
    reasonMissing,
    running,
    stop,
    stopBody,
    stopped,
    stoppedMessage,
    title
};
