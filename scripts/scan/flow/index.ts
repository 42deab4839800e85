export { readFlowGraph, START, type FlowEdge, type FlowElement } from './flowGraph';
export { asksGate, gateCoverage, type Coverage } from './gatePaths';
export { flowCallNames, readFlow } from './readFlow';
