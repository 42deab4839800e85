import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { OrgModel } from './model';

/** What a thing of the project stands below: names in lower case. */
interface Above {
    readonly name: string;
    readonly above: readonly string[];
    readonly location: SourceLocation;
}

/** Refuses master-detail relationships, roles and groups that stand above themselves. Throws SourceError for the first. */
export function checkCircles(model: OrgModel): void {
    const details = [...model.objects.values()].flatMap((object) =>
        [...object.fields.values()]
            .filter((field) => field.type === 'MasterDetail')
            .map((field) => ({ name: object.name, above: field.referenceTo, location: field.location }))
    );
    refuseCircles('master-detail relationships go in a circle', details);
    refuseCircles(
        'roles stand above each other in a circle',
        [...model.roles.values()].map(({ name, parentRole, location }) => ({
            name,
            above: parentRole === null ? [] : [parentRole],
            location
        }))
    );
}

function refuseCircles(what: string, all: readonly Above[]): void {
    const known = new Map<string, Above[]>();
    for (const each of all) {
        known.set(each.name.toLowerCase(), [...(known.get(each.name.toLowerCase()) ?? []), each]);
    }
    const finished = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
        const key = name.toLowerCase();
        if (finished.has(key)) {
            return;
        }
        for (const { above, location } of known.get(key) ?? []) {
            for (const next of above) {
                const from = [...path, name].findIndex((each) => each.toLowerCase() === next.toLowerCase());
                if (from >= 0) {
                    throw new SourceError(`${what}: ${[...[...path, name].slice(from), next].join(', ')}`, location);
                }
                visit(next, [...path, name]);
            }
        }
        finished.add(key);
    };
    all.forEach(({ name }) => visit(name, []));
}
