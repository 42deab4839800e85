import type { ApexNode } from '..';

/** Kinds whose place counts; declarations begin at their modifiers in one tree and behind them in the other. */
const PLACED: ReadonlySet<string> = new Set([
    'literal',
    'name',
    'member',
    'call',
    'group',
    'unary',
    'binary',
    'conditional',
    'assign',
    'query',
    'block'
]);

/** One line for a node with what it says, and those below it indented. */
export function line(kind: string, offset: number, more: string, children: readonly string[]): string {
    const place = PLACED.has(kind) ? `@${offset}` : '';
    const below = children.flatMap((child) => child.split('\n').map((one) => ` ${one}`));
    return [`${kind}${place} ${more}`.trimEnd(), ...below].join('\n');
}

/** Lines of the nodes below a node that has no line of its own. */
export function lines(children: readonly string[]): string {
    return children.filter((child) => child !== '').join('\n');
}

function said(node: ApexNode): string {
    const typeOf = (range: { first: number; last: number }): string => node.tokens.plain(range.first, range.last);
    switch (node.kind) {
        case 'literal':
        case 'name':
            return node.tokens.written(node.first);
        case 'member':
            return node.name;
        case 'call':
            return `${node.name} ${node.receiver ? node.tokens.plain(node.first, node.receiver.last) : '-'} ${node.args.length}`;
        case 'unary':
        case 'binary':
        case 'assign':
            return node.operator;
        case 'query':
            return `${node.object} ${node.fields.join(',')}`;
        case 'variables':
        case 'field':
            return typeOf(node.type);
        case 'declarator':
            return node.name;
        case 'parameter':
            return `${typeOf(node.type)} ${node.name}`;
        case 'method':
            return `${node.modifiers.join(' ')} ${node.name}${node.isConstructor ? ' constructor' : ''}`.trimStart();
        case 'property':
            return `${typeOf(node.type)} ${node.name}`;
        case 'class':
            return `${node.modifiers.join(' ')} ${node.name}`.trimStart();
        case 'trigger':
            return node.name;
        default:
            return '';
    }
}

/** The tree of the scanner's parser as lines. */
export function outlineOf(node: ApexNode): string {
    const children = node.children.map(outlineOf).filter((child) => child !== '');
    return node.kind === 'other'
        ? lines(children)
        : line(node.kind, node.tokens.starts[node.first], said(node), children);
}
