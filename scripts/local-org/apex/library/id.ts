import { throwSystem } from '../runtime/throws';
import type { Runtime } from '../runtime/runtime';
import { defineType, method } from './table';

/** Id.valueOf and the implicit conversion of text: 15 or 18 characters, 18 come back. Throws StringException. */
export function toId(rt: Runtime, text: string): string {
    if (!/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text)) {
        return throwSystem('StringException', `Invalid id: ${text}`);
    }
    return rt.services.store.to18(text);
}

defineType('Id', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Id', (rt, text: string) => toId(rt, text)),
        method('valueOf(String, Boolean): Id', (rt, text: string, restoreCasing: boolean) =>
            restoreCasing && text.length === 15 ? throwSystem('StringException', `Invalid id: ${text}`) : toId(rt, text)
        ),
        method('valueOf(Object): Id', (rt, value: unknown) => {
            if (value === null) {
                return rt.throwPlatform('NullPointerException', 'Argument cannot be null.');
            }
            return toId(rt, rt.toStringValue(value));
        })
    ],
    methods: [
        method('getSObjectType(): Schema.SObjectType', (rt, self: string) => {
            const object = rt.services.store.objectOfId(self);
            return object
                ? rt.sObjectType(object.name)
                : throwSystem('SObjectException', `Cannot locate Apex Type for ID: ${self}`);
        }),
        method('to15(): String', (rt, self: string) => self.slice(0, 15))
    ]
});
