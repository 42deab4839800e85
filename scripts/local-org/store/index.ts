export { openStore, type StoreOptions } from './openStore';
export { removeDatabase } from './removeDatabase';
export { RecordStore } from './recordStore';
export { RoomTable } from './roomTable';
export { formatId, isIdShaped, to18 } from './ids';
export { UniqueViolation } from './uniqueViolation';
export { quoteName, type Column, type Table } from './schema';
export type { SqlRow } from './sqliteDatabase';
export { isStored, storageTypeOf, type StorageType } from './storageType';
export {
    decodeValue,
    encodeValue,
    foldText,
    scaleDecimal,
    toDecimal,
    unscaleDecimal,
    type SqlValue
} from './valueCodec';
export { fillLazyRows, LAZY_OBJECTS } from './lazySetup';
export { syncSetupRecords } from './setupRecords';
export { AUTOMATED_PROCESS_KEY } from './setupRows';
export { STANDARD_PRICE_BOOK_KEY } from './standardRows';
export { profileShowsField, STANDARD_USER, SYSTEM_ADMINISTRATOR } from './standardProfiles';
