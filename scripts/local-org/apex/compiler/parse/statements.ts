import type {
    AccessLevelContext,
    BlockContext,
    CatchClauseContext,
    ForStatementContext,
    LocalVariableDeclarationContext,
    StatementContext,
    TryStatementContext
} from '@apexdevtools/apex-parser';
import type { AccessWord, Block, CatchClause, Declarator, Expression, LocalDeclaration, Statement } from '../ast/nodes';
import { readExpression, readExpressionList } from './expressions';
import { readVariableModifiers } from './modifiers';
import { readSwitch } from './switches';
import { endOf, has, optional, positionOf, refuse, reject, type Tree } from './tree';
import { readDeclaredName } from './reservedWords';
import { readQualifiedType, readTypeRef } from './typeRefs';

type StatementRule = Extract<keyof StatementContext, 'block' | `${string}Statement`>;
type Child<K extends StatementRule> = ReturnType<StatementContext[K]>;

/** One reader for every alternative of the grammar's `statement` rule: leaving one out does not compile. */
const STATEMENT_READERS: { readonly [K in StatementRule]: (node: Child<K>) => Statement } = {
    block: readBlock,
    ifStatement: (node) => {
        const otherwise = optional(node.statement(1));
        return {
            s: 'if',
            at: positionOf(node),
            test: readExpression(node.parExpression().expression()),
            then: readStatement(node.statement(0)),
            else: otherwise ? readStatement(otherwise) : null
        };
    },
    switchStatement: readSwitch,
    forStatement: readFor,
    whileStatement: (node) => ({
        s: 'while',
        at: positionOf(node),
        test: readExpression(node.parExpression().expression()),
        body: readBody(node.statement())
    }),
    doWhileStatement: (node) => ({
        s: 'doWhile',
        at: positionOf(node),
        test: readExpression(node.parExpression().expression()),
        body: readBlock(node.block())
    }),
    tryStatement: readTry,
    returnStatement: (node) => {
        const value = optional(node.expression());
        return { s: 'return', at: positionOf(node), value: value ? readExpression(value) : null };
    },
    throwStatement: (node) => ({ s: 'throw', at: positionOf(node), value: readExpression(node.expression()) }),
    breakStatement: (node) => ({ s: 'break', at: positionOf(node) }),
    continueStatement: (node) => ({ s: 'continue', at: positionOf(node) }),
    insertStatement: (node) => readDml(node, 'insert'),
    updateStatement: (node) => readDml(node, 'update'),
    deleteStatement: (node) => readDml(node, 'delete'),
    undeleteStatement: (node) => readDml(node, 'undelete'),
    upsertStatement: (node) => {
        const field = optional(node.qualifiedName());
        return { ...readDml(node, 'upsert'), externalId: field?.id_list().map((id) => id.getText()) ?? null };
    },
    mergeStatement: (node) => ({
        s: 'merge',
        at: positionOf(node),
        access: readAccess(optional(node.accessLevel())),
        master: readExpression(node.expression(0)),
        duplicates: readExpression(node.expression(1))
    }),
    runAsStatement: (node) => ({
        s: 'runAs',
        at: positionOf(node),
        args: readExpressionList(optional(node.expressionList())),
        body: readBlock(node.block())
    }),
    localVariableDeclarationStatement: (node) => readLocal(node.localVariableDeclaration()),
    expressionStatement: (node) => ({
        s: 'expression',
        at: positionOf(node),
        value: readExpression(node.expression())
    })
};

const STATEMENT_RULES = Object.keys(STATEMENT_READERS) as StatementRule[];

export function readStatement(node: StatementContext): Statement {
    for (const rule of STATEMENT_RULES) {
        const child = optional(node[rule]() as Tree);
        if (child) {
            return (STATEMENT_READERS[rule] as (child: Tree) => Statement)(child);
        }
    }
    return refuse(`statement ${node.getText()}`, node);
}

export function readBlock(node: BlockContext): Block {
    return { s: 'block', at: positionOf(node), end: endOf(node), body: node.statement_list().map(readStatement) };
}

export function readLocal(node: LocalVariableDeclarationContext): LocalDeclaration {
    return {
        s: 'local',
        at: positionOf(node),
        isFinal: readVariableModifiers(node.modifier_list(), 'locals').words.includes('final'),
        type: readTypeRef(node.typeRef()),
        declarators: readDeclarators(node)
    };
}

export function readDeclarators(node: Pick<LocalVariableDeclarationContext, 'variableDeclarators'>): Declarator[] {
    return node
        .variableDeclarators()
        .variableDeclarator_list()
        .map((declarator) => {
            const init = optional(declarator.expression());
            return { name: readDeclaredName(declarator.id()), init: init ? readExpression(init) : null };
        });
}

/** The body of a loop; a lone semicolon is an empty body. */
function readBody(node: StatementContext | null | undefined): Statement | null {
    return node ? readStatement(node) : null;
}

function readFor(node: ForStatementContext): Statement {
    const at = positionOf(node);
    const control = node.forControl();
    const each = optional(control.enhancedForControl());
    const body = readBody(optional(node.statement()));
    if (each) {
        const type = readTypeRef(each.typeRef());
        return {
            s: 'forEach',
            at,
            type,
            name: readDeclaredName(each.id()),
            over: readExpression(each.expression()),
            body
        };
    }
    const test = optional(control.expression());
    return {
        s: 'for',
        at,
        init: readForInit(control),
        test: test ? readExpression(test) : null,
        update: readForUpdate(control),
        body
    };
}

/** Unlike Java, Apex takes one expression here. */
function readForUpdate(control: ReturnType<ForStatementContext['forControl']>): Expression[] {
    const list = optional(optional(control.forUpdate())?.expressionList());
    const [, second] = list?.expression_list() ?? [];
    return second ? reject("Expecting ')' but was: ','", second) : readExpressionList(list);
}

function readForInit(control: ReturnType<ForStatementContext['forControl']>): Statement[] {
    const init = optional(control.forInit());
    const local = optional(init?.localVariableDeclaration());
    if (local) {
        return [readLocal(local)];
    }
    return readExpressionList(optional(init?.expressionList())).map((value) => ({
        s: 'expression',
        at: value.at,
        value
    }));
}

function readTry(node: TryStatementContext): Statement {
    const last = optional(node.finallyBlock());
    return {
        s: 'try',
        at: positionOf(node),
        body: readBlock(node.block()),
        catches: node.catchClause_list().map(readCatch),
        finally: last ? readBlock(last.block()) : null
    };
}

function readCatch(node: CatchClauseContext): CatchClause {
    return {
        at: positionOf(node),
        type: readQualifiedType(node.qualifiedName()),
        name: readDeclaredName(node.id()),
        body: readBlock(node.block())
    };
}

type DmlNode = Tree & Pick<ReturnType<StatementContext['insertStatement']>, 'expression' | 'accessLevel'>;
type DmlStatement = Extract<Statement, { s: 'dml' }>;

function readDml(node: DmlNode, operation: DmlStatement['operation']): DmlStatement {
    const access = readAccess(optional(node.accessLevel()));
    return {
        s: 'dml',
        at: positionOf(node),
        operation,
        access,
        value: readExpression(node.expression()),
        externalId: null
    };
}

function readAccess(node: AccessLevelContext | undefined): AccessWord {
    return node ? (has(node.USER()) ? 'user' : 'system') : null;
}
