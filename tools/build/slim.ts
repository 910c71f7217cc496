// What a page does not need is left out of the files for a script tag: spaces of styles and templates, what only developers read.
// Each change says what it expects to find, and the build stops when it is no longer there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { ASKING, LIT_CHANGES } from './slim-lit.ts';

interface Change {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string | ((found: string) => string);
  /** Not every such file holds it. */
  readonly optional?: boolean;
}

/** Steps of space by name, written out. */
const STEPS: Readonly<Record<string, string>> = { 1: '.25em', 2: '.5em', 3: '.75em', 4: '1em', 5: '1.5em', 6: '2em' };

const TOKEN = /--_[a-z][\w-]*/g;

/** The private tokens, each by a short name: the same in every file, as parts are read beside the sheet that sets them. */
const SHEETS = ['tokens', 'further-tokens'].map((name) => readFileSync(join(import.meta.dirname, `../../packages/elements/src/shared/${name}.css.ts`), 'utf8')).join('');
const SHORT = new Map([...new Set(SHEETS.match(TOKEN))].map((name, at) => [name, `--_${at.toString(36)}`]));

const tight = (css: string): string =>
  css.replace(/--_s[1-6]: [^;]*;/g, '').replace(/var\(--_s([1-6])\)/g, (_, step: string) => STEPS[step] as string).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}').trim().replace(TOKEN, (name) => SHORT.get(name) ?? name);

/** What a script tag puts after its widgets' names. */
const SCRIPT = join(import.meta.dirname, '../../packages/elements/src/shared/script-suffix.ts');

/** Stands for the name of the policy until it is known which file is built. */
const POLICY = 'jalon-policy-of-this-file';

const CHANGES: readonly Change[] = [
  { file: /\.css\.ts$/, from: /css`[^`]*`/g, to: (found) => `css\`${tight(found.slice(4, -1))}\`` },
  // A line of a template that begins with a tag or a value: its indent is one space to the browser.
  { file: /elements\/src\/.*(?<!\.css)\.ts$/, from: /\n[ ]+(?=<\/?(?:div|p|h\d|section|header|footer|ul|ol|li|table|thead|tbody|tfoot|tr|t[dh]|dl|rect|svg)\b)/g, to: '' },
  { file: /elements\/src\/.*(?<!\.css)\.ts$/, from: /\n[ ]+(?=<[/a-z]|\$\{)/g, to: ' ' },
  // Of a route, what only a server asks.
  { file: /contract\/src\/.*-routes\.values\.ts$/, from: /\bname: '\w+', |, (?:object: '[\w-]+'|status: \d+|bodyBytes(?:: [\w.]+)?)/g, to: '' },
  // Two bundles with Lit on a page that lists its Trusted Types policies: each file has a name of its own, which ends as its tags do. A
  // copy that comes second under the same tags registers nothing, and goes without.
  {
    file: /lit-html\.js$/,
    from: /(\w+)\.createPolicy\(["']lit-html["'],(\{createHTML:\w+=>\w+\})\)/,
    to: (found) => found.replace(/^(\w+)\.createPolicy\(["']lit-html["'],(.*)\)$/, `(()=>{try{return $1.createPolicy("${POLICY}"+ending,$2)}catch{}})()`),
  },
  { file: /lit-html\/lit-html\.js$/, from: /^/, to: `import{ending}from${JSON.stringify(SCRIPT)};` },
  // Every browser we are for adopts sheets (docs/browsers.md); the way round writes a style element, which a strict policy refuses.
  { file: /reactive-element\/css-tag\.js$/, from: /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS.*?"replace"in CSSStyleSheet\.prototype/, to: '!0' },
  // What Lit says to who writes a widget, and not to who reads one.
  { file: /reactive-element\/css-tag\.js$/, from: /Error\("Value passed to[^)]*?security\."\)|Error\("CSSResult is not[^)]*"\)/g, to: 'Error("css")' },
  // What Lit calls its own, shorter: the same in each of its files, so that a part may bring more of them.
  { file: /\/(?:lit-html|lit-element|@lit\/reactive-element)\/.*\.js$/, from: /_\$(?:A|E)(\w)\b/g, to: (found) => (found[2] === 'A' ? `$${found[3]}` : `_${found[3]}`), optional: true },
  // Lit's marks on the global object: doors for polyfills of old browsers, and lists of versions.
  { file: /lit-html\/lit-html\.js$/, from: /,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, to: '' },
  // What Lit keeps for decorators, of which we write none: a register on the global object, and what they would have put there.
  { file: /reactive-element\/reactive-element\.js$/, from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._(?:\$E)?h=new Map)/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /static addInitializer\(\w+\)\{[^}]*\}/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/, to: '' },
  // A name that another compiler would have shortened.
  { file: /reactive-element\/reactive-element\.js$/, from: /,d=\(t,s\)=>t(?=,)/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /(?<=[([])d\(("\w+")\)/g, to: (found) => found.slice(2, -1) },
  { file: /lit-element\/lit-element\.js$/, from: /\w+\._\$litElement\$=!0,/, to: '' },
  // Properties whose first value is not reflected, and accessors we would have written ourselves: none of ours.
  { file: /reactive-element\/reactive-element\.js$/, from: /\|\|(\w+)\.useDefault&&\1\.reflect&&.*?(?=\)\)return;this\.C\()/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /C\((\w+),(\w+),\{useDefault:(\w+),reflect:(\w+),wrapped:\w+\},\w+\)\{\3&&.*?\|\|\((this\.[^{}]*?)\(this\.hasUpdated\|\|\3\|\|\(\2=void 0\)/, to: (found) => found.replace(/C\((\w+),(\w+),\{useDefault:(\w+),reflect:(\w+),wrapped:\w+\},\w+\)\{\3&&.*?\|\|\((this\.[^{}]*?)\(this\.hasUpdated\|\|\3\|\|\(\2=void 0\)/, 'C($1,$2,{reflect:$4}){($5(this.hasUpdated||($2=void 0)') },
  { file: /reactive-element\/reactive-element\.js$/, from: /,this\.prototype\.hasOwnProperty\((\w+)\)&&\(\((\w+)=Object\.create\(\2\)\)\.wrapped=!0\)/, to: '' },
  { file: /reactive-element\/reactive-element\.js$/, from: /const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?\}(?=\}let )/, to: '' },
  { file: /lit-element\/lit-element\.js$/, from: /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\)(?=;)/, to: '' },
  { file: /lit-element\/lit-element\.js$/, from: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, to: '' },
  ...LIT_CHANGES,
];

/** A module with a short twin gives way to it. */
const TWINS: Readonly<Record<string, string>> = {
  'problem-of-call.ts': 'problem-of-call.terse.ts', 'answer-sentences.ts': 'answer-sentences.terse.ts', 'option-faults.ts': 'option-faults.terse.ts', 'answer-problems.ts': 'answer-problems.late.ts', 'reader-lists.ts': 'reader-lists.late.ts',
};

/**
 * @param policy the name of the Trusted Types policy of the file: each has its own, as a page may list names and refuse one twice
 * @param asksForLists whether what is first shown is a list: then what reads lists is at hand
 */
export const slimFor = (policy: string, asksForLists = false): Plugin => ({
  name: 'jalon-slim',
  async resolveId(source, importer) {
    const name = source.slice(source.lastIndexOf('/') + 1);
    const twin = TWINS[name];
    if (!twin || !importer || (asksForLists && name === 'reader-lists.ts')) return null;
    // What a late twin stands for it fetches itself.
    return importer.endsWith(`/${twin}`) ? null : this.resolve(source.replace(name, twin), importer);
  },
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    // Only there are the private tokens shortened: a rule elsewhere would name tokens that no longer are, and do nothing without a word.
    if (/elements\/src\/.*(?<!\.css)\.ts$/.test(path) && /\bcss`[^`]*--_/.test(code)) this.error(`${path}: styles stand in a file named *.css.ts.`);
    const asking = /(?:elements|portal)\/src\//.test(path) && ASKING.find((pattern) => pattern.test(code));
    if (asking) this.error(`${path} asks of Lit what is left out (${asking}). Mend tools/build/slim-lit.ts.`);
    const changes = CHANGES.filter(({ file }) => file.test(path));
    if (changes.length === 0) return null;
    let slimmed = code;
    for (const { from, to, file, optional } of changes) {
      const next = typeof to === 'string' ? slimmed.replace(from, to) : slimmed.replace(from, to);
      if (next === slimmed && !optional && !file.source.includes('elements')) this.error(`${path}: ${from} is no longer there. Mend tools/build/slim.ts.`);
      slimmed = next;
    }
    return { code: slimmed.replace(POLICY, policy), map: null };
  },
});
