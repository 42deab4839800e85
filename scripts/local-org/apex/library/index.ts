import './object';
import './enums';
import './address';
import './location';
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
import './list';
import './set';
import './map';
import './sobject';
import './accessLevel';
import './databaseResults';
import './databaseDml';
import './leadConvert';
import './database';
import './search';
import './exceptions';
import './asyncTypes';
import './system';
import './assert';
import './test';
import './limits';
import './userInfo';
import './schema';
import './schemaFields';
import './schemaFieldSets';
import './type';
import './json';
import './jsonGenerator';
import './jsonTokenReader';
import './businessHours';
import './customData';
import './approval';
import './eventBus';
import './asyncOptions';
import './inboundEmail';
import './messaging';
import './pattern';
import './url';
import './cache';
import './flow';
import './label';
import './security';
import './invocable';
import './connectApi';
import './formulaEval';
import './dom';
import './xmlStreamReader';
import './xmlStreamWriter';
import './http';
import './webServiceCallout';
import './packaging';
import './processPlugin';
import './pageReference';
import './apexPages';
import './standardSetController';
import './rest';

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
export { supportedLibrary, type SupportedType } from './support';
