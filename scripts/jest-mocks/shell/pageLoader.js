import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/** Stand-in for the shell's page loader: tests hand out the page models. */
export const getPage = createTestWireAdapter(jest.fn());
export const getRecordPage = createTestWireAdapter(jest.fn());
export const getListPage = createTestWireAdapter(jest.fn());
export const getSearchPage = createTestWireAdapter(jest.fn());
