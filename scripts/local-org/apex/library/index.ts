export { allLibraryTypes, libraryFunction, lookupType, type LibraryFunction, type LibraryProperty, type LibraryRow, type LibraryType } from './table';
