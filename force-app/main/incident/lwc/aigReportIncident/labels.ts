import anonymous from '@salesforce/label/c.AIG_Report_Anonymous';
import anonymousHelp from '@salesforce/label/c.AIG_Report_AnonymousHelp';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import category from '@salesforce/label/c.AIG_Report_Category';
import description from '@salesforce/label/c.AIG_Report_Description';
import descriptionHelp from '@salesforce/label/c.AIG_Report_DescriptionHelp';
import done from '@salesforce/label/c.AIG_Report_Done';
import intro from '@salesforce/label/c.AIG_Report_Intro';
import occurredAt from '@salesforce/label/c.AIG_Report_OccurredAt';
import receiptBody from '@salesforce/label/c.AIG_Report_ReceiptBody';
import receiptHeading from '@salesforce/label/c.AIG_Report_ReceiptHeading';
import report from '@salesforce/label/c.AIG_Report_Report';
import title from '@salesforce/label/c.AIG_Report_Title';
import useCase from '@salesforce/label/c.AIG_Report_UseCase';
import useCaseUnknown from '@salesforce/label/c.AIG_Report_UseCaseUnknown';
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
    done,
    intro,
    occurredAt,
    receiptBody,
    receiptHeading,
    report,
    title,
    useCase,
    useCaseUnknown,
    what,
    whatExample
};
