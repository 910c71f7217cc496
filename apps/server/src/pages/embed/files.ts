import { attributes, widgetsOf } from './elements.ts';
import { FRAME_FILE, isBundled, isFrame, resizeOf, WIDGETS, type EmbedChoice, type EmbedFacts } from './embed.values.ts';

/** A script the page names. */
export interface NamedFile {
  readonly name: string;
  readonly address: string;
  readonly form: 'module' | 'classic';
  /** Absent of a moving address. */
  readonly integrity: string | undefined;
  readonly policy: string;
}

/** The fewest files that hold what was chosen, of those that are built. Where there is no classic one, the module. */
function namesOf(choice: EmbedChoice, { files }: EmbedFacts): [string[], NamedFile['form']] {
  const wanted = widgetsOf(choice);
  const modules = wanted.length > 1 && files['jalon.js'] ? ['jalon.js'] : wanted.map((widget) => `${WIDGETS[widget].name}.js`);
  if (choice.form === 'module') return [modules, 'module'];
  const [only] = wanted;
  const single = wanted.length === 1 && only ? `${WIDGETS[only].name}.all.iife.js` : '';
  const whole = wanted.every((widget) => WIDGETS[widget].inAll) ? 'jalon.all.iife.js' : '';
  const classic = [single, whole].find((name) => files[name]);
  return classic ? [[classic], 'classic'] : [modules, 'module'];
}

const major = (version: string): string => `v${version.split('.')[0] ?? ''}`;

/** The scripts of ours a page names. None where the widgets come in its own bundle. */
export function filesOf(choice: EmbedChoice, facts: EmbedFacts): NamedFile[] {
  if (isBundled(choice)) return [];
  const [names, form]: [string[], NamedFile['form']] = isFrame(choice) ? [resizeOf(choice) === 'script' ? [FRAME_FILE] : [], 'module'] : namesOf(choice, facts);
  const fixed = choice.version === 'fixed';
  return names.flatMap((name) => {
    const file = facts.files[name];
    return file ? [{ name, form, address: `${facts.server}/cdn/${fixed ? facts.version : major(facts.version)}/${name}`, integrity: fixed ? file.integrity : undefined, policy: file.policy }] : [];
  });
}

/** The tag of one script. A classic one keeps `crossorigin` without a hash too: it is told its own address only then. */
export function scriptTag({ address, form, integrity }: NamedFile, { suffix, host }: Pick<EmbedChoice, 'suffix' | 'host'>): string {
  return `<script${attributes({
    type: form === 'module' ? 'module' : undefined, src: address, integrity, crossorigin: integrity || form === 'classic' ? true : undefined, defer: form === 'classic' ? true : undefined,
    'data-suffix': suffix && host !== 'frame' ? suffix : undefined,
  })}></script>`;
}

/** Hashes hold for what a file loads by itself; the rest comes from `parts/`, from the same origin. */
export const loadsParts = (files: readonly NamedFile[]): boolean => files.some(({ name }) => name !== FRAME_FILE && !name.includes('.all.'));
