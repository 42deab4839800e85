import type { Component, SourcePosition } from '../model';
import { ruleOf, type Severity } from './rules';

/** One thing somebody has to look at. */
export interface Finding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly at: SourcePosition;
    readonly whatToDo: string;
    readonly basis: string;
    readonly source: string;
    /** `Type:Name`, or null where no component is concerned. */
    readonly component: string | null;
    /** The way to the place, where that is the point. */
    readonly path: readonly string[];
    /** Stays the same while lines move: for trackers of findings. */
    readonly key: string;
}

export interface FindingDetails {
    readonly message: string;
    readonly at: SourcePosition;
    readonly component?: Component | null;
    readonly path?: readonly string[];
    readonly severity?: Severity;
}

/** Makes a finding of a rule. What is not deployed is only noted. */
export function findingOf(ruleId: string, { message, at, component, path, severity }: FindingDetails): Finding {
    const rule = ruleOf(ruleId);
    const isDeployed = component?.deployed ?? true;
    const name = component ? `${component.type}:${component.name}` : null;
    return {
        rule: rule.id,
        severity: isDeployed ? (severity ?? rule.severity) : 'note',
        message: isDeployed ? message : `${message} (kept out of deployments by .forceignore)`,
        at,
        whatToDo: rule.whatToDo,
        basis: rule.basis,
        source: rule.source,
        component: name,
        path: path ?? [],
        key: `${rule.id}|${at.file}|${name ?? ''}|${message}`
    };
}
