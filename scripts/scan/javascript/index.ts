export { apexImports, readScript } from './readScript';
