import { announceGateChange, onGateChange } from 'c/aigGateNews';

describe('c-aig-gate-news', () => {
    it('tells everybody who listens, until they stop', () => {
        const first = jest.fn();
        const second = jest.fn();
        const stop = onGateChange(first);
        onGateChange(second);
        announceGateChange();
        stop();
        announceGateChange();
        expect(first).toHaveBeenCalledTimes(1);
        expect(second).toHaveBeenCalledTimes(2);
    });
});
