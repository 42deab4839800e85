import change from '@salesforce/label/c.AIG_Model_Change';
import changeBack from '@salesforce/label/c.AIG_Model_ChangeBack';
import changeStop from '@salesforce/label/c.AIG_Model_ChangeStop';
import changeUse from '@salesforce/label/c.AIG_Model_ChangeUse';
import changed from '@salesforce/label/c.AIG_Model_Changed';
import changedUseCase from '@salesforce/label/c.AIG_Model_ChangedUseCase';
import complete from '@salesforce/label/c.AIG_Model_Complete';
import completeness from '@salesforce/label/c.AIG_Model_Completeness';
import done from '@salesforce/label/c.AIG_Model_Done';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import missing from '@salesforce/label/c.AIG_Model_Missing';
import model from '@salesforce/label/c.AIG_Model_Model';
import modelStopped from '@salesforce/label/c.AIG_Model_ModelStopped';
import more from '@salesforce/label/c.AIG_Model_More';
import noUseCases from '@salesforce/label/c.AIG_Model_NoUseCases';
import pending from '@salesforce/label/c.AIG_Model_Pending';
import reason from '@salesforce/label/c.AIG_Model_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Model_ReasonMissing';
import resume from '@salesforce/label/c.AIG_Model_Resume';
import resumed from '@salesforce/label/c.AIG_Model_Resumed';
import title from '@salesforce/label/c.AIG_Model_Title';
import useCases from '@salesforce/label/c.AIG_Model_UseCases';

/** Texts of this component. */
export const LABELS = {
    change,
    changeBack,
    changeStop,
    changeUse,
    changed,
    changedUseCase,
    complete,
    completeness,
    done,
    loading,
    missing,
    model,
    modelStopped,
    more,
    noUseCases,
    pending,
    reason,
    reasonMissing,
    resume,
    resumed,
    title,
    useCases
};
