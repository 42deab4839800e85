import { SourceError, UnsupportedFeatureError } from '../../errors';
import { metadata } from '../../__tests__/support/temporaryProject';
import { flowElementTags, parseXml, readApprovalProcess, readFlow, readWorkflow } from '..';

const FLOW_HEAD =
    '<apiVersion>68.0</apiVersion><label>F</label><processType>AutoLaunchedFlow</processType><status>Active</status>';

function flow(content: string): ReturnType<typeof readFlow> {
    const root = parseXml(metadata('Flow', FLOW_HEAD + content), 'F.flow-meta.xml');
    const model = readFlow(root, 'F');
    root.assertAllRead();
    return model;
}

function workflow(content: string): ReturnType<typeof readWorkflow> {
    const root = parseXml(metadata('Workflow', content), 'A.workflow-meta.xml');
    const model = readWorkflow(root, 'A');
    root.assertAllRead();
    return model;
}

function approval(content: string, name = 'A.P'): ReturnType<typeof readApprovalProcess> {
    const head =
        '<active>true</active><label>P</label><recordEditability>AdminOnly</recordEditability><allowedSubmitters><type>owner</type></allowedSubmitters>';
    const root = parseXml(metadata('ApprovalProcess', head + content), 'P.approvalProcess-meta.xml');
    const model = readApprovalProcess(root, name);
    root.assertAllRead();
    return model;
}

describe('flow reader', () => {
    it('reads operands as literals, templates, references and formulas', () => {
        const value = (inner: string): string =>
            `<assignmentItems><assignToReference>v</assignToReference><operator>Assign</operator><value>${inner}</value></assignmentItems>`;
        const { nodes } = flow(
            `<start/><assignments><name>A</name><label>A</label><locationX>0</locationX><locationY>0</locationY>
            ${value('<stringValue>plain</stringValue>')}${value('<stringValue>Hi {!name}</stringValue>')}${value('<elementReference>$Record.Id</elementReference>')}
            ${value('<numberValue>1.50</numberValue>')}${value('<booleanValue>true</booleanValue>')}${value('<dateValue>2026-11-23</dateValue>')}${value('<stringValue></stringValue>')}
            ${value('<formulaExpression>1 + 1</formulaExpression><formulaDataType>Number</formulaDataType>')}</assignments>`
        );
        const node = nodes.get('A');
        const operands = node?.kind === 'assignment' ? node.items.map((item) => item.value) : [];
        expect(operands.map((operand) => operand?.kind ?? null)).toEqual([
            'literal',
            'template',
            'reference',
            'literal',
            'literal',
            'literal',
            null,
            'formula'
        ]);
        expect(operands.map((operand) => (operand?.kind === 'literal' ? String(operand.value) : null))).toEqual([
            'plain',
            null,
            null,
            '1.50',
            'true',
            '2026-11-23',
            null,
            null
        ]);
    });

    it('refuses elements, values and operators that are not implemented, with their place', () => {
        expect(() => flow('<waits><name>W</name></waits>')).toThrow(
            'F.flow-meta.xml:3:112: flow: element <waits> is not implemented'
        );
        expect(() => flow('<start><triggerType>Segment</triggerType></start>')).toThrow('triggerType Segment');
        const condition =
            '<decisions><name>D</name><rules><name>R</name><label>R</label><conditionLogic>and</conditionLogic><conditions><leftValueReference>a</leftValueReference><operator>IsToday</operator></conditions></rules></decisions>';
        expect(() => flow(`${condition}<start/>`)).toThrow('operator IsToday');
        expect(() => flow('<start/><somethingNew>1</somethingNew>')).toThrow(UnsupportedFeatureError);
    });

    it('refuses a name used twice, and connectors that lead nowhere', () => {
        const loop = '<loops><name>L</name><collectionReference>c</collectionReference>';
        expect(() =>
            flow(`<start/>${loop}</loops><variables><name>L</name><dataType>String</dataType></variables>`)
        ).toThrow('more than one element or resource named L');
        expect(() =>
            flow(
                `<start/>${loop}<noMoreValuesConnector><targetReference>X</targetReference></noMoreValuesConnector></loops>`
            )
        ).toThrow(SourceError);
    });

    it('knows every element tag of the Metadata API', () => {
        const tags = flowElementTags();
        expect(tags.filter((tag) => tag.supported).map((tag) => tag.tag)).toContain('recordUpdates');
        expect(tags.filter((tag) => !tag.supported).map((tag) => tag.tag)).toEqual([
            'apexPluginCalls',
            'experiments',
            'orchestratedStages',
            'steps',
            'waits'
        ]);
    });
});

describe('workflow reader', () => {
    it('reads rules with their criteria and actions', () => {
        const { rules } = workflow(
            `<rules><fullName>R</fullName><actions><name>U</name><type>FieldUpdate</type></actions><active>true</active><booleanFilter>1 OR 2</booleanFilter>
            <criteriaItems><field>A.X__c</field><operation>equals</operation><value>1</value></criteriaItems><criteriaItems><field>A.Y__c</field><operation>notEqual</operation></criteriaItems>
            <triggerType>onAllChanges</triggerType></rules>`
        );
        expect(rules[0]).toMatchObject({
            triggerType: 'onAllChanges',
            actions: [{ name: 'U', type: 'FieldUpdate' }],
            criteria: { booleanFilter: '1 OR 2', items: [{ value: '1' }, { operation: 'notEqual', value: null }] }
        });
    });

    it.each([
        ['<outboundMessages><fullName>O</fullName></outboundMessages>', 'element <outboundMessages>'],
        ['<tasks><fullName>T</fullName><notifyAssignee>true</notifyAssignee></tasks>', 'notifies its assignee'],
        [
            '<fieldUpdates><fullName>F</fullName><name>F</name><field>X</field><operation>NextValue</operation></fieldUpdates>',
            'field update with operation NextValue'
        ]
    ])('refuses %s', (content, message) => {
        expect(() => workflow(content)).toThrow(message);
    });
});

describe('approval process reader', () => {
    const step = (approver: string): string =>
        `<approvalStep><assignedApprover>${approver}</assignedApprover><label>S</label><name>S</name></approvalStep>`;

    it('reads steps with the platform defaults', () => {
        const model = approval(step('<approver><name>Q</name><type>queue</type></approver>'));
        expect(model).toMatchObject({ name: 'P', objectName: 'A', allowRecall: false, processOrder: null });
        expect(model.steps[0]).toMatchObject({
            approvers: [{ name: 'Q', type: 'queue' }],
            whenMultipleApprovers: 'Unanimous',
            rejectBehavior: 'RejectRequest',
            entryCriteria: null
        });
    });

    it('refuses a step without approver, unknown submitters and a name without object', () => {
        expect(() => approval(step(''))).toThrow('at least one approver');
        expect(() => approval('<allowedSubmitters><type>portalRole</type></allowedSubmitters>')).toThrow(
            'allowed submitter of type portalRole'
        );
        expect(() => approval('', 'P')).toThrow(SourceError);
    });
});
