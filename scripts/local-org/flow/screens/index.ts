export { ScreenFlows, type ScreenState } from './screenFlows';
export type { Screen, ScreenChoice, ScreenField } from './screenState';
