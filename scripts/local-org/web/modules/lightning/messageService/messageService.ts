interface Channel {
    readonly channelName: string;
}
type Listener = (message: Readonly<Record<string, unknown>>) => void;

/** Subscriptions by channel. The shell is one page, so all scopes reach everybody. */
const channels = new Map<string, Map<symbol, Listener>>();

export const APPLICATION_SCOPE = Symbol('application');

export interface MessageContextValue {
    readonly messageContext: symbol;
}

export function createMessageContext(): MessageContextValue {
    return { messageContext: Symbol('context') };
}

export function releaseMessageContext(_context: MessageContextValue): void {
    /* Subscriptions end by unsubscribe. */
}

/** Wire adapter: hands out a context. */
export class MessageContext {
    constructor(private readonly callback: (context: MessageContextValue) => void) {}

    update(): void {
        this.callback(createMessageContext());
    }

    connect(): void {
        /* Nothing to listen to. */
    }

    disconnect(): void {
        /* Nothing to end. */
    }
}

export function publish(_context: MessageContextValue, channel: Channel, message: object = {}): void {
    const frozen = Object.freeze({ ...message });
    channels.get(channel.channelName)?.forEach((listener) => listener(frozen));
}

export function subscribe(
    _context: MessageContextValue,
    channel: Channel,
    listener: Listener
): { subscription: symbol } {
    const subscription = Symbol(channel.channelName);
    const listeners = channels.get(channel.channelName) ?? new Map<symbol, Listener>();
    listeners.set(subscription, listener);
    channels.set(channel.channelName, listeners);
    return { subscription };
}

export function unsubscribe(subscription: { subscription: symbol } | null): void {
    channels.forEach((listeners) => {
        if (subscription) {
            listeners.delete(subscription.subscription);
        }
    });
}
