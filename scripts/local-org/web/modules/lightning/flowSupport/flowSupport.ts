/** Events that screen components of a flow send. */

const ATTRIBUTE_CHANGE = 'flow__attributechange';
const NAVIGATION = 'flow__navigation';

export const FLOW_ATTRIBUTE_CHANGE = ATTRIBUTE_CHANGE;
export const FLOW_NAVIGATION = NAVIGATION;

/** An output attribute of a screen component has a new value. */
export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; newValue: unknown }> {
    constructor(attributeName: string, newValue: unknown) {
        super(ATTRIBUTE_CHANGE, { bubbles: true, composed: true, detail: { attributeName, newValue } });
    }
}

class FlowNavigationEvent extends CustomEvent<{ action: string }> {
    constructor(action: string) {
        super(NAVIGATION, { bubbles: true, composed: true, detail: { action } });
    }
}

export class FlowNavigationNextEvent extends FlowNavigationEvent {
    constructor() {
        super('NEXT');
    }
}

export class FlowNavigationBackEvent extends FlowNavigationEvent {
    constructor() {
        super('BACK');
    }
}

export class FlowNavigationFinishEvent extends FlowNavigationEvent {
    constructor() {
        super('FINISH');
    }
}
