import LightningConfirm from 'lightning/confirm';
import { mayDiscard } from 'shell/mayDiscard';
import { mockOf } from '../../../../../../jest-mocks/testKit';

jest.mock('lightning/confirm', () => ({ __esModule: true, default: { open: jest.fn() } }));

it.each([true, false])('asks before what was entered goes: %s', async (answer) => {
    mockOf(LightningConfirm.open).mockResolvedValue(answer);
    expect(await mayDiscard()).toBe(answer);
    expect(mockOf(LightningConfirm.open)).toHaveBeenLastCalledWith(
        expect.objectContaining({ label: 'Discard changes?', theme: 'warning' })
    );
});
