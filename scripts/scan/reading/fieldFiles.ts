import { componentName } from '../detectors';
import type { WalkedFile } from '../files';

/** `object.field` in lower case, by the folders of a field file. */
export function fieldKey({ inside, name }: WalkedFile): string {
    const [parent = '', above = ''] = inside.split('/').slice(0, -1).reverse();
    const object = parent === 'fields' ? above : parent;
    return `${object}.${componentName(name, 'field')}`.toLowerCase();
}
