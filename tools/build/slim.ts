// What a page does not need is left out of the files for a script tag: spaces of styles and templates, what only developers read.
// Each change says what it expects to find, and the build stops when it is no longer there.
import type { Plugin } from 'rolldown';

interface Change {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string | ((found: string) => string);
}

/** Steps of space by name, written out. */
const STEPS: Readonly<Record<string, string>> = { 1: '.25em', 2: '.5em', 3: '.75em', 4: '1em', 5: '1.5em', 6: '2em' };

const tight = (css: string): string =>
  css.replace(/--_s[1-6]: [^;]*;/g, '').replace(/var\(--_s([1-6])\)/g, (_, step: string) => STEPS[step] as string).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}');

const CHANGES: readonly Change[] = [
  { file: /\.css\.ts$/, from: /css`[^`]*`/g, to: (found) => `css\`${tight(found.slice(4, -1))}\`` },
  // A line of a template that begins with a tag or a value: its indent is one space to the browser.
  { file: /elements\/src\/.*(?<!\.css)\.ts$/, from: /\n[ ]+(?=<[/a-z]|\$\{)/g, to: ' ' },
  // The OpenAPI page reads these; a page does not.
  { file: /contract\/src\/route\.values\.ts$/, from: /, summary: '[^']*'/g, to: ", summary: ''" },
  { file: /client\/src\/problem-from-answer\.ts$/, from: /(?<=const ADVICE: [^=]*= )\{[\s\S]*?\n\}/, to: '{}' },
  { file: /client\/src\/problem-from-answer\.ts$/, from: / Check the connection, and[^`]*|\. A sign-in page of the network[^`]*|\. Try later, or raise timeouts[^`]*|\. Pass getAccessToken to[^`]*/g, to: '' },
  // What writes comes with the first thing that needs it: readers do without.
  {
    file: /client\/src\/client\.ts$/, from: /assessments: createAssessments\(send, list, uuid\),\n\s+me: .*\n\s+health: .*/,
    // Nor does a widget ask who is there, or how the server is.
    to: "assessments: new Proxy({}, { get: (_, name) => (...given) => import('./http-assessments.ts').then((part) => part.createAssessments(send, list, uuid)[name](...given)) }),",
  },
  { file: /client\/src\/client\.ts$/, from: /import \{ createAssessments \}.*\n/, to: '' },
  // Two bundles with Lit on a page that lists its Trusted Types policies: each file has a name of its own, and a copy that comes
  // second, which registers nothing, goes without.
  {
    file: /lit-html\.js$/,
    from: /(\w+)\.createPolicy\(["']lit-html["'],(\{createHTML:\w+=>\w+\})\)/,
    to: (found) => found.replace(/^(\w+)\.createPolicy\(["']lit-html["'],(.*)\)$/, '(()=>{try{return $1.createPolicy("jalon",$2)}catch{}})()'),
  },
];

export const slim: Plugin = {
  name: 'jalon-slim',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    const changes = CHANGES.filter(({ file }) => file.test(path));
    if (changes.length === 0) return null;
    let slimmed = code;
    for (const { from, to, file } of changes) {
      const next = typeof to === 'string' ? slimmed.replace(from, to) : slimmed.replace(from, to);
      if (next === slimmed && !file.source.includes('elements')) this.error(`${path}: ${from} is no longer there. Mend tools/build/slim.ts.`);
      slimmed = next;
    }
    return { code: slimmed, map: null };
  },
};
