// A rule on the place among peers.
import { html, nothing, type TemplateResult } from 'lit';
import type { TraceOf } from '@jalon/core/assessment';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import { decimal } from './arithmetic.ts';
import type { Shape } from './shape.ts';

type Band = TraceOf<'rank'>['bands'][number];

const bandName = ({ say }: Card, { top, places }: Band): string =>
  top !== null ? say('band.top', { value: say.format.percent(top) }) : places !== null ? say('band.places', { count: places }) : say('band.rest');

/** The bands, without saying which was reached while others may still change it. */
function bands(card: Card, trace: TraceOf<'rank'>): TemplateResult {
  const { say } = card;
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.place')}</th><th scope="col" class="num">${say('col.points')}</th></tr></thead><tbody>
    ${trace.bands.map((band) => html`<tr><td>${rich(bandName(card, band))}</td><td class="num">${say.format.number(decimal(band.points))}</td></tr>`)}</tbody></table>${peersLine(card, trace)}`;
}

function peersLine({ say }: Card, { peers }: TraceOf<'rank'>): TemplateResult | typeof nothing {
  return peers ? html`<p class="soft">${rich(say('rank.peers', { ranked: peers.ranked + 1, pending: peers.pending, date: say.format.date(peers.asOf) }))}</p>` : nothing;
}

export const rank: Shape<'rank'> = { rule: ({ say }, { better, points }) => say('rule.rank', { lower: better === 'lower' ? '1' : '', points: decimal(points) }), table: bands };
