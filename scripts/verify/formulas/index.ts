export { checkFormulas } from './checkFormulas';
