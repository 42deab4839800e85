import type { SourceLocation } from '../../local-org/sourceLocation';
import type { ComponentIndex, XmlNode } from '../project';
import type { FindingList } from '../report';
import { suggestion } from '../schema';
import type { ApexIndex } from './apexIndex';
import { kindOf, type FieldInfo, type ObjectIndex, type ObjectInfo } from './objectIndex';

/** What looking a name up gave. */
export type Resolution<T> =
    | { readonly status: 'found'; readonly value: T }
    | { readonly status: 'missing'; readonly message: string; readonly expected: string }
    | { readonly status: 'unchecked'; readonly message: string };

type Place = XmlNode | SourceLocation;

/** Objects that exist beside every object they belong to. */
const COMPANIONS = /__(Share|History|Feed|ChangeEvent|Tag|ViewStat|VoteStat|DataCategorySelection)$/i;

/** Parts of names that the build of a project replaces, as CumulusCI does: %%%NAMESPACE%%%, ___NAMESPACE___. */
export const PLACEHOLDER = /%%%\w+%%%|___[A-Z_]+___/;

/** Looks names up in the project and in the catalog, reports what does not exist, and counts what was checked. */
export class Resolver {
    /** Names that were found. */
    references = 0;

    constructor(
        readonly components: ComponentIndex,
        readonly objects: ObjectIndex,
        readonly apex: ApexIndex,
        readonly findings: FindingList,
        private readonly namespace: string
    ) {}

    /** Takes the project's own namespace off a name. */
    ownName(name: string): string {
        const prefix = `${this.namespace}__`;
        return this.namespace !== '' && name.toLowerCase().startsWith(prefix.toLowerCase())
            ? name.slice(prefix.length)
            : name;
    }

    isOwnNamespace(name: string): boolean {
        return this.namespace !== '' && name.toLowerCase() === this.namespace.toLowerCase();
    }

    /** True for names of other packages: ns__Name__c. */
    isForeign(name: string): boolean {
        const plain = this.ownName(name)
            .replace(/__(c|r|mdt|e|b|x|pc|pr|s|kav|latitude__s|longitude__s)$/i, '')
            .replace(COMPANIONS, '');
        return plain.includes('__');
    }

    /** Why a name cannot be known here; null when the project must hold it. */
    private whyUnknown(given: string, own: string): string | null {
        if (PLACEHOLDER.test(given)) {
            return 'holds a placeholder that the build replaces';
        }
        return own.split(/[./-]/).some((part) => this.isForeign(part)) ? 'belongs to another package' : null;
    }

    findObject(given: string): Resolution<ObjectInfo> {
        const name = this.ownName(given);
        const object = this.objects.get(name);
        if (object) {
            return { status: 'found', value: object };
        }
        const reason = this.whyUnknown(given, name);
        if (reason !== null) {
            return { status: 'unchecked', message: `object ${given} ${reason}` };
        }
        if (COMPANIONS.test(name)) {
            const owner = name.replace(COMPANIONS, '__c');
            return this.objects.get(owner) || this.objects.get(name.replace(COMPANIONS, '__mdt'))
                ? { status: 'unchecked', message: `fields of ${given} are not in the catalog` }
                : this.missingObject(given, owner);
        }
        if (kindOf(name) === 'standard') {
            return { status: 'unchecked', message: `standard object ${given} is not in the catalog` };
        }
        return this.missingObject(given, name);
    }

    private missingObject(given: string, name: string): Resolution<never> {
        const near = suggestion(
            name,
            [...this.objects.objects.values()].map((each) => each.name)
        );
        return {
            status: 'missing',
            message: `object ${given} does not exist`,
            expected: near ?? 'an object of the project'
        };
    }

    /** Looks up one field of an object. */
    findField(object: ObjectInfo, given: string): Resolution<FieldInfo> {
        const name = this.ownName(given);
        const field = object.fields.get(name.toLowerCase());
        if (field) {
            return { status: 'found', value: field };
        }
        if (this.isForeign(name) || PLACEHOLDER.test(given) || /__(pc|pr)$/i.test(name)) {
            return {
                status: 'unchecked',
                message: `field ${object.name}.${given} belongs to another package, to person accounts or to a build`
            };
        }
        const part = /^(.+)__(latitude|longitude)__s$/i.exec(name);
        if (part) {
            return this.findField(object, `${part[1]}__c`);
        }
        const isCustomName = /__c$/i.test(name);
        const isKnown = object.isComplete || (isCustomName && object.isDeclared);
        if (!isKnown) {
            const why = object.isDeclared ? 'standard field' : 'field of an object that the project does not define:';
            return { status: 'unchecked', message: `${why} ${object.name}.${given} is not in the catalog` };
        }
        const near = suggestion(
            name,
            [...object.fields.values()].map((each) => each.name)
        );
        return {
            status: 'missing',
            message: `${object.name} has no field ${given}`,
            expected: near ?? `a field of ${object.name}`
        };
    }

    /** Follows a path such as Account__r.Owner.Name. */
    findPath(object: ObjectInfo, path: readonly string[]): Resolution<FieldInfo> {
        const [first = '', ...rest] = path;
        if (rest.length === 0) {
            return this.findField(object, first);
        }
        const next = this.followRelationship(object, first);
        return next.status === 'found' ? this.findPath(next.value, rest) : next;
    }

    /** The object behind a lookup's relationship name (Owner, AI_Use_Case__r, Owner:User). */
    followRelationship(object: ObjectInfo, given: string): Resolution<ObjectInfo> {
        const [written = '', wanted] = given.split(':');
        const name = this.ownName(written).toLowerCase();
        const field = [...object.fields.values()].find((each) => each.relationship?.toLowerCase() === name);
        if (!field) {
            const lookup = name.endsWith('__r') ? name.replace(/__r$/, '__c') : `${name}Id`;
            const found = this.findField(object, lookup);
            return found.status === 'found' || found.status === 'missing'
                ? {
                      status: 'missing',
                      message: `${object.name} has no relationship ${written}`,
                      expected: this.nearRelationship(object, written)
                  }
                : { status: 'unchecked', message: `relationship ${object.name}.${written} is not in the catalog` };
        }
        if (field.targets.length > 1 && !wanted) {
            return { status: 'unchecked', message: `${object.name}.${written} leads to one of several objects` };
        }
        const target = wanted ?? field.targets[0];
        return target === undefined
            ? { status: 'unchecked', message: `the target of ${object.name}.${written} is not in the catalog` }
            : this.findObject(target);
    }

    private nearRelationship(object: ObjectInfo, written: string): string {
        const names = [...object.fields.values()].flatMap((each) => (each.relationship ? [each.relationship] : []));
        return suggestion(written, names) ?? `a lookup of ${object.name}`;
    }

    /** Reports a resolution under a rule; gives the value when there is one. */
    report<T>(rule: string, resolution: Resolution<T>, at: Place): T | null {
        const location = 'line' in at ? at : at.location;
        switch (resolution.status) {
            case 'found':
                this.references++;
                return resolution.value;
            case 'missing':
                this.findings.error(rule, location, resolution.message, resolution.expected);
                return null;
            case 'unchecked':
                this.findings.unchecked('unchecked/name', location, resolution.message);
                return null;
        }
    }

    object(name: string | undefined, at: Place): ObjectInfo | null {
        return name === undefined ? null : this.report('reference/object', this.findObject(name), at);
    }

    /** A field (or a path to one) of an object that is named or known; null objects were reported before. */
    field(object: string | ObjectInfo | null | undefined, name: string | undefined, at: Place): FieldInfo | null {
        if (name === undefined || object === null || object === undefined) {
            return null;
        }
        const info = typeof object === 'string' ? this.object(object, at) : object;
        return info ? this.report('reference/field', this.findPath(info, name.split('.')), at) : null;
    }

    /** A component of another type; `what` is how messages call it. Names of other packages are unchecked. */
    component(type: string, name: string | undefined, at: Place, what: string): boolean {
        if (name === undefined) {
            return false;
        }
        const own = this.ownName(name);
        if (this.components.get(type, own)) {
            this.references++;
            return true;
        }
        const location = 'line' in at ? at : at.location;
        const reason = this.whyUnknown(name, own) ?? this.whyOfTheOrg(type);
        if (reason !== null) {
            this.findings.unchecked('unchecked/name', location, `${what} ${name} ${reason}`);
            return false;
        }
        const near = suggestion(own, this.components.names(type));
        this.findings.error(
            `reference/${type.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}`,
            location,
            `${what} ${name} does not exist`,
            near ?? `a ${what} of the project`
        );
        return false;
    }

    /** Roles are made in each org; only a project that keeps its roles can say that one is missing. */
    private whyOfTheOrg(type: string): string | null {
        return type === 'Role' && this.components.names('Role').length === 0 ? 'is made in the org' : null;
    }

    /** A value of a picklist field; values of unrestricted and standard picklists are not known. */
    picklistValue(field: FieldInfo | null, value: string, at: Place): void {
        if (field?.values === null || field === null || value === '' || field.values.includes(value)) {
            return;
        }
        const location = 'line' in at ? at : at.location;
        const message = `"${value}" is no value of ${field.name}`;
        const right = suggestion(value, field.values) ?? `one of ${field.values.slice(0, 12).join(', ')}`;
        if (field.isRestricted) {
            this.findings.error('reference/picklist-value', location, message, right);
        } else {
            this.findings.warning('reference/picklist-value', location, `${message}, which is not restricted`, right);
        }
    }
}
