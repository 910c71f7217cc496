export { describeRefusal } from './refusals.en.ts';
