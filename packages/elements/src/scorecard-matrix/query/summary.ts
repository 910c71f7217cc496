import { describeMatrix, type ArrangedMatrix, type MatrixDigest, type MatrixView } from '@jalon/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Scene } from '../scene.ts';
import { textIn } from '../table/columns.ts';
import { nearOf } from './near.ts';
import { Counted } from './same-rows.ts';

/** How the rows shown stand together, in one sentence. */
export function summary(scene: Scene): TemplateResult | typeof nothing {
  const { say, view, arranged, query } = scene;
  if (arranged.rows.length === 0) return nothing;
  const near = nearOf(query.filter);
  return html`<p class="resume" part="summary">${rich(summaryWords(view, digestOf(view, arranged, near), near, say))}</p>`;
}

/** All but the list of scores, which is as long as the rows. */
type Digest = Omit<MatrixDigest, 'scores'>;
const digests = new Counted<Digest>();

/** Counted once for the same rows and values: 35,000 rows take a moment, and sorting them or ticking one changes nothing of it. */
const digestOf = (view: MatrixView, arranged: ArrangedMatrix, near: number): Digest => digests.of(arranged, view, [near], () => {
  const { scores: _, ...digest } = describeMatrix(view, arranged.rows, { near });
  return digest;
});

/** The first window that does not stand alike for everyone: a grant open to all says nothing of a country. */
const mainWindow = ({ rows }: MatrixView): number => Math.max(rows.windows.findIndex((letters) => !/^(.)\1*$/.test(letters)), 0);

function summaryWords(view: MatrixView, { windows, count, median, near, notFiled }: Digest, points: number, say: Say): string {
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
