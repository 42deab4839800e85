import { AccessProbe, matrixUsers, readMatrix, recordObjects } from '../accessMatrix';
import { PackageOrg } from '../packageOrg';

const matrix = readMatrix();
const objects = Object.keys(matrix.objects);

describe('config/access-matrix.json', () => {
    let test: PackageOrg;
    let probe: AccessProbe;

    beforeAll(() => {
        test = new PackageOrg([
            ...matrixUsers(matrix),
            { key: 'auditTeam', permissionSetGroups: ['AIG_Job_Audit'] },
            { key: 'incidentTeam', permissionSetGroups: ['AIG_Job_Incident_Team'], queues: ['AIG_Incident_Managers'] }
        ]);
        probe = new AccessProbe(test, matrix);
    }, 600_000);
    afterAll(() => test.close());

    it('has a row for every object of the package that holds records', () => {
        expect(objects.slice().sort()).toEqual(recordObjects(test));
    });

    it('has a cell for every persona', () => {
        const personas = Object.keys(matrix.personas).sort();
        const permissionSets = [...test.org.model.permissionSets.values()]
            .map(({ name }) => name)
            .filter((name) => /^AIG_/.test(name));
        expect(personas).toEqual(permissionSets.sort());
        for (const name of objects) {
            expect([name, Object.keys(matrix.objects[name].access).sort()]).toEqual([name, personas]);
        }
    });

    it.each(objects)(
        'says what each persona can do with %s, tried as that user',
        (name) => {
            const found = Object.fromEntries(
                Object.keys(matrix.personas).map((persona) => [persona, probe.accessOf(persona, name)])
            );
            expect(found).toEqual(matrix.objects[name].access);
        },
        600_000
    );

    it('lets the group of the auditors read and write nothing, although it holds the set of everybody', () => {
        for (const name of objects) {
            expect([name, probe.accessOf('auditTeam', name)]).toEqual([name, 'read all']);
        }
    }, 600_000);

    it('gives the group of the incident team what its sets give', () => {
        expect(probe.accessOf('incidentTeam', 'AI_Incident__c')).toBe(
            matrix.objects.AI_Incident__c.access.AIG_Incident_Manager
        );
    }, 600_000);
});
