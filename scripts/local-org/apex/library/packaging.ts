import { LibraryObject } from '../runtime/libraryObject';
import type { ApexObject } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { refuse } from '../runtime/throws';
import { ctor, defineType, method } from './table';

/** System.Version of a managed package. */
export class VersionValue extends LibraryObject {
    readonly $type = 'Version';

    constructor(
        readonly major: number,
        readonly minor: number,
        readonly patch: number | null = null
    ) {
        super();
    }

    /** The patch number counts when both have one. */
    compare(other: VersionValue): number {
        const patch = this.patch === null || other.patch === null ? 0 : this.patch - other.patch;
        const parts = [this.major - other.major, this.minor - other.minor, patch];
        return Math.sign(parts.find((part) => part !== 0) ?? 0);
    }

    override equalityText(): string {
        return this.toString();
    }

    override toString(): string {
        return [this.major, this.minor, this.patch].filter((part) => part !== null).join('.');
    }
}

defineType('Version', {
    superType: 'Object',
    constructors: [
        ctor('(Integer, Integer)', (rt, major: number, minor: number) => new VersionValue(major, minor)),
        ctor(
            '(Integer, Integer, Integer)',
            (rt, major: number, minor: number, patch: number) => new VersionValue(major, minor, patch)
        )
    ],
    methods: [
        method('compareTo(Version): Integer', (rt, self: VersionValue, other: VersionValue) => self.compare(other)),
        method('major(): Integer', (rt, self: VersionValue) => self.major),
        method('minor(): Integer', (rt, self: VersionValue) => self.minor),
        method('patch(): Integer', (rt, self: VersionValue) => self.patch)
    ]
});

/** What Test.testInstall and its siblings hand to a script. */
class ScriptContext extends LibraryObject {
    constructor(
        readonly $type: 'InstallContext' | 'UninstallContext' | 'SandboxContext',
        readonly values: {
            readonly previous?: VersionValue | null;
            readonly isPush?: boolean;
            readonly organizationId?: string;
            readonly sandboxId?: string;
            readonly sandboxName?: string;
        } = {}
    ) {
        super();
    }
}

defineType('InstallContext', {
    kind: 'interface',
    methods: [
        method('installerId(): Id', (rt) => rt.user.userId),
        method('isPush(): Boolean', (rt, self: ScriptContext) => self.values.isPush ?? false),
        method('isUpgrade(): Boolean', (rt, self: ScriptContext) => (self.values.previous ?? null) !== null),
        method('organizationId(): Id', (rt) => rt.organizationId()),
        method('previousVersion(): Version', (rt, self: ScriptContext) => self.values.previous ?? null)
    ]
});
defineType('UninstallContext', {
    kind: 'interface',
    methods: [
        method('organizationId(): Id', (rt) => rt.organizationId()),
        method('uninstallerId(): Id', (rt) => rt.user.userId)
    ]
});
defineType('SandboxContext', {
    superType: 'Object',
    methods: [
        method('organizationId(): Id', (rt, self: ScriptContext) => self.values.organizationId ?? rt.organizationId()),
        method('sandboxId(): Id', (rt, self: ScriptContext) => self.values.sandboxId ?? null),
        method('sandboxName(): String', (rt, self: ScriptContext) => self.values.sandboxName ?? null)
    ]
});

for (const [type, name, context] of [
    ['InstallHandler', 'onInstall', 'InstallContext'],
    ['UninstallHandler', 'onUninstall', 'UninstallContext'],
    ['SandboxPostCopy', 'runApexClass', 'SandboxContext']
]) {
    defineType(type, {
        kind: 'interface',
        methods: [
            method(`${name}(${context}?): void`, (rt, self: unknown, given: unknown) =>
                rt.invokeVirtual(self, name, [given])
            )
        ]
    });
}

function install(rt: Runtime, script: ApexObject, previous: VersionValue | null, isPush: boolean): unknown {
    return rt.invokeVirtual(script, 'onInstall', [new ScriptContext('InstallContext', { previous, isPush })]);
}

function copied(
    rt: Runtime,
    script: ApexObject,
    organizationId: string,
    sandboxId: string,
    sandboxName: string
): unknown {
    const context = new ScriptContext('SandboxContext', { organizationId, sandboxId, sandboxName });
    return rt.invokeVirtual(script, 'runApexClass', [context]);
}

/** Rows of Test that run the scripts of a package. They run as the test's user; the platform has a user of its own for them. */
export const packageScriptRows = [
    method(
        'testInstall(InstallHandler, Version?): void',
        (rt, script: ApexObject, version: VersionValue | null) => void install(rt, script, version, false)
    ),
    method(
        'testInstall(InstallHandler, Version?, Boolean): void',
        (rt, script: ApexObject, version: VersionValue | null, isPush: boolean) =>
            void install(rt, script, version, isPush)
    ),
    method(
        'testUninstall(UninstallHandler): void',
        (rt, script: ApexObject) =>
            void rt.invokeVirtual(script, 'onUninstall', [new ScriptContext('UninstallContext')])
    ),
    method(
        'testSandboxPostCopyScript(SandboxPostCopy, Id, Id, String): void',
        (rt, script: ApexObject, organization: string, sandbox: string, name: string) =>
            void copied(rt, script, organization, sandbox, name)
    ),
    method(
        'testSandboxPostCopyScript(SandboxPostCopy, Id, Id, String, Boolean): void',
        (rt, script: ApexObject, organization: string, sandbox: string, name: string, isAutomatedProcess: boolean) =>
            isAutomatedProcess
                ? refuse('Test.testSandboxPostCopyScript as the Automated Process user')
                : void copied(rt, script, organization, sandbox, name)
    )
];
