import { html, nothing, type TemplateResult } from 'lit';
import type { TrajectoryView, YearLine } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark, type Mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { isScored } from './chart.ts';

const STANDING_MARKS: Record<string, Mark> = { published: 'met', provisional: 'pending', 'in-review': 'pending', draft: 'none', 'not-filed': 'late', absent: 'none', outside: 'na', 'not-yet': 'na', 'no-longer': 'na', unpublished: 'neut' };
const WINDOW_MARKS: Record<string, Mark> = { open: 'met', closed: 'unmet', undetermined: 'pending', 'not-member': 'na' };

/** How a window stands, in a word; `null`: the grid had none by that code. */
export const windowWord = (say: Say, standing: string | null): string => (standing === null ? say('years.in.none') : standing === 'not-member' ? say('years.window.outside') : say.code('standing', standing));

const state = (icon: Mark | undefined, words: string): TemplateResult => html`<span class="st c-${icon ?? 'none'}">${mark(icon ?? 'none')}<span>${words}</span></span>`;

function standing({ say }: Card, line: YearLine): TemplateResult {
  const { basis, sources, demonstration, standing: code } = line;
  return html`${state(STANDING_MARKS[code], say.code('years.standing', code))}${basis ? html` <span class="cap">${say(`years.${basis}`)}${demonstration ? html`${say('comma')}${say('years.demonstration')}` : nothing}</span>` : nothing}
    ${sources.length > 0 ? why(say, rich(say('years.importedFrom', { list: say.format.list(sources.map(({ ref }) => isolate(ref))) }))) : nothing}`;
}

/** Where a figure comes from, in words, under the figure. */
const why = (say: Say, words: unknown): TemplateResult => html`<details><summary>${say('years.why')}</summary><p>${words}</p></details>`;

function score({ say }: Card, line: YearLine): TemplateResult | typeof nothing {
  if (!line.score) return nothing;
  if (!isScored(line)) return html`<span class="soft">${say('years.noScore')}</span>`;
  const { points: { earned, open }, max } = line.score;
  return html`<span><bdi>${say('years.points', { earned, max })}</bdi>${Number(open) > 0 ? html`<span class="cap">${say('years.open', { open })}</span>` : nothing}</span>`;
}

function threshold({ say }: Card, { score: found }: YearLine): TemplateResult | typeof nothing {
  const bar = found?.threshold;
  if (!found || !bar) return nothing;
  const { act, atLeast, declared, source, verdict } = bar;
  const said = act ? say('years.threshold.act', { on: say.format.date(act.on), atLeast, by: isolate(act.by), reason: isolate(act.reason), declared }) : say('years.threshold.declared', { atLeast, max: found.max });
  const { ref, note = '' } = act?.source ?? source;
  const from = say('years.threshold.source', { ref: isolate(ref), note: note && isolate(note.replace(/\.$/, '')) });
  return html`<span>${say.format.count(atLeast)}${found.points ? html` <span class="cap">${say.code('years.reached', verdict)}</span>` : nothing}</span>${why(say, rich(`${said} ${from}`))}`;
}

/** Published elsewhere without its conditions, a year says nothing of them: that is no zero. */
function gates({ say }: Card, { gates: found, basis }: YearLine): string | typeof nothing {
  if (!found) return nothing;
  return basis === 'imported' && found.pending === found.total ? say('years.untoldGates') : say('years.of', { met: found.met, total: found.total, pending: found.pending });
}

/** A window that stays undetermined in a published year was not told. */
const isUntold = (line: YearLine, standing: string): boolean => line.standing === 'published' && standing === 'undetermined';

const windows = ({ say, text }: Card, line: YearLine): TemplateResult | typeof nothing => (line.windows.length === 0 ? nothing
  : html`<ul role="list">${line.windows.map((one) => html`<li>${isUntold(line, one.standing) ? state('neut', say('years.standing.unpublished')) : state(WINDOW_MARKS[one.standing], windowWord(say, one.standing))} <span class="cap"><bdi>${text(one.label)}</bdi></span></li>`)}</ul>`);

function row(card: Card, line: YearLine): TemplateResult {
  const { say, text, view } = card;
  const { cycle, grid, gridChanged } = line;
  const named = cycle.label ? text(cycle.label) : '';
  const cell = (key: 'standing' | 'score' | 'threshold' | 'gates' | 'windows', content: unknown): TemplateResult => html`<td role="cell" data-l=${content === nothing ? nothing : say(`years.col.${key}`)}>${content}</td>`;
  return html`<tr role="row" class=${cycle.code === view.cycle.code ? 'here' : ''}><th scope="row" role="rowheader"><bdi>${cycle.code}</bdi>${named && named !== cycle.code ? html`<span class="cap">${named}</span>` : nothing}<span class="cap">${rich(say(gridChanged ? 'years.gridChanged' : 'years.grid', { version: isolate(grid.version) }))}</span></th>
    ${cell('standing', standing(card, line))}${cell('score', score(card, line))}${cell('threshold', threshold(card, line))}${cell('gates', gates(card, line))}${cell('windows', windows(card, line))}</tr>`;
}

/** Each cycle in words: what it is, its score and its threshold with where they come from. */
export function linesTable(card: Card, { years }: TrajectoryView): TemplateResult {
  const { say } = card;
  return html`<table class="tb yr" role="table" part="trajectory-years"><caption class="vh">${say('years.caption')}</caption><thead role="rowgroup"><tr role="row">${(['cycle', 'standing', 'score', 'threshold', 'gates', 'windows'] as const).map((key) => html`<th scope="col" role="columnheader">${say(`years.col.${key}`)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${years.map((line) => row(card, line))}</tbody></table>`;
}
