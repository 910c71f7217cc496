import { SHOWN_STATES, WINDOW_STANDINGS, type ReviewState, type ShownState, type WindowStanding } from '@jalon/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../../shared/icons.ts';
import { textIn } from '../table/columns.ts';
import type { Asking } from './asking.ts';
import { OTHER, chooser, oneOf, type Choice } from './controls.ts';
import { labelled, type Offer } from './offer.ts';

const headed = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Fields wanted less often, behind a button that says how many of them are in use. */
export function further(asking: Asking, offer: Offer): TemplateResult {
  const { say } = asking.scene;
  const { items, review, windows } = asking.filter;
  const used = [items, review, windows].filter(Boolean).length;
  return html`<div class="acts more-acts"><button type="button" class="btn" id="q-more" aria-expanded=${asking.isOpen} aria-controls="q-further" @click=${() => asking.toggle()}>${say('matrix.query.more', { used })}${mark('down')}</button></div>
    <div class="further" id="q-further" ?hidden=${!asking.isOpen}>${asking.isOpen ? html`${itemFields(asking)}${windowField(asking)}${reviewField(asking, offer)}` : nothing}</div>`;
}

/** An item, or any of them, and how it stands. Until that is said, the item alone keeps no row out. */
function itemFields(asking: Asking): TemplateResult {
  const { say, view } = asking.scene;
  const { items } = asking.filter;
  const asked = items?.length === 1 ? items[0] : undefined;
  const several = (count: number): string => say('matrix.query.several', { count });
  const item = items ? (asked ? (asked.item ?? '') : OTHER) : asking.item;
  const choices = [
    { value: '', words: say('matrix.query.item.any') }, { label: say('matrix.table.gates'), choices: labelled(say, view.gates) }, { label: say('matrix.query.indicators'), choices: labelled(say, view.indicators) },
    ...(item === OTHER ? [{ value: OTHER, words: several(items?.length ?? 0) }] : []),
  ];
  const states = oneOf({ asked: items && [...new Set(items.flatMap((one) => one.states))], choices: SHOWN_STATES.map((state) => ({ value: state, words: headed(say(`matrix.table.state.${state}`)) })), any: say('matrix.query.state.any'), several });
  const seek = (code: string, wanted: readonly ShownState[] | undefined): void => {
    asking.item = code;
    asking.refine({ items: wanted && [{ ...(code && { item: code }), states: wanted }] });
  };
  return html`${chooser({ id: 'q-item', label: say('matrix.query.item'), chosen: item, choices, classes: 'item', choose: (code) => seek(code, asked?.states) })}
    ${chooser({ id: 'q-state', label: say('matrix.query.state'), ...states, choose: (state) => seek(item === OTHER ? '' : item, state ? [state as ShownState] : undefined) })}`;
}

/** One window and how it stands, in one list. */
function windowField(asking: Asking): TemplateResult | typeof nothing {
  const { say, view } = asking.scene;
  const { windows } = asking.filter;
  if (view.windows.length === 0 && !windows) return nothing;
  const [first] = windows ?? [];
  const chosen = !windows ? '' : windows.length === 1 && first?.standings.length === 1 && view.windows.some(({ code }) => code === first.window) ? `${first.window}:${first.standings[0]}` : OTHER;
  const standings = (code: string): Choice[] => WINDOW_STANDINGS.map((standing) => ({ value: `${code}:${standing}`, words: headed(say(`matrix.table.standing.${standing}`)) }));
  const choices = [
    { value: '', words: say('matrix.query.window.any') }, ...view.windows.map(({ code, label }) => ({ label: textIn(say)(label), choices: standings(code) })),
    ...(chosen === OTHER ? [{ value: OTHER, words: say('matrix.query.several', { count: windows?.length ?? 0 }) }] : []),
  ];
  const choose = (value: string): void => {
    const colon = value.lastIndexOf(':');
    asking.refine({ windows: value ? [{ window: value.slice(0, colon), standings: [value.slice(colon + 1) as WindowStanding] }] : undefined });
  };
  return chooser({ id: 'q-window', label: say('matrix.table.windows'), chosen, choices, choose });
}

function reviewField(asking: Asking, { review }: Offer): TemplateResult | typeof nothing {
  const { say } = asking.scene;
  const shown = oneOf({ asked: asking.filter.review, choices: review.map((state) => ({ value: state, words: say.code('matrix.review', state) })), any: say('matrix.query.any'), several: (count) => say('matrix.query.several', { count }) });
  return chooser({ id: 'q-review', label: say('matrix.query.review'), ...shown, choose: (state) => asking.refine({ review: state ? [state as ReviewState] : undefined }) });
}
