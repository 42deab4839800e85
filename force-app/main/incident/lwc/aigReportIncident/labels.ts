import anonymous from '@salesforce/label/c.AIG_Report_Anonymous';
import anonymousHelp from '@salesforce/label/c.AIG_Report_AnonymousHelp';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import category from '@salesforce/label/c.AIG_Report_Category';
import description from '@salesforce/label/c.AIG_Report_Description';
import descriptionHelp from '@salesforce/label/c.AIG_Report_DescriptionHelp';
import intro from '@salesforce/label/c.AIG_Report_Intro';
import occurredAt from '@salesforce/label/c.AIG_Report_OccurredAt';
import report from '@salesforce/label/c.AIG_Report_Report';
import title from '@salesforce/label/c.AIG_Report_Title';
import useCase from '@salesforce/label/c.AIG_Report_UseCase';
import what from '@salesforce/label/c.AIG_Report_What';
import whatExample from '@salesforce/label/c.AIG_Report_WhatExample';

/** Texts of this component. */
export const LABELS = {
    anonymous,
    anonymousHelp,
    cancel,
    category,
    description,
    descriptionHelp,
    intro,
    occurredAt,
    report,
    title,
    useCase,
    what,
    whatExample
};
