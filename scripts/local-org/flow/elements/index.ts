import type { FlowNode } from '../../metadata/flows';
import { actionCall } from './actionCall';
import { assignment } from './assignment';
import { collectionFilter, collectionSort } from './collections';
import { customError } from './customError';
import { decision } from './decision';
import type { ElementHandler } from './elementHandler';
import { loop } from './loop';
import { recordCreate } from './recordCreate';
import { recordDelete, recordUpdate } from './recordChange';
import { recordLookup } from './recordLookup';
import { recordRollback } from './recordRollback';
import { screen } from './screen';
import { subflow } from './subflow';
import { transform } from './transform';

/** One handler for each kind of element that the metadata room reads. */
export const ELEMENT_HANDLERS: { readonly [K in FlowNode['kind']]: ElementHandler<Extract<FlowNode, { kind: K }>> } = {
    assignment,
    decision,
    loop,
    recordLookup,
    recordCreate,
    recordUpdate,
    recordDelete,
    recordRollback,
    actionCall,
    subflow,
    collectionSort,
    collectionFilter,
    customError,
    screen,
    transform
};

export type { ElementHandler } from './elementHandler';
