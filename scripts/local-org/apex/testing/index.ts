export { coveragePercent } from './coverage';
export { consoleFailure, consoleSummary, coverageReport, jsonReport, junitReport } from './reports';
export { runTests, type TestRunOptions } from './runTests';
export { countOutcomes, type ClassCoverage, type TestMethodResult, type TestOutcome, type TestRun } from './testResult';
export { UnknownTestError } from './testPlan';
