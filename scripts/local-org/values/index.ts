export { ApexDecimal, ROUNDING_MODES, type RoundingMode } from './decimal';
export { ApexDate, ApexDatetime, ApexTime } from './temporal';
export { ADDRESS_PARTS, ApexAddress, type AddressPart } from './address';
export { ApexLocation, distanceBetween, type DistanceUnit } from './location';
export { ApexBlob, ApexDouble } from './boxed';
export {
    formatCurrency,
    formatFixed,
    formatLocaleDate,
    formatLocaleDatetime,
    formatLocaleTime,
    formatNumber,
    localeTag
} from './localeFormats';
export { SObjectRecord, type FieldValue, type RecordError } from './sobjectRecord';
