import { resolve } from 'node:path';
import { UnsupportedFeatureError } from '../../errors';
import { loadProject, type ComponentItem } from '../../metadata';
import { checkProperties } from '../pages/componentProperties';

function component(componentName: string, properties: Readonly<Record<string, string>>): ComponentItem {
    return {
        kind: 'component',
        componentName,
        identifier: 'i',
        properties: Object.entries(properties).map(([name, value]) => ({ name, value, values: [] })),
        visibility: null,
        location: { file: 'P.flexipage-meta.xml', line: 3, column: 1 }
    };
}

describe('properties of platform components', () => {
    it.each([
        ['force:relatedListSingleContainer', { adminFilters: 'x' }, 'property adminFilters of'],
        ['force:relatedListSingleContainer', { showActionBar: 'false' }, 'property showActionBar false of'],
        [
            'runtime_sales_pathassistant:pathAssistant',
            { hideUpdateButton: 'false' },
            'property hideUpdateButton false of'
        ],
        ['force:detailPanel', { anything: 'x' }, 'property anything of force:detailPanel']
    ])('of %s that would have an effect elsewhere are refused: %j', (name, properties, message) => {
        const check = (): void => checkProperties(component(name, properties));
        expect(check).toThrow(UnsupportedFeatureError);
        expect(check).toThrow(message);
        expect(check).toThrow('P.flexipage-meta.xml:3:1');
    });

    it('are all known on the pages of this project', () => {
        const { flexiPages } = loadProject(resolve(__dirname, '../../../..'));
        const items = [...flexiPages.values()]
            .filter(({ type }) => type !== 'UtilityBar')
            .flatMap(({ regions }) => regions.flatMap((region) => region.items));
        const components = items.filter((item) => item.kind === 'component');
        expect(components.length).toBeGreaterThan(50);
        components.forEach(checkProperties);
    });
});
