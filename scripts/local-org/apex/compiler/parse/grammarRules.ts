/**
 * What happens to each rule of the Apex grammar. `tree`: a reader of this folder turns it into our syntax tree. `query`: it is
 * part of a query, whose text goes to the soql room as it is. `refused`: the local org does not run it and says so where it
 * is used. A test compares the keys with the grammar, so that a new parser version cannot add a rule unseen.
 */
export type RuleTreatment = 'tree' | 'query' | 'refused';

const TREE =
    'triggerUnit triggerCase triggerBlock triggerBlockMember anonymousUnit anonymousBlock anonymousBlockMember ' +
    'compilationUnit typeDeclaration classDeclaration enumDeclaration enumConstants interfaceDeclaration typeList ' +
    'classBody interfaceBody classBodyDeclaration modifier memberDeclaration triggerMemberDeclaration ' +
    'anonymousMemberDeclaration methodDeclaration constructorDeclaration fieldDeclaration propertyDeclaration ' +
    'interfaceMethodDeclaration variableDeclarators variableDeclarator arrayInitializer typeRef arraySubscripts ' +
    'typeName typeArguments formalParameters formalParameterList formalParameter qualifiedName literal annotation ' +
    'elementValuePairs elementValuePair elementValue block localVariableDeclarationStatement localVariableDeclaration ' +
    'statement ifStatement switchStatement whenControl whenValue whenLiteral forStatement whileStatement ' +
    'doWhileStatement tryStatement returnStatement throwStatement breakStatement continueStatement accessLevel ' +
    'insertStatement updateStatement deleteStatement undeleteStatement upsertStatement runAsStatement ' +
    'expressionStatement propertyBlock getter setter catchClause finallyBlock forControl forInit enhancedForControl ' +
    'forUpdate parExpression expressionList expression primary methodCall dotMethodCall creator createdName ' +
    'idCreatedNamePair noRest classCreatorRest arrayCreatorRest mapCreatorRest mapCreatorRestPair setCreatorRest ' +
    'arguments soqlLiteral boundExpression id anyId';

const QUERY =
    'query subQuery selectList selectEntry fieldName fromNameList subFieldList subFieldEntry soqlFieldsParameter ' +
    'soqlFunction dateFieldName locationValue coordinateValue typeOf whenClause elseClause fieldNameList usingScope ' +
    'whereClause whereLogicalExpression whereConditionalExpression whereFieldExpression logicalExpression ' +
    'conditionalExpression fieldExpression comparisonOperator value valueList signedNumber withClause ' +
    'filteringExpression dataCategorySelection dataCategoryName filteringSelector groupByClause fieldGroupByList ' +
    'fieldGroupBy orderByClause fieldOrderList fieldOrder limitClause offsetClause allRowsClause forClauses ' +
    'dateFormula signedInteger soqlId updateList updateType ' +
    'soslLiteral soslLiteralAlt soslClauses soslWithClause searchGroup fieldSpecList fieldSpec fieldList networkList soslId';

const REFUSED = 'mergeStatement';

function entries(names: string, treatment: RuleTreatment): [string, RuleTreatment][] {
    return names.split(' ').map((name) => [name, treatment]);
}

export const GRAMMAR_RULES: ReadonlyMap<string, RuleTreatment> = new Map([
    ...entries(TREE, 'tree'),
    ...entries(QUERY, 'query'),
    ...entries(REFUSED, 'refused')
]);
