import { ApexExceptionObject } from '../../runtime/exceptions';
import { ApexObject, type ClassInfo } from '../../runtime/objectModel';
import type { Runtime } from '../../runtime/runtime';
import type { ClassHandle } from '../registry/classHandle';
import { arithmeticHelpers } from './arithmetic';
import { callPlaceHelpers } from './callPlace';
import { comparisonHelpers } from './comparison';
import { controlHelpers } from './control';
import { queryHelpers } from './queries';
import { recordHelpers } from './records';
import { TriggerContext } from './triggerContext';

/** The functions emitted code calls as `$.name(...)`. */
export type Prelude = ReturnType<typeof createPrelude>;

/** What the prelude asks of the registry. */
export interface HandleSource {
    handle(name: string): ClassHandle;
    info(name: string): ClassInfo | undefined;
}

export function createPrelude(rt: Runtime, classes: HandleSource) {
    return {
        ...controlHelpers(rt),
        ...arithmeticHelpers(rt),
        ...comparisonHelpers(rt),
        ...recordHelpers(rt),
        ...queryHelpers(rt),
        ...callPlaceHelpers(rt, (name) => classes.info(name)),
        handle: (name: string): ClassHandle => classes.handle(name),
        trigger: new TriggerContext(),
        ApexObject,
        ApexExceptionObject
    };
}
