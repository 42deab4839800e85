import type { OrgModel } from './model';

const fingerprints = new WeakMap<OrgModel, string>();

/**
 * The hash of everything a model was read from and of the code that read it: two models with the same one are equal. Null for
 * a model that was put together otherwise, also a changed copy of one that was read.
 */
export function fingerprintOf(model: OrgModel): string | null {
    return fingerprints.get(model) ?? null;
}

/** For the readers of whole projects only. */
export function setFingerprint(model: OrgModel, fingerprint: string): OrgModel {
    fingerprints.set(model, fingerprint);
    return model;
}
