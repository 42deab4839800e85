import type {} from '@sa11y/jest';
import { clearPage, find, mount } from '../../../../../../jest-mocks/testKit';
import CheckMark from '../checkMark';

describe('lightning-check-mark', () => {
    afterEach(clearPage);

    it.each([
        [true, 'True', 'box box_checked'],
        [false, 'False', 'box']
    ])('draws %s, and says it', async (checked, label, className) => {
        const element = await mount('lightning-check-mark', CheckMark, { checked });
        const box = find(element, '[role="img"]');
        expect(box.getAttribute('aria-label')).toBe(label);
        expect(box.className).toBe(className);
        await expect(element).toBeAccessible();
    });
});
