import { SourceFile } from '../detectors';
import { readXmlTree } from '../files';
import { readFlow } from '../flow';
import type { AiUse } from '../model';
import { NS } from './tempCheckout';

const ASK =
    '<actionCalls><name>Ask</name><actionName>T</actionName><actionType>generatePromptResponse</actionType></actionCalls>';

function action(name: string, next: string, more = ''): string {
    return `<actionCalls><name>${name}</name><actionName>AigCheckAiUse</actionName><actionType>apex</actionType>${connector(next)}${more}</actionCalls>`;
}

function subflow(name: string, flow: string, next: string, more = ''): string {
    return `<subflows><name>${name}</name><flowName>${flow}</flowName>${connector(next)}${more}</subflows>`;
}

function connector(target: string, kind = 'connector'): string {
    return `<${kind}><targetReference>${target}</targetReference></${kind}>`;
}

function condition(left: string, operator: string, value: boolean): string {
    return `<conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue><booleanValue>${value}</booleanValue></rightValue></conditions>`;
}

function decision(rules: readonly [conditions: string, target: string, logic?: string][], otherwise = ''): string {
    const all = rules.map(
        ([conditions, target, logic = 'and'], at) =>
            `<rules><name>R${at}</name><conditionLogic>${logic}</conditionLogic>${conditions}${target === '' ? '' : connector(target)}</rules>`
    );
    return `<decisions><name>Decide</name>${all.join('')}${otherwise === '' ? '' : connector(otherwise, 'defaultConnector')}</decisions>`;
}

function useOf(first: string, ...elements: string[]): AiUse | undefined {
    const text = `<Flow ${NS}>${[...elements, ASK].join('\n')}<start>${connector(first)}</start></Flow>`;
    const { root, error } = readXmlTree(text);
    expect(error).toBeNull();
    return root ? readFlow(new SourceFile('F.flow', text), root, 'F', false).uses?.[0] : undefined;
}

const allowed = condition('Check.allowed', 'EqualTo', true);
const denied = condition('Check.allowed', 'EqualTo', false);

describe('the gate in flows', () => {
    test.each<[string, string[]]>([
        ['a decision on the answer', [action('Check', 'Decide'), decision([[allowed, 'Ask']])]],
        ['the default way after a denial', [action('Check', 'Decide'), decision([[denied, '']], 'Ask')]],
        [
            'not equal to false',
            [action('Check', 'Decide'), decision([[condition('Check.allowed', 'NotEqualTo', false), 'Ask']])]
        ],
        [
            'an answer kept in a variable',
            [
                action(
                    'Check',
                    'Decide',
                    '<outputParameters><assignToReference>ok</assignToReference><name>allowed</name></outputParameters>'
                ),
                decision([[condition('ok', 'EqualTo', true), 'Ask']])
            ]
        ],
        ['the subflow', [subflow('Check', 'AIG_Check_AI_Use', 'Decide'), decision([[allowed, 'Ask']])]],
        [
            'the subflow of a package',
            [subflow('Check', 'acme__AIG_Check_AI_Use', 'Decide'), decision([[allowed, 'Ask']])]
        ],
        [
            'the subflow with an assigned output',
            [
                subflow(
                    'Check',
                    'AIG_Check_AI_Use',
                    'Decide',
                    '<outputAssignments><assignToReference>ok</assignToReference><name>allowed</name></outputAssignments>'
                ),
                decision([[condition('ok', 'EqualTo', true), 'Ask']])
            ]
        ],
        [
            'one of several conditions that all hold',
            [action('Check', 'Decide'), decision([[condition('x', 'EqualTo', true) + allowed, 'Ask']])]
        ]
    ])('%s gates', (_what, elements) => {
        expect(useOf('Check', ...elements)).toMatchObject({ gated: true, path: [] });
    });

    test.each<[string, string, string[]]>([
        ['no gate', 'Ask', []],
        ['an answer nobody tests', 'Check', [action('Check', 'Ask')]],
        ['the way of a denial', 'Check', [action('Check', 'Decide'), decision([[denied, 'Ask']])]],
        ['the default way after an allowance', 'Check', [action('Check', 'Decide'), decision([[allowed, '']], 'Ask')]],
        [
            'one of several conditions of which any will do',
            'Check',
            [action('Check', 'Decide'), decision([[condition('x', 'EqualTo', true) + allowed, 'Ask', 'or']])]
        ],
        [
            'the fault way of the gate',
            'Check',
            [action('Check', 'Decide', connector('Ask', 'faultConnector')), decision([[allowed, 'Ask']])]
        ],
        [
            'a decision on something else',
            'Check',
            [action('Check', 'Decide'), decision([[condition('Other.allowed', 'EqualTo', true), 'Ask']])]
        ],
        [
            'a subflow of another name',
            'Check',
            [subflow('Check', 'Check_AI_Use', 'Decide'), decision([[allowed, 'Ask']])]
        ],
        ['a decision before the gate', 'Decide', [decision([[allowed, 'Ask']], 'Check'), action('Check', 'Decide')]]
    ])('%s does not', (_what, first, elements) => {
        const use = useOf(first, ...elements);
        expect({ gated: use?.gated, reached: use?.path.at(-1) }).toEqual({ gated: false, reached: 'Ask' });
    });

    test('an action that nothing leads to is listed and needs no gate', () => {
        expect(useOf('Nowhere')).toMatchObject({ gated: true, title: expect.stringContaining('nothing leads to it') });
    });

    test('loops end', () => {
        expect(useOf('Check', action('Check', 'Decide'), decision([[allowed, 'Ask']], 'Check'))).toMatchObject({
            gated: true
        });
    });
});
