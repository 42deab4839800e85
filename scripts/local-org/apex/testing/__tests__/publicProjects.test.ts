import type { TestRun } from '..';
import { failures, resultOf, runProjectTests } from './apexProject';

/** Faults that running public projects showed; the names say what the platform does. */
const TESTS = `
@IsTest
private class Found {
    @IsTest
    static void optionsAreSortedByValueThenLabel() {
        List<SelectOption> options = new List<SelectOption>{
            new SelectOption('b', '1'), new SelectOption('a', '2'), new SelectOption('a', '1', true)
        };
        options.sort();
        String result = '';
        for (SelectOption option : options) {
            result += option.getValue() + option.getLabel() + ' ';
        }
        Assert.areEqual('a1 a2 b1 ', result);
    }
    @IsTest
    static void aParserReadsAValueBeforeItsFirstToken() {
        JSONParser parser = JSON.createParser('[1, 2]');
        Assert.areEqual(new List<Integer>{ 1, 2 }, (List<Integer>) parser.readValueAs(List<Integer>.class));
        Assert.isNull(parser.nextToken());
        Assert.isNull(parser.nextToken());
        try {
            parser.readValueAs(List<Integer>.class);
            Assert.fail('read past the end');
        } catch (JSONException e) {
            Assert.areEqual('No content to map to Object due to end of input', e.getMessage());
        }
    }
    @IsTest
    static void aRecordMayStandUnderTheNameOfItsType() {
        CronTrigger job = (CronTrigger) JSON.deserialize(
            '{"CronTrigger": {"TimesTriggered": 3, "CronJobDetail": {"Name": "nightly"}}}',
            CronTrigger.class
        );
        Assert.areEqual('nightly 3', job.CronJobDetail.Name + ' ' + job.TimesTriggered);
        try {
            JSON.deserialize('{"Contact": {"LastName": "x"}}', CronTrigger.class);
            Assert.fail('another type');
        } catch (JSONException e) {
            Assert.isTrue(e.getMessage().contains('No such column'), e.getMessage());
        }
    }
    @IsTest
    static void testsHaveASessionOfTheirOwn() {
        Assert.isTrue(UserInfo.getSessionId().endsWith('!ApexTestSession'));
    }
    @IsTest
    static void subjectsOfActivitiesAreComboboxes() {
        Assert.areEqual(DisplayType.COMBOBOX, Task.Subject.getDescribe().getType());
        Assert.areEqual('Call', Event.Subject.getDescribe().getPicklistValues()[0].getValue());
        Assert.areEqual(DisplayType.STRING, Case.Subject.getDescribe().getType());
        Assert.areEqual('Lunch', new Task(Subject = 'Lunch').Subject);
    }
    @IsTest
    static void theContactOfAnOpportunityHasNoRelationship() {
        Assert.isNull(Opportunity.ContactId.getDescribe().getRelationshipName());
    }
    @IsTest
    static void businessHoursCountWholeDays() {
        Id hours = [SELECT Id FROM BusinessHours WHERE IsDefault = true].Id;
        Datetime noon = Datetime.newInstanceGmt(2026, 3, 14, 12, 0, 0);
        Assert.areEqual(2 * 86400000L, BusinessHours.diff(hours, noon, noon.addDays(2)));
        Assert.areEqual(-3600000L, BusinessHours.diff(hours, noon.addHours(1), noon));
        Assert.areEqual(noon.addMinutes(90), BusinessHours.add(hours, noon, 90 * 60000L + 59999L));
        Assert.areEqual(noon.addDays(3), BusinessHours.addGmt(hours, noon, 3 * 86400000L));
        Assert.isTrue(BusinessHours.isWithin(hours, noon));
        Assert.areEqual(noon, BusinessHours.nextStartDate(hours, noon));
        BusinessHours row = new BusinessHours();
        Assert.isNull(row.Name);
    }
    @IsTest
    static void anEndlessLoopThatWritesDebugLinesMeetsItsLimit() {
        while (true) {
            System.debug('again');
        }
    }
}`;

describe('what public projects showed', () => {
    let run: TestRun;
    beforeAll(() => {
        run = runProjectTests({ classes: { Found: TESTS } });
    });

    it('behaves as on the platform', () => {
        expect(failures(run).filter((text) => !text.includes('anEndlessLoop'))).toEqual([]);
        expect(run.methods).toHaveLength(8);
    });

    it('ends an endless loop of debug lines', () => {
        expect(resultOf(run, 'anEndlessLoopThatWritesDebugLinesMeetsItsLimit').message).toContain(
            'Apex CPU time limit exceeded'
        );
    });
});
