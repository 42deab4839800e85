import evaluating from '@salesforce/label/c.AIG_StepScreening_Evaluating';
import groupProgress from '@salesforce/label/c.AIG_StepScreening_GroupProgress';
import intro from '@salesforce/label/c.AIG_StepScreening_Intro';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noQuestions from '@salesforce/label/c.AIG_StepScreening_NoQuestions';
import noQuestionsBody from '@salesforce/label/c.AIG_StepScreening_NoQuestionsBody';
import questionsAdded from '@salesforce/label/c.AIG_StepScreening_QuestionsAdded';

/** Texts of this component. */
export const LABELS = { evaluating, groupProgress, intro, loading, noQuestions, noQuestionsBody, questionsAdded };
