import { toApexValue } from './flowConversion';
import { deepCopy } from '../runtime/deepCopies';
import { toFlowValue } from '../runtime/flowValues';
import { ApexObject, findAnnotation, type ClassInfo, type FieldInfo } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';

/** Apex classes as types of flow variables: flows see the attributes annotated with @AuraEnabled. */
export class FlowTypes {
    constructor(private readonly rt: Runtime) {}

    has(className: string): boolean {
        const info = this.classOf(className);
        return info !== undefined && info.kind === 'class' && !info.shape.isAbstract;
    }

    create(className: string): ApexObject {
        const info = this.classOf(className);
        if (!info) {
            throw new Error(`There is no Apex class ${className}`);
        }
        return info.create();
    }

    read(object: object, attribute: string): unknown {
        const field = this.attributeOf(object, attribute);
        const apex = object as ApexObject;
        return field === undefined ? undefined : (toFlowValue(apex.$info.readField(apex, field)) ?? null);
    }

    write(object: object, attribute: string, value: unknown): boolean {
        const field = this.attributeOf(object, attribute);
        if (field === undefined || !field.canWrite) {
            return false;
        }
        const apex = object as ApexObject;
        apex.$info.writeField(apex, field, toApexValue(this.rt, value, field.type));
        return true;
    }

    copy(object: object): object {
        return deepCopy(object);
    }

    createWithin(object: object, attribute: string): object | null {
        const type = this.attributeOf(object, attribute)?.type;
        if (type?.kind !== 'class' || !type.isUser || !this.has(type.name)) {
            return null;
        }
        const made = this.create(type.name);
        return this.write(object, attribute, made) ? made : null;
    }

    private classOf(className: string): ClassInfo | undefined {
        return this.rt.classInfo(className.replaceAll('$', '.'));
    }

    private attributeOf(object: object, attribute: string): FieldInfo | undefined {
        const field = object instanceof ApexObject ? object.$info.findField(attribute) : undefined;
        const isVisible = field && !field.isStatic && findAnnotation(field.annotations, 'AuraEnabled') !== undefined;
        return isVisible ? field : undefined;
    }
}
