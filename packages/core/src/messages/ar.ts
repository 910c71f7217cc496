export { describeRefusal } from './refusals.ar.ts';
