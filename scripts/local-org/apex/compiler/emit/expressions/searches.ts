import { readSearch, returningQuery } from '../../../../soql';
import { listOf, SOBJECT } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { accessJs, sharingJs } from '../access';
import type { Context } from '../context';
import { value, type Value } from '../value';
import { quote } from './literals';
import { emitBind } from './queries';

/** An inline search: its objects and fields are checked by the soql room now; it runs with its binds later. */
export function emitSearch(node: Extract<Expression, { e: 'sosl' }>, context: Context): Value {
    const location = context.location(node.at);
    const { returning, pricebookId } = readSearch(node.text, location);
    for (const each of returning) {
        // An offset that is too large is a fault of the search when it runs.
        const text = returningQuery({ ...each, offset: null }, pricebookId);
        context.services.prepareQuery(text, location, context.owner.apiVersion);
    }
    const binds = node.binds.map((bind) => emitBind(bind, undefined, context)).join(', ');
    const place = `${quote(location.file)}, ${location.line}, ${location.column}`;
    const js = `$.search(${quote(node.text)}, ${place}, [${binds}], ${accessJs(context, null)}, ${sharingJs(context)})`;
    return value(js, listOf(listOf(SOBJECT)), true);
}
