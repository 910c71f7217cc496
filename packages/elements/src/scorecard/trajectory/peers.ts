import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TrajectoryView, YearLine, YearPeers } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { isSettled } from './chart.ts';

type Spread = NonNullable<YearPeers['spread']>;
const figuresOf = ({ least, lowerQuarter, median, upperQuarter, most }: Spread) => ({ least, lower: lowerQuarter, median, upper: upperQuarter, most });
const bare = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');

/** The scores of the group as a box between its quarters, from the least to the most, and its own as a post. */
function strip(card: Card, line: YearLine, spread: Spread): TemplateResult {
  const { say, rtl, view } = card;
  const max = Number(line.score?.max) || 1;
  const own = line.score?.points?.earned;
  const at = (value: string): number => { const share = Math.min(100, Math.max(0, (100 * Number(value)) / max)); return Math.round((rtl ? 100 - share : share) * 100) / 100; };
  const [from, to] = [at(spread.lowerQuarter), at(spread.upperQuarter)];
  const name = bare(say('years.peers.strip', { ...figuresOf(spread), own: own ?? '', territory: view.territory.name }));
  const ends = rtl ? [say.format.count(line.score?.max ?? ''), say.format.count('0')] : [say.format.count('0'), say.format.count(line.score?.max ?? '')];
  return html`<svg class="yr-strip" role="img" aria-label=${name} height="46"><line class="rule" x2="100%" y1="18" y2="18" />
    <line class="mid" x1="${at(spread.least)}%" x2="${at(spread.least)}%" y1="13" y2="23" /><line class="mid" x1="${at(spread.most)}%" x2="${at(spread.most)}%" y1="13" y2="23" /><line class="mid" x1="${at(spread.least)}%" x2="${at(spread.most)}%" y1="18" y2="18" />
    <rect class="box" x="${Math.min(from, to)}%" width="${Math.abs(to - from)}%" y="8" height="20" /><line class="mid" x1="${at(spread.median)}%" x2="${at(spread.median)}%" y1="4" y2="32" />
    ${own === undefined ? nothing : svg`<svg x="${at(own)}%" overflow="visible"><path class="own ${isSettled(line) ? '' : 'unsure'}" d="M0 10l8 8l-8 8l-8 -8z" /></svg>`}
    <svg x="0" overflow="visible"><text x="8" y="44">${ends[0]}</text></svg><svg x="100%" overflow="visible"><text x="-12" y="44">${ends[1]}</text></svg></svg>`;
}

function placeOf(say: Say, { place, ranked }: YearPeers): string {
  if (!place) return '';
  return place.first === place.last ? say('years.peers.place', { first: place.first, ranked }) : say('years.peers.places', { ...place, ranked });
}

function group(card: Card, line: YearLine, peers: YearPeers): TemplateResult {
  const { say, text } = card;
  const { spread, side, ranked, pending, absent, fewest } = peers;
  const name = peers.label ? text(peers.label) : say('years.peers.all');
  return html`<div class="yr-peer keep"><p class="yr-who">${rich(say('years.peers.in', { group: isolate(name), cycle: isolate(line.cycle.code) }))}</p>
    ${side ? html`<p class="yr-lead">${say.code('years.side', side)}${say('comma')}${say('years.points', { earned: line.score?.points?.earned ?? '', max: line.score?.max ?? '' })}</p>` : nothing}
    ${spread ? html`${strip(card, line, spread)}<p>${rich(`${say('years.peers.say', figuresOf(spread))} ${placeOf(say, peers)} ${say('years.peers.count', { ranked, pending, absent })}`)}</p>` : html`<p class="soft">${rich(`${say('years.peers.few', { ranked, fewest })} ${pending + absent > 0 ? say('years.peers.awaited', { pending, absent }) : ''}`)}</p>`}
    ${spread && !isSettled(line) ? html`<p class="cap">${say('years.peers.own')}</p>` : nothing}</div>`;
}

/** Where the local government stands among those of its class, in the later of the cycles that may be told, and in how many words it is counted. */
export function peersOf(card: Card, { years, beside }: TrajectoryView): TemplateResult {
  const { say } = card;
  const chosen = years.find(({ cycle }) => cycle.code === (beside?.after ?? card.view.cycle.code));
  const told = years.findLast(({ peers }) => peers.some(({ spread }) => spread));
  const lines = [...new Set([told, chosen])].filter((line): line is YearLine => line !== undefined && line.peers.length > 0);
  // Where everyone published is of its class, everyone says nothing more.
  const groups = (line: YearLine): YearPeers[] => line.peers.filter(({ stratum, ranked }) => stratum !== 'all' || !line.peers.some((other) => other.stratum !== 'all' && other.ranked === ranked));
  return html`<div class="yr-in" part="trajectory-peers"><h4>${say('years.peers')}</h4>${lines.length === 0 ? html`<p class="soft">${say('years.peers.none')}</p>` : lines.flatMap((line) => groups(line).map((peers) => group(card, line, peers)))}
    <details><summary>${say('years.peers.how')}</summary><p>${say('years.peers.rule')}</p></details></div>`;
}
