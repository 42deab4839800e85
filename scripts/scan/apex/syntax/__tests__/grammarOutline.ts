import * as apex from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../../../../apex-syntax';
import { line, lines } from './outline';

type Tree = apex.ApexParserRuleContext;
/** Builds the lines of a context of one class. */
type Writer = (node: Tree, modifiers: string) => string;

function childrenOf(node: Tree): readonly unknown[] {
    return (node as { children?: readonly unknown[] | null }).children ?? [];
}

function isTree(child: unknown): child is Tree {
    return typeof child === 'object' && child !== null && 'ruleIndex' in child && 'start' in child;
}

/** Marks of a context that stand between its nodes. */
function marks(node: Tree): string {
    return childrenOf(node)
        .filter((child) => !isTree(child))
        .map((child) => (child as { getText(): string }).getText())
        .join('');
}

function below(node: Tree, modifiers = ''): string[] {
    return childrenOf(node)
        .filter(isTree)
        .map((child) => write(child, modifiers))
        .filter((child) => child !== '');
}

function plain(node: Tree): string {
    return node.getText().toLowerCase();
}

function named(kind: string, node: Tree, more: string): string {
    return line(kind, node.start.start, more, below(node));
}

const byMarks =
    (kind: string): Writer =>
    (node) =>
        named(kind, node, marks(node));
const bare =
    (kind: string): Writer =>
    (node) =>
        named(kind, node, '');
const binary = byMarks('binary');
const leave = bare('leave');

/** Hands a writer to contexts of a class. */
function entry<T extends Tree>(
    type: abstract new (...args: never[]) => T,
    writer: (node: T, modifiers: string) => string
): readonly [new () => Tree, Writer] {
    return [type as unknown as new () => Tree, writer as unknown as Writer];
}

function query(node: apex.SoqlLiteralContext): string {
    const select = node.query();
    const object = select.fromNameList().fieldName(0).getText();
    const fields = select
        .selectList()
        .selectEntry_list()
        .map((one) => (one.fieldName() as Tree | null)?.getText())
        .filter((field) => field !== undefined);
    return named('query', node, `${object} ${fields.join(',')}`);
}

function dot(node: apex.DotExpressionContext): string {
    const call = node.dotMethodCall() as apex.DotMethodCallContext | null;
    if (!call) {
        return named('member', node, node.anyId().getText());
    }
    const count = (call.expressionList() as apex.ExpressionListContext | null)?.expression_list().length ?? 0;
    return named('call', node, `${call.anyId().getText()} ${plain(node.expression())} ${count}`);
}

function call(node: apex.MethodCallContext): string {
    const id = node.id() as Tree | null;
    const count = (node.expressionList() as apex.ExpressionListContext | null)?.expression_list().length ?? 0;
    return id ? named('call', node, `${id.getText()} - ${count}`) : lines(below(node));
}

function modifiersOf(node: { modifier_list(): Tree[] }): string {
    return node.modifier_list().map(plain).join(' ');
}

function member(node: apex.ClassBodyDeclarationContext): string {
    const children = below(node, modifiersOf(node));
    return (node.block() as Tree | null) ? line('initialiser', 0, '', children) : lines(children);
}

function method(node: Tree, modifiers: string, name: string): string {
    return named('method', node, `${modifiers} ${name}`.trimStart());
}

const WRITERS = new Map<unknown, Writer>([
    entry(apex.AnnotationContext, () => ''),
    entry(apex.LiteralPrimaryContext, (node) => named('literal', node, node.getText())),
    entry(apex.IdPrimaryContext, (node) => named('name', node, node.getText())),
    entry(apex.DotExpressionContext, dot),
    entry(apex.MethodCallContext, call),
    entry(apex.SubExpressionContext, bare('group')),
    entry(apex.NegExpressionContext, byMarks('unary')),
    entry(apex.PreOpExpressionContext, byMarks('unary')),
    entry(apex.Arth1ExpressionContext, binary),
    entry(apex.Arth2ExpressionContext, binary),
    entry(apex.BitExpressionContext, binary),
    entry(apex.CmpExpressionContext, binary),
    entry(apex.EqualityExpressionContext, binary),
    entry(apex.BitAndExpressionContext, binary),
    entry(apex.BitNotExpressionContext, binary),
    entry(apex.BitOrExpressionContext, binary),
    entry(apex.LogAndExpressionContext, binary),
    entry(apex.LogOrExpressionContext, binary),
    entry(apex.CoalExpressionContext, binary),
    entry(apex.CondExpressionContext, bare('conditional')),
    entry(apex.AssignExpressionContext, byMarks('assign')),
    entry(apex.SoqlLiteralContext, query),
    entry(apex.BlockContext, bare('block')),
    entry(apex.TriggerBlockContext, bare('block')),
    entry(apex.IfStatementContext, bare('if')),
    entry(apex.TryStatementContext, bare('try')),
    entry(apex.ForStatementContext, bare('loop')),
    entry(apex.WhileStatementContext, bare('loop')),
    entry(apex.DoWhileStatementContext, bare('branches')),
    entry(apex.SwitchStatementContext, bare('branches')),
    entry(apex.ReturnStatementContext, bare('return')),
    entry(apex.ThrowStatementContext, leave),
    entry(apex.BreakStatementContext, leave),
    entry(apex.ContinueStatementContext, leave),
    entry(apex.LocalVariableDeclarationContext, (node) => named('variables', node, plain(node.typeRef()))),
    entry(apex.VariableDeclaratorContext, (node) => named('declarator', node, plain(node.id()))),
    entry(apex.FormalParameterContext, (node) =>
        named('parameter', node, `${plain(node.typeRef())} ${plain(node.id())}`)
    ),
    entry(apex.ClassBodyDeclarationContext, member),
    entry(apex.TriggerBlockMemberContext, (node) => lines(below(node, modifiersOf(node)))),
    entry(apex.MethodDeclarationContext, (node, modifiers) => method(node, modifiers, node.id().getText())),
    entry(apex.InterfaceMethodDeclarationContext, (node) => method(node, modifiersOf(node), node.id().getText())),
    entry(apex.ConstructorDeclarationContext, (node, modifiers) => {
        const name = node.qualifiedName().id_list().at(-1)?.getText() ?? '';
        return method(node, modifiers, `${name} constructor`);
    }),
    entry(apex.FieldDeclarationContext, (node) => named('field', node, plain(node.typeRef()))),
    entry(apex.PropertyDeclarationContext, (node) =>
        named('property', node, `${plain(node.typeRef())} ${node.id().getText()}`)
    ),
    entry(apex.TypeDeclarationContext, (node) => lines(below(node, modifiersOf(node)))),
    entry(apex.ClassDeclarationContext, (node, modifiers) =>
        named('class', node, `${modifiers} ${node.id().getText()}`.trimStart())
    ),
    entry(apex.InterfaceDeclarationContext, (node, modifiers) =>
        named('class', node, `${modifiers} ${node.id().getText()}`.trimStart())
    ),
    entry(apex.TriggerUnitContext, (node) => named('trigger', node, node.id(0).getText()))
]);

function write(node: Tree, modifiers: string): string {
    const writer = WRITERS.get(node.constructor);
    return writer ? writer(node, modifiers) : lines(below(node, modifiers));
}

/** The tree of the full grammar as lines, or null when it takes the source for no Apex. */
export function grammarOutline(source: string, isTrigger: boolean): string | null {
    const { tree } = parseInTwoStages<Tree>(source, (parser) =>
        isTrigger ? parser.triggerUnit() : parser.compilationUnit()
    );
    return tree && write(tree, '');
}
