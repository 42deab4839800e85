import { searchTerm } from '../pages/searchPage';
import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

it.each([
    ['alto energy', 'alto* AND energy*'],
    ['  "Alto" (energy)?', 'Alto* AND energy*'],
    ['black and white', 'black* AND white*'],
    ['Ação 7', 'Ação* AND 7*'],
    ['a', ''],
    ['and or', ''],
    ['', '']
])('looks for %p by %p', (text, term) => expect(searchTerm(text)).toBe(term));

describe('the search of everything', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
        test.as(2);
        const account = { Name: 'Alto Energy', Phone: '+351 555 0100' };
        await test.call('POST', `${UI}/records`, { apiName: 'Account', fields: account });
        for (let number = 1; number <= 7; number++) {
            const fields = { LastName: `Energy ${number}`, Email: `contact${number}@alto.example` };
            await test.call('POST', `${UI}/records`, { apiName: 'Contact', fields });
        }
    });
    afterAll(() => test.stop());

    const found = async (query: string): Promise<[string, number, boolean][]> => {
        const { body } = await test.call('GET', `/local/pages/search?${query}`);
        const results = body.at('results') as { object: string; records: object[]; hasMore: boolean }[];
        return results.map(({ object, records, hasMore }) => [object, records.length, hasMore]);
    };

    it('finds words and their beginnings in the texts of every object, a few records of each', async () => {
        test.as(2);
        expect(await found('q=energ')).toEqual([
            ['Account', 1, false],
            ['Contact', 5, true]
        ]);
        expect(await found('q=alto%20energy')).toEqual([
            ['Account', 1, false],
            ['Contact', 5, true]
        ]);
        expect(await found('q=5550100')).toEqual([]);
        expect(await found('q=nowhere')).toEqual([]);
    });

    it('shows all of one object', async () => {
        test.as(2);
        expect(await found('q=energ&object=Contact')).toEqual([['Contact', 7, false]]);
        expect(await found('q=energ&object=User')).toEqual([]);
    });

    it('searches nothing for less than two letters', async () => {
        const { body } = await test.call('GET', '/local/pages/search?q=e');
        expect([body.at('isTooShort'), body.at('results')]).toEqual([true, []]);
    });

    it('shows nobody what they may not see', async () => {
        const fields = { Name: 'Energy plan', Summary__c: 'solar roof' };
        const own = await test.as(0).call('POST', `${UI}/records`, { apiName: 'Plan__c', fields });
        expect(own.status).toBe(201);
        expect((await found('q=energ')).map(([object]) => object)).toContain('Plan__c');
        expect(await found('q=solar')).toEqual([['Plan__c', 1, false]]);
        test.as(1);
        expect((await found('q=energ')).map(([object]) => object)).not.toContain('Plan__c');
        expect(await found('q=solar&object=Plan__c')).toEqual([]);
    });
});
