import { PlatformException } from '../errors';
import type { RecordStore, SqlValue } from '../store';
import { ApexAddress, ApexDecimal, ApexDouble, ApexLocation, distanceBetween, type DistanceUnit } from '../values';
import type { CoordinateNode } from './ast';
import type { CompoundOperand, DistanceOperand } from './operands';
import type { BindValue } from './sqlCondition';

/** SQL name of the function behind DISTANCE(): (latitude, longitude, latitude, longitude, unit). */
const DISTANCE_FUNCTION = 'soql_distance';

/**
 * Distance of two points; null where one is not set, in part not set, or not on the earth (SOQL and SOSL Reference, How SOQL
 * Treats Null Location Values).
 */
export function distanceOf(degrees: readonly (SqlValue | undefined)[], unit: SqlValue): SqlValue {
    if (degrees.some((each) => each === null || each === undefined)) {
        return null;
    }
    const [latitude1, longitude1, latitude2, longitude2] = degrees.map(Number);
    const [from, to] = [new ApexLocation(latitude1, longitude1), new ApexLocation(latitude2, longitude2)];
    return from.isValid && to.isValid ? distanceBetween(from, to, String(unit) as DistanceUnit) : null;
}

export function defineDistanceFunction(store: RecordStore): void {
    store.defineFunction(
        DISTANCE_FUNCTION,
        5,
        (latitude1, longitude1, latitude2, longitude2, unit) =>
            distanceOf([latitude1, longitude1, latitude2, longitude2], unit ?? null),
        { deterministic: true }
    );
}

function wrongPoint(value: unknown): never {
    throw new PlatformException('System.QueryException', `Invalid geolocation in DISTANCE: ${String(value)}`);
}

/** A bound number of degrees. */
function degreesOf(node: CoordinateNode, binds: readonly BindValue[]): number {
    const value = node.kind === 'number' ? node.value : (binds[node.index] ?? null);
    if (value instanceof ApexDecimal || value instanceof ApexDouble) {
        return Number(value instanceof ApexDouble ? value.value : value.toString());
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : wrongPoint(value);
}

function boundPoint(value: BindValue): ApexLocation {
    if (value instanceof ApexLocation) {
        return value;
    }
    const [latitude, longitude] =
        value instanceof ApexAddress ? [value.part('Latitude'), value.part('Longitude')] : [null, null];
    return latitude instanceof ApexDecimal && longitude instanceof ApexDecimal
        ? new ApexLocation(latitude.toNumber(), longitude.toNumber())
        : wrongPoint(value);
}

function pointOf(to: Exclude<DistanceOperand['to'], CompoundOperand>, binds: readonly BindValue[]): ApexLocation {
    const point =
        to.kind === 'bind'
            ? boundPoint(binds[to.index] ?? null)
            : new ApexLocation(degreesOf(to.latitude, binds), degreesOf(to.longitude, binds));
    return point.isValid ? point : wrongPoint(`${point.latitude}, ${point.longitude}`);
}

/** SQL of a distance; `fieldDegrees` gives latitude and longitude of a location field. */
export function distanceSql(
    { from, to, unit }: DistanceOperand,
    binds: readonly BindValue[],
    fieldDegrees: (operand: CompoundOperand) => readonly string[]
): string {
    const degrees = (target: DistanceOperand['to']): readonly string[] => {
        if (target.kind === 'compound') {
            return fieldDegrees(target);
        }
        const point = pointOf(target, binds);
        return [String(point.latitude), String(point.longitude)];
    };
    return `${DISTANCE_FUNCTION}(${[...fieldDegrees(from), ...degrees(to)].join(', ')}, '${unit}')`;
}
