const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FILE = join(process.cwd(), 'force-app/main/core/labels/CustomLabels.labels-meta.xml');
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** Components see the real label texts in tests, so that a missing label or a wrong {0} place fails a test. */
if (existsSync(FILE)) {
    const labels = readFileSync(FILE, 'utf8').matchAll(/<fullName>(\w+)<\/fullName>[^]*?<value>([^<]*)<\/value>/g);
    for (const [, name, text] of labels) {
        const value = text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]);
        jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
    }
}
