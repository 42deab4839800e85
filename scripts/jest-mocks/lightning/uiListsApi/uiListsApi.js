import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/** Stand-in for the wire of list views. */
export const getListRecordsByName = createTestWireAdapter(jest.fn());
