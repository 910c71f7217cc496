import { describeMatrix, type ArrangedMatrix, type MatrixDigest, type MatrixView } from '@jalon/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Scene } from '../scene.ts';
import { textIn } from '../table/columns.ts';
import { nearOf } from './near.ts';

/** How the rows shown stand together, in one sentence. */
export function summary(scene: Scene): TemplateResult | typeof nothing {
  const { say, view, arranged, query } = scene;
  if (arranged.rows.length === 0) return nothing;
  const near = nearOf(query.filter);
  return html`<p class="resume" part="summary">${rich(summaryWords(view, digestOf(view, arranged, near), near, say))}</p>`;
}

interface Digested { readonly rows: MatrixView['rows']; readonly near: number; readonly digest: MatrixDigest }
const digests = new WeakMap<ArrangedMatrix, Digested>();

/** Counted once for the same rows and values: 35,000 rows take a moment, and ticking one changes nothing of it. */
function digestOf(view: MatrixView, arranged: ArrangedMatrix, near: number): MatrixDigest {
  const before = digests.get(arranged);
  if (before?.rows === view.rows && before.near === near) return before.digest;
  const digest = describeMatrix(view, arranged.rows, { near });
  digests.set(arranged, { rows: view.rows, near, digest });
  return digest;
}

/** The first window that does not stand alike for everyone: a grant open to all says nothing of a country. */
const mainWindow = ({ rows }: MatrixView): number => Math.max(rows.windows.findIndex((letters) => !/^(.)\1*$/.test(letters)), 0);

function summaryWords(view: MatrixView, { windows, count, median, near, notFiled }: MatrixDigest, points: number, say: Say): string {
  const at = mainWindow(view);
  const standings = windows[at];
  const told = [
    standings ? say('matrix.summary.window', { window: isolate(midSentence(textIn(say)(view.windows[at]?.label))), ...standings }) : median === null ? '' : say('matrix.summary.median', { median }),
    near > 0 && view.score?.threshold ? say('matrix.summary.near', { count: near, points }) : '',
    !standings && notFiled > 0 ? say('matrix.summary.notFiled', { count: notFiled }) : '',
  ].filter(Boolean);
  return say('matrix.summary', { count, all: count === view.count ? 0 : view.count, rest: told.join(say('join')) });
}

/** `Guichet 1` inside a sentence is `guichet 1`; `FECT` stays. */
const midSentence = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
