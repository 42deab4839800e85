export { ScreenFlows, type ScreenState } from './screenFlows';
export type { ScreenChoice } from './choices';
export type { Screen, ScreenField } from './screenState';
