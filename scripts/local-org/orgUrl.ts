/** Address of the org as Apex and formulas build links with it; they lead to the running shell. */
export const ORG_URL = 'http://127.0.0.1';
