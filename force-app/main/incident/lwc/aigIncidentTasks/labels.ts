import actions from '@salesforce/label/c.AIG_Investigation_Actions';
import addTask from '@salesforce/label/c.AIG_Investigation_AddTask';
import complete from '@salesforce/label/c.AIG_Investigation_Complete';
import done from '@salesforce/label/c.AIG_Investigation_Done';
import dueLabel from '@salesforce/label/c.AIG_Investigation_DueLabel';
import dueOn from '@salesforce/label/c.AIG_Investigation_DueOn';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noTasks from '@salesforce/label/c.AIG_Investigation_NoTasks';
import subject from '@salesforce/label/c.AIG_Investigation_Subject';

/** Texts of this component. */
export const LABELS = {
    actions,
    addTask,
    complete,
    done,
    dueLabel,
    dueOn,
    loading,
    noTasks,
    subject
};
