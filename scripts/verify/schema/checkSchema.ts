import type { Component, XmlNode } from '../project';
import type { FindingList } from '../report';
import type { ComplexType, MetadataSchema, SchemaElement } from './metadataSchema';
import { exceptionFor } from './schemaExceptions';
import { suggestion } from './suggestion';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Files that the Tooling API wrote are read, too. */
const NAMESPACES = [NAMESPACE, 'urn:metadata.tooling.soap.sforce.com'];

/** Checks every file against the schema of the Metadata API. */
export function checkSchema(components: readonly Component[], schema: MetadataSchema, findings: FindingList): void {
    const checker = new SchemaChecker(schema, findings);
    for (const component of components) {
        checker.checkFile(component);
    }
}

class SchemaChecker {
    /** Files that already have a finding about order: one a file is enough. */
    private readonly unordered = new Set<string>();

    constructor(
        private readonly schema: MetadataSchema,
        private readonly findings: FindingList
    ) {}

    checkFile({ root, type: typeName, name }: Component): void {
        if (typeName === '') {
            return;
        }
        // All settings share one suffix; the element says whose they are: Security.settings holds <SecuritySettings>.
        const isSettings = typeName === 'Settings' && root.name === `${name}Settings`;
        if (root.name !== typeName && !isSettings) {
            const right = `<${typeName}>, as the file's suffix says`;
            this.findings.error('schema/root-element', root.location, `the root element is <${root.name}>`, right);
            return;
        }
        if (!NAMESPACES.includes(root.attribute('xmlns') ?? '')) {
            // Bundles are read all the same; conversion writes the root of translations of objects anew.
            this.findings.add(
                /Bundle$|^CustomObjectTranslation$/.test(typeName) ? 'warning' : 'error',
                'schema/namespace',
                root.location,
                'the root element has no metadata namespace',
                `xmlns="${NAMESPACE}"`
            );
        }
        const type = this.schema.complexType(root.name);
        if (!type) {
            const message = `metadata type ${root.name} is not in the schema of @salesforce/types`;
            this.findings.unchecked('schema/unchecked-type', root.location, message);
            return;
        }
        this.checkElements(root, root.name, type);
    }

    private checkElements(node: XmlNode, typeName: string, type: ComplexType): void {
        const ended = new Set<string>();
        let previous = '';
        for (const child of node.children) {
            const element = type.get(child.name);
            if (!element) {
                this.unknownElement(child, typeName, type);
            } else {
                if (child.name !== previous && ended.has(child.name)) {
                    this.repeated(child, element, typeName);
                } else if (child.name === previous && !element.isRepeated) {
                    this.repeated(child, element, typeName);
                }
                this.checkValue(child, element, typeName);
            }
            if (child.name !== previous) {
                ended.add(previous);
                this.checkOrder(child, previous, type);
            }
            previous = child.name;
        }
        this.checkRequired(node, typeName, type);
    }

    private unknownElement(child: XmlNode, typeName: string, type: ComplexType): void {
        if (exceptionFor(typeName, child.name)?.allows !== 'unknown') {
            const right = suggestion(child.name, [...type.keys()]) ?? `one of ${[...type.keys()].sort().join(', ')}`;
            this.findings.error(
                'schema/unknown-element',
                child.location,
                `${typeName} has no element <${child.name}>`,
                right
            );
        }
    }

    private repeated(child: XmlNode, element: SchemaElement, typeName: string): void {
        if (element.isRepeated) {
            const right = `all <${child.name}> one after the other`;
            this.findings.error(
                'schema/split-elements',
                child.location,
                `<${child.name}> of ${typeName} is split by other elements`,
                right
            );
        } else {
            this.findings.error(
                'schema/repeated-element',
                child.location,
                `${typeName} takes one <${child.name}> only`,
                'one value'
            );
        }
    }

    /** Retrieved files have their elements in the schema's order; the platform reads any order. */
    private checkOrder(child: XmlNode, previous: string, type: ComplexType): void {
        const order = [...type.keys()];
        const isOrdered =
            ['', 'fullName', 'name', 'label'].includes(previous) ||
            order.indexOf(previous) < order.indexOf(child.name) ||
            !type.has(child.name);
        const { location } = child;
        if (!isOrdered && !location.file.endsWith('.js-meta.xml') && !this.unordered.has(location.file)) {
            this.unordered.add(location.file);
            const message = `<${child.name}> comes after <${previous}>`;
            this.findings.warning(
                'schema/element-order',
                location,
                message,
                'the order in which the platform writes them'
            );
        }
    }

    private checkRequired(node: XmlNode, typeName: string, type: ComplexType): void {
        for (const element of type.values()) {
            const isMissing = element.isRequired && !node.child(element.name);
            if (isMissing && exceptionFor(typeName, element.name)?.allows !== 'missing') {
                this.findings.error(
                    'schema/missing-element',
                    node.location,
                    `<${node.name}> lacks <${element.name}>`,
                    `<${element.name}> of type ${element.type}`
                );
            }
        }
    }

    private checkValue(child: XmlNode, element: SchemaElement, typeName: string): void {
        const allowed = exceptionFor(typeName, child.name);
        if (allowed?.allows === 'anything' || child.isNil || allowed?.value === child.text) {
            return;
        }
        const type = child.attribute('xsi:type')?.replace(/^\w+:/, '') ?? element.type;
        const complex = this.schema.complexType(type);
        if (complex) {
            if (child.text !== '') {
                this.findings.error(
                    'schema/bad-value',
                    child.location,
                    `<${child.name}> holds text`,
                    `the elements of ${type}`
                );
            }
            this.checkElements(child, type, complex);
            return;
        }
        if (child.children.length > 0) {
            this.findings.error(
                'schema/bad-value',
                child.location,
                `<${child.name}> holds elements`,
                `a value of type ${type}`
            );
            return;
        }
        const values = this.schema.enumValues(type);
        const right = values ? wrongEnum(child.text, values) : wrongText(child.text, this.schema.resolve(type));
        if (right !== null) {
            this.findings.error(
                'schema/bad-value',
                child.location,
                `<${child.name}> of ${typeName} cannot be "${child.text}"`,
                right
            );
        }
    }
}

function wrongEnum(text: string, values: readonly string[]): string | null {
    if (values.includes(text)) {
        return null;
    }
    return (
        suggestion(text, values) ??
        (values.length <= 40 ? `one of ${values.join(', ')}` : `one of ${values.length} values`)
    );
}

const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly right: string }>> = {
    boolean: { pattern: /^(true|false|1|0)$/, right: 'true or false' },
    number: { pattern: /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/, right: 'a number' },
    Date: {
        pattern: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:?\d\d)?)?Z?$|^\d\d:\d\d:\d\d(\.\d+)?Z?$/,
        right: 'a date or time such as 2026-01-31'
    }
};

function wrongText(text: string, type: string): string | null {
    const form = FORMS[type];
    return form && !form.pattern.test(text) ? form.right : null;
}
