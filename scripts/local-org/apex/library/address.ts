import type { ApexAddress } from '../../values';
import { ApexDecimal, ApexDouble, type AddressPart } from '../../values';
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
