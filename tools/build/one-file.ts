// One file that reads and records, and a second one for what a page may do without. The second imports nothing: the first hands it what
// both use, so that it does not matter under which address, or as what kind of script, the first was loaded.

/** What the second file holds: what one tries, lists, compares, decides or saves, and the rules of core that foresee. */
export const LATER = /\/(?:what-if\/what-if|comments\/comments|trajectory\/trajectory|evidence\/proofs|totals\/totals|editing\/foreseeing|review\/acting\/acting|export\/exporting)\.ts$/;

/** Names a statement binds: `a as b` → exported (or imported) as `b` (`a`), here `a` (`b`). */
interface Binding { readonly local: string; readonly shared: string }

const pairs = (list: string, order: 'export' | 'import'): Binding[] =>
  list.split(',').map((each) => each.trim()).filter(Boolean).map((each) => {
    const [from = '', to = from] = each.split(/\s+as\s+/);
    return order === 'export' ? { local: from, shared: to } : { local: to, shared: from };
  });

const objectOf = (bindings: readonly Binding[]): string => `{ ${bindings.map(({ local, shared }) => `${shared}: ${local}`).join(', ')} }`;

const EXPORTS = /^export \{([^}]*)\};?\s*$/m;

function exportsOf(code: string): { readonly body: string; readonly bindings: Binding[] } {
  const found = EXPORTS.exec(code);
  if (!found) throw new Error('A file of one-file.ts exports nothing.');
  return { body: code.replace(EXPORTS, ''), bindings: pairs(found[1] ?? '', 'export') };
}

const RUNTIME = /^import \{([^}]*)\} from "[^"]*rolldown-runtime[^"]*";?$/m;

/** What the bundler puts in a file of its own, some lines of it, written where it is used: on one line, so that maps hold. */
export function withRuntime(code: string, runtime: string): string {
  const { body, bindings } = exportsOf(runtime);
  const lines = body.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('//')).join(' ');
  return code.replace(RUNTIME, (_, list: string) => `${lines} ${pairs(list, 'import').map(({ local, shared }) => {
    const made = bindings.find((binding) => binding.shared === shared)?.local ?? '';
    return local === made ? '' : `const ${local} = ${made};`;
  }).join(' ')}`);
}

/** The second file as a function of what it shares with the first. */
export function secondFile(code: string): string {
  const { body, bindings } = exportsOf(code);
  const shared: Binding[] = [];
  const inner = body.replace(/^import \{([^}]*)\} from "[^"]*";?$/gm, (_, list: string) => {
    shared.push(...pairs(list, 'import'));
    return '';
  });
  if (/^import\b/m.test(inner)) throw new Error('The second file imports more than names.');
  const given = shared.map(({ local, shared: name }) => `${name}: ${local}`).join(', ');
  // Both stand in one folder with the languages.
  return `export default ({ ${given} }) => { ${inner.replaceAll('import("./parts/all/', 'import("./')}\nreturn ${objectOf(bindings)}; };`;
}

interface First {
  /** The second file, as the first asks for it. */
  readonly second: string;
  /** What a page may import. */
  readonly exported: readonly string[];
}

/** The first file: what it shares, how it asks for the second, once, and what a page may import. As a module, or as a classic script. */
export function firstFile(code: string, { second, exported }: First): { readonly module: string; readonly classic: string } {
  const { body, bindings } = exportsOf(code);
  const moving = bindings.filter(({ local }) => new RegExp(`^let ${local.replaceAll('$', '\\$')}\\b`, 'm').test(body)).map(({ local }) => local);
  if (moving.length > 0) throw new Error(`The second file would be handed ${moving.join(', ')} before they have their value. Make them constant.`);
  const asked = `import(${JSON.stringify(`./${second}`)})`;
  const inner = body.replaceAll(asked, 'askSecond()');
  if (inner === body) throw new Error(`Nothing asks for ${second}.`);
  const open = bindings.filter(({ shared }) => exported.includes(shared));
  const asking = `let second; function askSecond() { return second ??= ${asked}.then(({ default: make }) => make(${objectOf(bindings)}), (cause) => { second = undefined; throw cause; }); }`;
  return {
    module: `${inner}\n${asking}\nexport { ${open.map(({ local, shared }) => (local === shared ? local : `${local} as ${shared}`)).join(', ')} };`,
    classic: `var Jalon = (() => { "use strict"; ${inner.replaceAll('import.meta.url', 'undefined')}\n${asking}\nreturn ${objectOf(open)}; })();`,
  };
}
