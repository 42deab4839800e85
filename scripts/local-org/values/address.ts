import type { ApexDecimal } from './decimal';

/** The parts of a compound address, in the order of its fields. */
export const ADDRESS_PARTS = [
    'Street',
    'City',
    'State',
    'PostalCode',
    'Country',
    'Latitude',
    'Longitude',
    'GeocodeAccuracy'
] as const;

export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** An address as a whole (System.Address): what a query of a compound address field gives. Empty parts are null. */
export class ApexAddress {
    constructor(readonly parts: Readonly<Partial<Record<AddressPart, string | ApexDecimal | null>>>) {}

    part(name: AddressPart): string | ApexDecimal | null {
        return this.parts[name] ?? null;
    }
}
