import type { ApexList } from '../runtime/collections';
import { type ApexMap } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { readyForCallout } from './http';
import { defineType, method } from './table';

const INFO = 'Object, Object, Map<String, Object>';

defineType('WebServiceMock', {
    kind: 'interface',
    methods: [
        method(
            `doInvoke(Object, Object, Map<String, Object>?, String?, String?, String?, String?, String?, String?): void`,
            (rt, self: unknown, ...args: unknown[]) => rt.invokeVirtual(self, 'doInvoke', args)
        )
    ]
});

/**
 * A SOAP call of a class that the platform generated from a WSDL. `info` holds endpoint, SOAP action, names and namespaces of
 * request and response, and the response's type; the mock of a test puts the response into the map.
 */
function invoke(rt: Runtime, stub: unknown, request: unknown, response: ApexMap, info: ApexList): void {
    readyForCallout(rt);
    const mock = rt.tests.mock('WebServiceMock');
    if (mock) {
        const [endpoint, action, , requestName, responseNamespace, responseName, responseType] = info.items;
        const parts = [endpoint, action, requestName, responseNamespace, responseName, responseType];
        rt.invokeVirtual(mock, 'doInvoke', [stub, request, response, ...parts]);
        return;
    }
    if (rt.transaction.isTest) {
        throwSystem('TypeException', 'Methods defined as TestMethod do not support Web service callouts');
    }
    refuse('a SOAP callout: the local org sends nothing over the network');
}

defineType('WebServiceCallout', {
    statics: [
        method(
            `invoke(${INFO}, List<String>): void`,
            (rt, stub: unknown, request: unknown, response: ApexMap, info: ApexList) =>
                invoke(rt, stub, request, response, info)
        )
    ]
});
