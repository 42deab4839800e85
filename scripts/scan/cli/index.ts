export { EXIT, exitCode } from './exitCode';
export { type CliArguments, type FailOn, readArguments, USAGE, UsageError } from './readArguments';
export { run, type Streams } from './run';
