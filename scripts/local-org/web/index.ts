export { buildShell, type ShellBuild } from './build/buildShell';
export type { ImportableApexMethod, ShellSources } from './build/shellSources';
