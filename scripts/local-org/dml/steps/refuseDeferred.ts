import { refuseSavesOf } from '../../metadata/deferredRefusals';
import type { SaveStep } from '../saveContext';

/** Saving goes on only where everything of the project that acts on it is there: rules that were left out refuse it. */
export const refuseDeferred: SaveStep = {
    name: 'rules that are not implemented',
    run: ({ object, services }) => refuseSavesOf(services.model, object.name)
};
