export { apexStaticReport, checkApexStatically, type ApexStaticResult } from './checkApexStatically';
export { findJava, type JavaLookup } from './java';
