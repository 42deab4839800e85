export { FindingList, type Finding, type Severity } from './finding';
export { formatFinding, formatReport, toJson, type VerifyResult } from './formatReport';
