export { parseInTwoStages, type ParsedTree, type SyntaxFault } from './parseInTwoStages';
