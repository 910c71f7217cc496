import { root, stop } from '../entry/node26.mjs';
import { problemWith, writeSubject } from './write.ts';

const HELP = 'npm run new subject <name>   writes the files of a subject of core, with tests that pass';

const [kind, name] = process.argv.slice(2);
if (kind !== 'subject' || !name) stop(HELP);

const problem = problemWith(name, root);
if (problem) stop(problem);

const written = writeSubject(name, root);
console.log(`Written:\n${written.map((path) => `  ${path}`).join('\n')}`);
console.log(`Changed:\n  packages/core/package.json (the door @jalon/core/${name})\n  packages/core/src/schemas.ts`);
console.log(`
Next:
  1. npx vitest run src/${name} --root packages/core     the tests pass; change one and see it fail
  2. put the subject's own words into ${name}.values.ts, then follow the compiler to the right
  3. npm run check                                        layers, types, lint
  4. npm run changeset                                    what a reader of the release will see`);
