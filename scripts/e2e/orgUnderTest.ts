import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPages, startServer, type RunningServer } from '../local-org/api';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject, type OrgModel } from '../local-org/metadata';
import { buildShell, type ShellBuild } from '../local-org/web';

/** A local org of its own on a free port, with a database that goes when the test is over. */
export class OrgUnderTest {
    private constructor(
        private readonly rootDir: string,
        private readonly folder: string,
        private readonly model: OrgModel,
        private org: LocalOrg,
        private readonly shell: ShellBuild,
        private server: RunningServer
    ) {}

    /** Starts an org with the sample data of the project. */
    static async start(rootDir: string, log: (line: string) => void): Promise<OrgUnderTest> {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-e2e-'));
        const model = loadProject(rootDir);
        const org = openOrg(rootDir, folder, model);
        checkPages(org, org.personas()[0].userId);
        const shell = await buildShell({ rootDir, model, auraMethods: org.apex.describeAura() }, log);
        const server = await startServer({ org, port: 0, web: shell, log });
        return new OrgUnderTest(rootDir, folder, model, org, shell, server);
    }

    get url(): string {
        return this.server.url;
    }

    /** The running org, for looking behind the pages. */
    get localOrg(): LocalOrg {
        return this.org;
    }

    /** Stops the org and starts it again on the same database and port, as `npm start` after a stop would. */
    async restart(): Promise<void> {
        const { port } = this.server;
        await this.server.close();
        this.org.close();
        this.org = openOrg(this.rootDir, this.folder, this.model);
        this.server = await startServer({ org: this.org, port, web: this.shell });
    }

    async stop(): Promise<void> {
        await this.server.close();
        this.org.close();
        rmSync(this.folder, { recursive: true, force: true });
    }
}

function openOrg(rootDir: string, folder: string, model: OrgModel): LocalOrg {
    return new LocalOrg({
        model,
        file: join(folder, 'org.sqlite'),
        cacheDir: join(rootDir, '.local-org/cache'),
        sampleDir: join(rootDir, 'force-app/sample')
    });
}
