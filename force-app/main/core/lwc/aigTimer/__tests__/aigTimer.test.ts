import { after, every } from 'c/aigTimer';

describe('aigTimer', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('runs once, after the delay', () => {
        const task = jest.fn();
        after(100, task);
        jest.advanceTimersByTime(99);
        expect(task).not.toHaveBeenCalled();
        jest.advanceTimersByTime(500);
        expect(task).toHaveBeenCalledTimes(1);
    });

    it('can be cancelled', () => {
        const task = jest.fn();
        after(100, task)();
        jest.advanceTimersByTime(500);
        expect(task).not.toHaveBeenCalled();
    });

    it('repeats until it is stopped', () => {
        const task = jest.fn();
        const stop = every(100, task);
        jest.advanceTimersByTime(250);
        stop();
        jest.advanceTimersByTime(500);
        expect(task).toHaveBeenCalledTimes(2);
    });
});
