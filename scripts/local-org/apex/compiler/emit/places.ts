import type { ApexType } from '../../types';
import type { Position } from '../ast/position';
import { reject } from '../diagnostics';
import { value, type Value } from './value';

/** Something that can be read and, mostly, assigned: a variable, field, property, list element or record field. */
export interface Place {
    readonly name: string;
    readonly type: ApexType;
    /** JavaScript that evaluates the target and reads it; null where it cannot be read. */
    readonly read: string | null;
    /** Evaluates the target once, for assignments. */
    readonly hold: () => HeldPlace;
    readonly nonNull?: boolean;
    /** A final field: it has another message where it cannot be assigned. */
    readonly isFinal?: boolean;
    readonly guard?: string;
    readonly isParent?: boolean;
    readonly isChildren?: boolean;
}

/** A place whose target is kept in temporaries. */
export interface HeldPlace {
    /** JavaScript that fills the temporaries; empty when there is nothing to keep. */
    readonly setup: string;
    readonly read: string | null;
    /** JavaScript expression that assigns and gives the assigned value; null where it cannot be assigned. */
    readonly write: ((js: string) => string) | null;
}

export function readPlace(place: Place, at: Position): Value {
    const read = place.read ?? reject(`Variable is not readable: ${place.name}`, at);
    return {
        ...value(read, place.type, place.nonNull ?? false),
        ...(place.guard === undefined ? {} : { guard: place.guard }),
        ...(place.isParent ? { isParent: true } : {}),
        ...(place.isChildren ? { isChildren: true } : {})
    };
}

function rejectWrite({ name, isFinal }: Place, at: Position): never {
    return reject(
        isFinal
            ? `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`
            : `Field is not writeable: ${name}`,
        at
    );
}

/** JavaScript that assigns, target first; rejects places that are read only. */
export function assignHeld(place: Place, held: HeldPlace, js: string, at: Position): string {
    const write = held.write ?? rejectWrite(place, at);
    return held.setup === '' ? write(js) : `(${held.setup}, ${write(js)})`;
}
