import type { MatrixColumn, MatrixFilter, MatrixGrouping } from '@jalon/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addStrings, type Say } from '../../language/strings.ts';
import { mark, type Mark } from '../../shared/icons.ts';
import type { Scene } from '../scene.ts';
import { textIn } from '../table/columns.ts';
import { askingOf, type Asking } from './asking.ts';
import { OTHER, chooser, oneOf, type Band, type Choice } from './controls.ts';
import { sheet } from './fields.css.ts';
import { matrixQueryFr } from './fr.ts';
import { further } from './further.ts';
import { isNear } from './near.ts';
import { labelled, offerIn, type Offer } from './offer.ts';

addStrings('fr', matrixQueryFr);

export { sheet as styles };

/** The longest words of a search. */
const MOST_WORDS = 120;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The fields that choose among the rows, order them and put them in groups; and how many rows are left, for those who do not see them change. */
export function fields(scene: Scene): TemplateResult {
  const { say, view, arranged } = scene;
  const asking = askingOf(scene);
  const offer = offerIn(scene);
  return html`<div class="filters noprint" part="filters" role="search" aria-label=${say('matrix.query.label')}>
    <div class="fld wide"><label for="q">${say('matrix.table.name')}</label><input class="in" id="q" type="search" autocomplete="off" spellcheck="false" maxlength=${MOST_WORDS} placeholder=${say('matrix.query.words')} .value=${live(asking.words)}
      @input=${(event: Event) => asking.type(valueOf(event), false)} @change=${(event: Event) => asking.type(valueOf(event), true)}></div>
    ${areaField(asking, offer)}${classField(asking, offer)}${gapField(asking)}
    <div class="acts wide">${toggle(asking, 'late', 'late')}${toggle(asking, 'notFiled', 'none')}<button type="button" class="btn quiet" id="q-clear" @click=${() => asking.clear()}>${say('matrix.query.clear')}</button></div>
    ${sortFields(asking, offer)}${groupField(asking, offer)}${further(asking, offer)}
    <p class="vh" role="status" part="count">${say('matrix.query.count', { count: arranged.rows.length, all: view.count })}</p></div>`;
}

function areaField(asking: Asking, { areas, area }: Offer): TemplateResult | typeof nothing {
  const { say, view } = asking.scene;
  const asked = asking.filter.areas;
  const several = (count: number): string => view.areas.find(({ id }) => count === 1 && id === asked?.[0])?.name ?? say('matrix.query.several', { count });
  const shown = oneOf({ asked, choices: areas.length > 1 ? areas : [], any: say('matrix.query.all', { count: areas.length }), several });
  return chooser({ id: 'q-area', label: area, ...shown, choose: (id) => asking.refine({ areas: id ? [id] : undefined }) });
}

function classField(asking: Asking, { classes }: Offer): TemplateResult | typeof nothing {
  const { say } = asking.scene;
  const shown = oneOf({ asked: asking.filter.classes, choices: classes, any: say('matrix.query.any'), several: (count) => say('matrix.query.several', { count }) });
  return chooser({ id: 'q-class', label: say('matrix.query.class'), ...shown, choose: (code) => asking.refine({ classes: code ? [code] : undefined }) });
}

/** The distance from the threshold: near below it, by as many points as wanted, or past it. */
function gapField(asking: Asking): TemplateResult | typeof nothing {
  const { say, view } = asking.scene;
  const { gap } = asking.filter;
  if (!view.score?.threshold && !gap) return nothing;
  const near = isNear(gap) ? -gap.from : asking.near;
  const chosen = !gap ? '' : isNear(gap) ? 'near' : gap.from === 0 && gap.to === undefined ? 'past' : OTHER;
  const choices: Choice[] = [
    { value: '', words: say('matrix.query.gap.any') }, { value: 'near', words: say('matrix.query.gap.near', { points: near }) }, { value: 'past', words: say('matrix.query.gap.past') },
    ...(gap && chosen === OTHER ? [{ value: OTHER, words: gapWords(gap, say) }] : []),
  ];
  const choose = (value: string): void => asking.refine({ gap: value === 'near' ? { from: -near, to: 0 } : value === 'past' ? { from: 0 } : undefined });
  return html`<div class="pair wide">${chooser({ id: 'q-gap', label: say('matrix.query.gap'), chosen, choices, choose })}${chosen === 'near' ? boundField(asking, near) : nothing}</div>`;
}

function boundField(asking: Asking, near: number): TemplateResult {
  const changed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (asking.takesNear(Number(field.value))) asking.refine({ gap: { from: -asking.near, to: 0 } });
    else field.value = String(near);
  };
  return html`<div class="fld"><label for="q-near">${asking.scene.say('matrix.query.points')}</label><input class="in num" id="q-near" type="number" min="0.1" step="any" inputmode="decimal" .value=${String(near)} @change=${changed}></div>`;
}

/** Distances no choice stands for. */
function gapWords({ from, to }: NonNullable<MatrixFilter['gap']>, say: Say): string {
  if (from === undefined) return to === undefined ? say('matrix.query.gap.known') : say('matrix.query.gap.to', { to });
  return to === undefined ? say('matrix.query.gap.from', { from }) : say('matrix.query.gap.between', { from, to });
}

function toggle(asking: Asking, name: 'late' | 'notFiled', sign: Mark): TemplateResult {
  const isOn = asking.filter[name] === true;
  return html`<button type="button" class="btn" id="q-${name}" aria-pressed=${isOn} @click=${() => asking.refine({ [name]: isOn ? undefined : true })}>${mark(sign)}${asking.scene.say(`matrix.query.${name}`)}</button>`;
}

/** What rows can be ordered by, beside their name. */
function columns(asking: Asking, { areas, area, classes, review }: Offer): (Choice | Band)[] {
  const { say, view } = asking.scene;
  const some = (is: boolean, value: MatrixColumn, words: string): Choice[] => (is ? [{ value, words }] : []);
  return [
    ...some(view.score !== null, 'score', say('matrix.table.score')), ...some(Boolean(view.score?.threshold), 'gap', say('matrix.query.gap')), ...some(areas.length > 1, 'area', area),
    ...some(classes.length > 0, 'class', say('matrix.query.class')), ...some(review.length > 0, 'review', say('matrix.query.review')),
    { label: say('matrix.table.windows'), choices: labelled(say, view.windows, 'window:') }, { label: say('matrix.table.gates'), choices: labelled(say, view.gates, 'gate:') },
    { label: say('matrix.query.indicators'), choices: labelled(say, view.indicators, 'indicator:') },
  ];
}

const DOWNWARDS = /^(?:score|gap|indicator:)/;

function sortFields(asking: Asking, offer: Offer): TemplateResult {
  const { say, query: { sort } } = asking.scene;
  const by = sort?.by ?? 'name';
  const isDown = sort?.descending === true;
  const order = (to: string, descending: boolean): void => asking.arrange({ sort: to === 'name' && !descending ? undefined : { by: to as MatrixColumn, ...(descending && { descending }) } });
  const choices = [{ value: 'name', words: say('matrix.query.name') }, ...columns(asking, offer)];
  const ways = [{ value: 'up', words: say('matrix.query.up') }, { value: 'down', words: say('matrix.query.down') }];
  return html`${chooser({ id: 'q-sort', label: say('matrix.query.sort'), chosen: by, choices, choose: (to) => order(to, DOWNWARDS.test(to)) })}
    ${chooser({ id: 'q-order', label: say('matrix.query.order'), chosen: isDown ? 'down' : 'up', choices: ways, choose: (way) => order(by, way === 'down') })}`;
}

function groupField(asking: Asking, { areas, area, classes, review }: Offer): TemplateResult | typeof nothing {
  const { say, view, query: { group = '' } } = asking.scene;
  const choices = [
    { value: '', words: say('matrix.query.group.none') }, ...(areas.length > 1 || group === 'area' ? [{ value: 'area', words: area }] : []), ...(classes.length > 0 || group === 'class' ? [{ value: 'class', words: say('matrix.query.class') }] : []),
    ...(review.length > 0 || group === 'review' ? [{ value: 'review', words: say('matrix.query.review') }] : []), ...view.windows.map(({ code, label }) => ({ value: `window:${code}`, words: textIn(say)(label) })),
  ];
  return chooser({ id: 'q-group', label: say('matrix.query.group'), chosen: group, choices, choose: (to) => asking.arrange({ group: to ? (to as MatrixGrouping) : undefined }) });
}
