import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../report';
import { verifyProject } from '../verifyProject';
import { FLOW_MUTATIONS, RULE_MUTATIONS } from './mutations/behaviour';
import { FILE_MUTATIONS } from './mutations/files';
import type { Mutation } from './mutations/mutation';
import { PACKAGE_MUTATIONS } from './mutations/ownPackage';
import { REFERENCE_MUTATIONS } from './mutations/references';

const ROOT = resolve(__dirname, '../../..');
const BELOW = 'force-app/main/default';

/** A copy of a project in which faults are planted and taken out again. */
class PlantingGround {
    readonly root = mkdtempSync(join(tmpdir(), 'aig-verify-'));

    copy(from: string, ...paths: string[]): void {
        for (const path of paths) {
            cpSync(join(from, path), join(this.root, path), { recursive: true });
        }
    }

    verify(): readonly Finding[] {
        return verifyProject({ root: this.root, nodeModules: join(ROOT, 'node_modules') }).findings;
    }

    /** What the verifier says while the faults are there. */
    findingsWith(faults: readonly Mutation[], below: string): readonly Finding[] {
        const undo: (() => void)[] = [];
        try {
            faults.forEach((fault) => undo.push(this.plant(fault, below)));
            return this.verify();
        } finally {
            undo.reverse().forEach((step) => step());
        }
    }

    /** Gives what takes the fault out again. Throws when it cannot be planted. */
    private plant({ file, find, replace, moveTo, isEverywhere }: Mutation, below: string): () => void {
        const path = join(this.root, below, file);
        const before = readFileSync(path, 'utf8');
        const target = moveTo === undefined || moveTo === '' ? null : join(this.root, below, moveTo);
        if (find !== undefined) {
            if (!before.includes(find)) {
                throw new Error(`${file} does not hold ${find}: the fault cannot be planted`);
            }
            const put = (): string => replace ?? '';
            writeFileSync(path, isEverywhere ? before.replaceAll(find, put) : before.replace(find, put));
        } else if (target === null) {
            rmSync(path);
        } else {
            mkdirSync(dirname(target), { recursive: true });
            renameSync(path, target);
        }
        return () => {
            if (target !== null) {
                rmSync(target, { force: true });
            }
            writeFileSync(path, before);
        };
    }

    remove(): void {
        rmSync(this.root, { recursive: true, force: true });
    }
}

function keyOf({ rule, location, message }: Finding): string {
    return `${rule} ${location.file} ${message}`;
}

/** Findings that were not there before the fault was planted. */
function fresh(before: readonly Finding[], after: readonly Finding[]): Finding[] {
    const known = new Set(before.map(keyOf));
    return after.filter((finding) => !known.has(keyOf(finding)));
}

function expectNamed(mutation: Mutation, below: string, found: readonly Finding[]): void {
    const { rule, file, moveTo, reportedAt } = mutation;
    const place = join(below, reportedAt ?? (moveTo ? moveTo : file));
    expect(found.map((finding) => `${finding.rule} ${finding.location.file}`)).toContain(`${rule} ${place}`);
}

function titleOf({ file, find, replace, moveTo }: Mutation): string {
    const shorten = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 50);
    return find === undefined
        ? `${file} -> ${moveTo || 'deleted'}`
        : `${file}: ${shorten(find)} -> ${shorten(replace ?? '')}`;
}

const IN_FIXTURE = [...FILE_MUTATIONS, ...REFERENCE_MUTATIONS, ...FLOW_MUTATIONS, ...RULE_MUTATIONS];

describe('faults planted in the fixture project', () => {
    const ground = new PlantingGround();
    let clean: readonly Finding[];

    beforeAll(() => {
        ground.copy(join(__dirname, 'fixtures/bookshop'), 'sfdx-project.json', 'config', 'force-app');
        clean = ground.verify();
    });
    afterAll(() => ground.remove());

    it('says nothing about the project as it is', () => {
        expect(clean.filter(({ severity }) => severity !== 'unchecked')).toEqual([]);
    });

    it('has at least 60 faults of at least 40 rules', () => {
        expect(IN_FIXTURE.length).toBeGreaterThanOrEqual(60);
        expect(new Set(IN_FIXTURE.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(40);
    });

    it.each(IN_FIXTURE.map((mutation) => [mutation.rule, titleOf(mutation), mutation] as const))(
        '%s: %s',
        (_rule, _title, mutation) => {
            expectNamed(mutation, BELOW, fresh(clean, ground.findingsWith([mutation], BELOW)));
        }
    );
});

/**
 * Verifying the whole package takes seconds: faults are planted together, but never two in one file or that are reported in
 * one, so that none is taken for another.
 */
function plantedTogether(mutations: readonly Mutation[]): Mutation[][] {
    const groups: Mutation[][] = [];
    const filesOf = ({ file, reportedAt }: Mutation): string[] => [file, reportedAt ?? file];
    for (const mutation of mutations) {
        const files = filesOf(mutation);
        const group = groups.find((one) => one.every((other) => !filesOf(other).some((file) => files.includes(file))));
        if (group) {
            group.push(mutation);
        } else {
            groups.push([mutation]);
        }
    }
    return groups;
}

describe('faults planted in the package', () => {
    const ground = new PlantingGround();
    const found = new Map<Mutation, readonly Finding[]>();

    beforeAll(() => {
        ground.copy(ROOT, 'sfdx-project.json', 'config/verify.json', '.forceignore', 'force-app');
        const clean = ground.verify();
        for (const group of plantedTogether(PACKAGE_MUTATIONS)) {
            const findings = fresh(clean, ground.findingsWith(group, ''));
            group.forEach((mutation) => found.set(mutation, findings));
        }
    }, 300_000);
    afterAll(() => ground.remove());

    it.each(PACKAGE_MUTATIONS.map((mutation) => [mutation.rule, titleOf(mutation), mutation] as const))(
        '%s: %s',
        (_rule, _title, mutation) => {
            expectNamed(mutation, '', found.get(mutation) ?? []);
        }
    );
});
