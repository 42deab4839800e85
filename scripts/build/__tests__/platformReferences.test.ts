import { resolve } from 'node:path';
import { readProject } from '../../local-org/metadata';
import { ReferenceCheck } from '../platformReferences';

describe('references that the platform compiler lists', () => {
    const check = new ReferenceCheck(readProject(resolve(__dirname, '../../..')));
    const problemOf = (type: string, id: string): string[] =>
        check.problems('lwc/x', [{ type, id, file: 'x.js', locations: [{ startLine: 3, startColumn: 7 }] }]);

    it.each([
        ['apexMethod', 'AigGateController.check'],
        ['label', 'c.AIG_Error_Unexpected'],
        ['schema', 'AI_Use_Case__c'],
        ['schema', 'AI_Use_Case__c.Status__c'],
        ['schema', 'AI_Incident__c.AI_Use_Case__r.Status__c'],
        ['schema', 'Opportunity.SomeStandardField'],
        ['module', 'lightning/platformShowToastEvent'],
        ['module', 'c/aigGateCard'],
        ['component', 'c-aig-gate-card'],
        ['component', 'lightning-button'],
        ['user', 'Id']
    ])('%s %s is there', (type, id) => {
        expect(problemOf(type, id)).toEqual([]);
    });

    it.each([
        ['apexMethod', 'AigGateController.chek'],
        ['apexMethod', 'AigGate.check'],
        ['label', 'c.AIG_No_Such_Label'],
        ['schema', 'AI_Use_Cases__c'],
        ['schema', 'AI_Use_Case__c.State__c'],
        ['schema', 'AI_Incident__c.Use_Case__r.Status__c'],
        ['customPermission', 'AIG_No_Such_Permission'],
        ['resourceUrl', 'nothing'],
        ['messageChannel', 'Nothing__c'],
        ['module', 'c/aigGateCards'],
        ['module', 'lodash'],
        ['component', 'c-aig-gate-cards'],
        ['novelty', 'x']
    ])('%s %s is not', (type, id) => {
        expect(problemOf(type, id)).toEqual([expect.stringMatching(/^lwc\/x\/x\.js:3:7: /)]);
    });
});
