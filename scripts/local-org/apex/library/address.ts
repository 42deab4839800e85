import { ApexDecimal, ApexDouble, ApexLocation, type AddressPart, type ApexAddress } from '../../values';
import { distance } from './location';
import { defineType, method } from './table';

const text = (getter: string, part: AddressPart): ReturnType<typeof method> =>
    method(`${getter}(): String`, (rt, self: ApexAddress) => self.part(part));

/** Latitude and longitude as Double; null where the address has no position. */
const degrees = (getter: string, part: AddressPart): ReturnType<typeof method> =>
    method(`${getter}(): Double`, (rt, self: ApexAddress) => {
        const value = self.part(part);
        return value instanceof ApexDecimal ? new ApexDouble(Number(value.toString())) : null;
    });

defineType('Address', {
    superType: 'Object',
    readable: 'Street City State PostalCode Country GeocodeAccuracy Latitude Longitude',
    methods: [
        method('getDistance(Location, String): Double', (rt, self: ApexAddress, to: ApexLocation, unit: string) => {
            const [latitude, longitude] = [self.part('Latitude'), self.part('Longitude')];
            const from =
                latitude instanceof ApexDecimal && longitude instanceof ApexDecimal
                    ? new ApexLocation(latitude.toNumber(), longitude.toNumber())
                    : null;
            return distance(from, to, unit);
        }),
        text('getStreet', 'Street'),
        text('getCity', 'City'),
        text('getState', 'State'),
        text('getPostalCode', 'PostalCode'),
        text('getCountry', 'Country'),
        text('getGeocodeAccuracy', 'GeocodeAccuracy'),
        degrees('getLatitude', 'Latitude'),
        degrees('getLongitude', 'Longitude')
    ]
});
