import { parseApex, readApex } from '../apex';
import { SourceFile } from '../detectors';
import type { AiUse, ComponentDraft } from '../model';

const CALL = "ConnectApi.EinsteinLLM.generateMessagesForPromptTemplate('Ask', null);";

function read(source: string, isTrigger = false): ComponentDraft {
    const { tree, error } = parseApex(source, isTrigger);
    if (!tree) {
        throw new Error(JSON.stringify(error));
    }
    const credentials: Record<string, string> = { Llm: 'OpenAI' };
    return readApex(new SourceFile('X.cls', source), tree, isTrigger, (name) => credentials[name] ?? null).draft;
}

function usesOf(body: string, more = ''): readonly AiUse[] {
    return read(`public class X {\n    public void run() {\n${body}\n    }\n${more}\n}`).uses ?? [];
}

describe('what is a use of AI in Apex', () => {
    test.each([
        ['a prompt template', CALL, 'ConnectApi.EinsteinLLM.generateMessagesForPromptTemplate'],
        ['with the namespace System', `System.${CALL}`, 'ConnectApi.EinsteinLLM.generateMessagesForPromptTemplate'],
        ['in other case', CALL.toUpperCase(), 'ConnectApi.EinsteinLLM.GENERATEMESSAGESFORPROMPTTEMPLATE'],
        [
            'the Models API',
            'new aiplatform.ModelsAPI().createGenerations(r);',
            'aiplatform.ModelsAPI.createGenerations'
        ],
        [
            'the Models API by a variable',
            'aiplatform.ModelsAPI m = new aiplatform.ModelsAPI(); m.createEmbeddings(r);',
            'aiplatform.ModelsAPI.createEmbeddings'
        ],
        [
            'an invocable action',
            "Invocable.Action.createStandardAction('generatePromptResponse', 'Ask').invoke();",
            'Invocable.Action generatePromptResponse'
        ],
        [
            'an agent as action',
            "Invocable.Action.createCustomAction('generateAiAgentResponse', 'Bot');",
            'Invocable.Action generateAiAgentResponse'
        ],
        [
            'an address put together',
            "String h = 'api.openai.com'; r.setEndpoint('https://' + h + '/v1');",
            'callout to api.openai.com (OpenAI)'
        ],
        ['a named credential', "r.setEndpoint('callout:Llm/v1');", 'callout through named credential Llm (OpenAI)'],
        [
            'an address handed on',
            "Http.call('https://api.anthropic.com/v1');",
            'address of api.anthropic.com (Anthropic)'
        ]
    ])('%s', (_what, body, title) => {
        expect(usesOf(body)).toMatchObject([{ title }]);
    });

    test.each([
        ['a comment', `// ${CALL}\n/* new aiplatform.ModelsAPI().createGenerations(r); */`],
        ['a string', `String s = 'ConnectApi.EinsteinLLM.generateMessages()';`],
        ['a sentence about a host', "String s = 'Documented at https://api.openai.com/docs for you';"],
        ['a host that looks alike', "r.setEndpoint('https://api.openai.com.example.org/v1');"],
        ['another named credential', "r.setEndpoint('callout:Tax/v1');"],
        ['a class of that name elsewhere', 'My.EinsteinLLM.generateMessages(null);'],
        ['another invocable action', "Invocable.Action.createCustomAction('flow', 'Ask');"]
    ])('%s is none', (_what, body) => {
        expect(usesOf(body)).toEqual([]);
    });

    test('test classes and test methods use no AI', () => {
        expect(read(`@IsTest\nprivate class T { static void run() { ${CALL} } }`).uses).toEqual([]);
        expect(usesOf('', `    @IsTest static void check() { ${CALL} }`)).toEqual([]);
    });

    test('triggers count, and the way in is named', () => {
        const draft = read(`trigger T on Case (before insert) { ${CALL} }`, true);
        expect(draft).toMatchObject({
            type: 'ApexTrigger',
            name: 'T',
            uses: [{ gated: false, path: ['T.trigger', expect.any(String)] }]
        });
    });
});

test('an address in a text over several lines, and one bound into a query, are found', () => {
    const block = "String s = '''\nhttps://api.openai.com/v1''';";
    expect(usesOf(block)).toMatchObject([{ title: 'address of api.openai.com (OpenAI)' }]);
    const bound = "List<A> a = [SELECT Id FROM A WHERE B = :c.get('https://api.openai.com/v1')];";
    expect(usesOf(bound)).toMatchObject([{ title: 'address of api.openai.com (OpenAI)' }]);
});

describe('the gate in Apex', () => {
    const check = 'AigGateAnswer a = AigGate.check(requests)[0];';

    test.each([
        ['enforce before', `AigGate.enforce(requests); ${CALL}`],
        ['enforce with a namespace', `acme.AigGate.enforce(requests); ${CALL}`],
        ['a tested answer', `${check} if (a.allowed) { ${CALL} }`],
        ['a tested answer of the call itself', `if (AigGate.check(requests)[0].allowed) { ${CALL} }`],
        ['an early return', `${check} if (!a.allowed) { return; } ${CALL}`],
        ['an early throw', `${check} if (a.allowed == false) { throw new AuraHandledException('no'); } ${CALL}`],
        ['an answer joined by and', `${check} if (ready && a.allowed) { ${CALL} }`],
        ['a denial joined by or', `${check} if (!ready || !a.allowed) { return; } ${CALL}`],
        ['a flag', `${check} Boolean ok = a.allowed; if (ok) { ${CALL} }`],
        ['a catch that leaves', `try { AigGate.enforce(requests); } catch (Exception e) { throw e; } ${CALL}`],
        ['both branches', `if (x) { AigGate.enforce(a1); } else { AigGate.enforce(a2); } ${CALL}`]
    ])('%s gates', (_what, body) => {
        expect(usesOf(body)).toMatchObject([{ gated: true, path: [] }]);
    });

    test.each([
        ['nothing before', CALL],
        ['enforce after', `${CALL} AigGate.enforce(requests);`],
        ['an answer nobody tests', `${check} ${CALL}`],
        ['the wrong branch', `${check} if (a.allowed) { log(); } else { ${CALL} }`],
        ['an answer joined by or', `${check} if (ready || a.allowed) { ${CALL} }`],
        ['a denial joined by and', `${check} if (late && !a.allowed) { return; } ${CALL}`],
        ['an answer that was replaced', `${check} a = other; if (a.allowed) { ${CALL} }`],
        ['a catch that goes on', `try { AigGate.enforce(requests); } catch (Exception e) { log(); } ${CALL}`],
        ['one branch only', `if (x) { AigGate.enforce(requests); } ${CALL}`],
        ['a loop that may not run', `for (Case c : cases) { AigGate.enforce(requests); } ${CALL}`],
        ['a class of another name', `MyGate.enforce(requests); ${CALL}`]
    ])('%s does not', (_what, body) => {
        expect(usesOf(body)).toMatchObject([{ gated: false, path: ['X.run', expect.any(String)] }]);
    });

    test('an answer kept in a variable of a trigger gates what is behind its test', () => {
        const check = 'AigGateAnswer a = AigGate.check(requests)[0];';
        const draft = read(`trigger T on Case (before insert) { ${check} if (!a.allowed) { return; } ${CALL} }`, true);
        expect(draft.uses).toMatchObject([{ gated: true }]);
    });

    test('a private method is gated when every caller is; the path shows the one that is not', () => {
        const ask = `    private void ask() { ${CALL} }`;
        expect(usesOf('AigGate.enforce(r); ask();', ask)).toMatchObject([{ gated: true }]);
        const open = `${ask}\n    public void other() { this.ask(); }`;
        expect(usesOf('AigGate.enforce(r); ask();', open)).toMatchObject([
            { gated: false, path: ['X.other', 'X.ask', expect.any(String)] }
        ]);
    });

    test('a method that always enforces gates its callers', () => {
        const guard = '    private void guard() { AigGate.enforce(requests); }';
        expect(usesOf(`guard(); ${CALL}`, guard)).toMatchObject([{ gated: true }]);
        const sometimes = '    private void guard() { if (off) { return; } AigGate.enforce(requests); }';
        expect(usesOf(`guard(); ${CALL}`, sometimes)).toMatchObject([{ gated: false }]);
    });
});
