import { ApexDouble, ApexLocation, distanceBetween, type ApexDecimal } from '../../values';
import { throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

/** The distance of two locations; what lacks a location or a known unit raises an exception (its type is assumed). */
export function distance(from: ApexLocation | null, to: ApexLocation | null, unit: string | null): ApexDouble {
    const name = unit?.toLowerCase() ?? '';
    if (from === null || to === null) {
        return throwSystem('NullPointerException', 'Argument cannot be null.');
    }
    return name === 'mi' || name === 'km'
        ? new ApexDouble(distanceBetween(from, to, name))
        : throwSystem('IllegalArgumentException', `Invalid unit: ${unit ?? 'null'}`);
}

defineType('Location', {
    superType: 'Object',
    readable: 'Latitude Longitude',
    statics: [
        method(
            'newInstance(Decimal, Decimal): Location',
            (rt, latitude: ApexDecimal | null, longitude: ApexDecimal | null) =>
                latitude === null || longitude === null
                    ? throwSystem('NullPointerException', 'Argument cannot be null.')
                    : new ApexLocation(latitude.toNumber(), longitude.toNumber())
        ),
        method(
            'getDistance(Location, Location, String): Double',
            (rt, from: ApexLocation, to: ApexLocation, unit: string) => distance(from, to, unit)
        )
    ],
    methods: [
        method('getDistance(Location, String): Double', (rt, self: ApexLocation, to: ApexLocation, unit: string) =>
            distance(self, to, unit)
        ),
        method('getLatitude(): Double', (rt, self: ApexLocation) => new ApexDouble(self.latitude)),
        method('getLongitude(): Double', (rt, self: ApexLocation) => new ApexDouble(self.longitude))
    ]
});
