/** A point on the earth (System.Location), in degrees: what a query of a geolocation field gives. */
export class ApexLocation {
    constructor(
        readonly latitude: number,
        readonly longitude: number
    ) {}

    /** True where the degrees are those of a point on the earth. */
    get isValid(): boolean {
        return Math.abs(this.latitude) <= MAX_LATITUDE && Math.abs(this.longitude) <= MAX_LONGITUDE;
    }
}

export type DistanceUnit = 'mi' | 'km';

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;
/** Mean radius of the earth; the platform approximates the haversine formula within 0.0002%, its radius is not documented. */
const RADIUS_KM = 6371.0088;
const KM_PER_MILE = 1.609344;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great-circle distance by the haversine formula. */
export function distanceBetween(from: ApexLocation, to: ApexLocation, unit: DistanceUnit): number {
    const [latitude1, latitude2] = [radians(from.latitude), radians(to.latitude)];
    const half = (angle: number): number => Math.sin(angle / 2) ** 2;
    const a =
        half(latitude2 - latitude1) +
        Math.cos(latitude1) * Math.cos(latitude2) * half(radians(to.longitude - from.longitude));
    const km = 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    return unit === 'km' ? km : km / KM_PER_MILE;
}
