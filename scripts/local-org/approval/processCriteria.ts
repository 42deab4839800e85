import type { RecordFormulas } from '../dml';
import { compileCriteria, type CompiledCriteria } from '../formula';
import type { ApprovalProcessModel, ApprovalSubmitterModel } from '../metadata/approvals';
import type { EntryCriteriaModel } from '../metadata/automationParts';
import { objectOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { RecordStore } from '../store';
import type { FieldValue, SObjectRecord } from '../values';
import type { ApprovalSecurity } from './approvalSecurity';

/** Decides which process takes a record, and whether a step applies to it. */
export class ProcessCriteria {
    private readonly compiled = new WeakMap<EntryCriteriaModel, CompiledCriteria>();

    constructor(
        private readonly model: OrgModel,
        private readonly store: RecordStore,
        private readonly formulas: RecordFormulas,
        private readonly security: Pick<ApprovalSecurity, 'groupsOfUser'>
    ) {}

    /** Compiles every criterion of the active processes, so that a wrong one is found when the org starts. */
    compileAll(): void {
        for (const process of this.model.approvalProcesses.values()) {
            const object = objectOf(this.model, process.objectName);
            for (const criteria of [process.entryCriteria, ...process.steps.map((step) => step.entryCriteria)]) {
                if (object && criteria && process.active) {
                    this.compile(object, criteria);
                }
            }
        }
    }

    /** Active processes of the object in their order; with a name or the id of a definition, only that one. */
    candidates(object: ObjectModel, name: string | null): ApprovalProcessModel[] {
        return [...this.model.approvalProcesses.values()]
            .filter((process) => process.active && process.objectName === object.name)
            .filter((process) => name === null || this.isNamed(process, name))
            .sort(
                (a, b) => (a.processOrder ?? Infinity) - (b.processOrder ?? Infinity) || a.name.localeCompare(b.name)
            );
    }

    private isNamed({ name, fullName }: ApprovalProcessModel, nameOrId: string): boolean {
        const id = this.store.setupId('ProcessDefinition', fullName);
        return isSameName(name, nameOrId) || id === nameOrId || id.slice(0, 15) === nameOrId;
    }

    /** Whether the record meets the criteria; no criteria are met by every record. */
    matches(object: ObjectModel, criteria: EntryCriteriaModel | null, record: SObjectRecord): boolean {
        if (!criteria) {
            return true;
        }
        const view = this.formulas.view();
        const compiled = this.compile(object, criteria);
        view.prepare(object, [record], compiled.references);
        return compiled.matches(view.inputFor(object, record, { prior: null, isNew: false }));
    }

    maySubmit(process: ApprovalProcessModel, record: SObjectRecord, submitterId: string): boolean {
        return process.allowedSubmitters.some((submitter) => this.isSubmitter(submitter, record, submitterId));
    }

    private isSubmitter(submitter: ApprovalSubmitterModel, record: SObjectRecord, userId: string): boolean {
        switch (submitter.type) {
            case 'allInternalUsers':
                return true;
            case 'owner':
                return record.get('OwnerId') === userId;
            case 'creator':
                return record.get('CreatedById') === userId;
            case 'user':
                return this.store.read('User', [userId]).get(userId)?.get('Username') === submitter.submitter;
            case 'group':
                return this.isInGroup(userId, submitter.submitter ?? '');
            case 'role':
            case 'roleSubordinates':
                return this.isInRole(userId, submitter.submitter ?? '', submitter.type === 'roleSubordinates');
        }
    }

    /** Members of a public group, those that belong to it through other groups or roles included. */
    private isInGroup(userId: string, name: string): boolean {
        const groups = this.store.read('Group', [...this.security.groupsOfUser(userId)]);
        return [...groups.values()].some(
            (group) => group.get('Type') === 'Regular' && isSameName(group.get('DeveloperName'), name)
        );
    }

    private isInRole(userId: string, name: string, orBelow: boolean): boolean {
        const seen = new Set<unknown>();
        let roleId: unknown = this.store.read('User', [userId]).get(userId)?.get('UserRoleId');
        while (typeof roleId === 'string' && !seen.has(roleId)) {
            seen.add(roleId);
            const role = this.store.read('UserRole', [roleId]).get(roleId);
            if (isSameName(role?.get('DeveloperName') ?? null, name)) {
                return true;
            }
            roleId = orBelow ? role?.get('ParentRoleId') : null;
        }
        return false;
    }

    private compile(object: ObjectModel, criteria: EntryCriteriaModel): CompiledCriteria {
        let compiled = this.compiled.get(criteria);
        if (!compiled) {
            compiled = compileCriteria({ ...criteria, object, model: this.model });
            this.compiled.set(criteria, compiled);
        }
        return compiled;
    }
}

function isSameName(left: FieldValue, right: string): boolean {
    return typeof left === 'string' && left.toLowerCase() === right.toLowerCase();
}
