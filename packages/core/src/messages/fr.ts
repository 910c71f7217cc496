export { describeRefusal } from './refusals.fr.ts';
