export { readFlowGraph, START, type FlowEdge, type FlowElement } from './flowGraph';
export { gateCoverage, type Coverage } from './gatePaths';
export { flowCallNames, readFlow } from './readFlow';
