/** How the package's gate is called. A namespace before the names is accepted. */
export const GATE = {
    apexClass: 'aiggate',
    /** Throws on a denial: what follows is gated. */
    enforceMethod: 'enforce',
    /** Answers: what follows is gated only where the answer's `allowed` was tested. */
    checkMethod: 'check',
    answerMember: 'allowed',
    /** Invocable action of flows and agents. */
    invocableClass: 'aigcheckaiuse',
    invocableOutput: 'allowed',
    /** Subflow around the action, with the same output. */
    subflow: 'aig_check_ai_use'
} as const;

/** Says whether a name is the gate's subflow, with or without a namespace. */
export function isGateSubflow(name: string): boolean {
    return name.toLowerCase().replace(/^[a-z]\w*?__/, '') === GATE.subflow;
}

/** Says whether a name is the gate's invocable action, with or without a namespace. */
export function isGateAction(name: string): boolean {
    const plain = name.toLowerCase();
    return plain === GATE.invocableClass || /^[a-z]\w*?(?:__|\.)aigcheckaiuse$/.test(plain);
}
