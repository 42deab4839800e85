import { printType } from './signature';
import { allLibraryTypes, type LibraryProperty, type LibraryRow } from './table';

/** What the library has of one type, as text for people. */
export interface SupportedType {
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    /** Signatures such as `static valueOf(Object): String`, sorted. */
    readonly members: readonly string[];
}

function rowText(row: LibraryRow): string {
    const parameters = row.parameters.map(printType).join(', ');
    return row.name === ''
        ? `new(${parameters})`
        : `${row.isStatic ? 'static ' : ''}${row.name}(${parameters}): ${printType(row.returns)}`;
}

function propertyText(property: LibraryProperty): string {
    return `${property.isStatic ? 'static ' : ''}${property.name}: ${printType(property.type)}`;
}

/** Everything the Apex library implements, derived from its rows; for `npm run org:support`. */
export function supportedLibrary(): SupportedType[] {
    return allLibraryTypes().map((type) => ({
        name: type.name,
        kind: type.kind,
        members: [
            ...[...type.constructors, ...type.statics, ...type.methods].map(rowText),
            ...type.properties.map(propertyText),
            ...type.enumValues
        ].sort()
    }));
}
