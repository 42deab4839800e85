import './object';
import './enums';
import './numbers';
import './decimal';
import './string';
import './id';
import './date';
import './datetime';
import './time';
import './blob';
import './crypto';
import './math';

export {
    allLibraryTypes,
    libraryFunction,
    lookupType,
    type LibraryFunction,
    type LibraryProperty,
    type LibraryRow,
    type LibraryType
} from './table';
export { enumConstant, enumConstants } from './enums';
