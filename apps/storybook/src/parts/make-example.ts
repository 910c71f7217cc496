import { createClient } from '@jalon/client';
import { createStandIn, createStore, planningWorld, tokenOf, worldInMay, worldOverYears } from '@jalon/testing';
import { koldaAt } from '../review/review-situation.ts';
import { createDemonstration } from '../scorecard/demonstration-world.ts';
import { KOLDA } from '../scorecard/situation.ts';
import type { Example, Gesture } from './examples.values.ts';

const BASE_URL = 'https://demonstration.example';
const PATIENCE_MS = 8000;

const NETWORKS = {
  silent: () => new Promise<Response>(() => undefined),
  down: () => Promise.reject<Response>(new TypeError('no network')),
};

const made = ({ id, demonstration }: { id: string; demonstration: boolean }): boolean => demonstration && id.startsWith('pacasen~2023~');

/** The coach of Kolda brings the minutes of a council. */
async function bringProof(fetch: typeof globalThis.fetch): Promise<void> {
  const { files, scorecards, assessments } = createClient({ baseUrl: BASE_URL, fetch, getAccessToken: () => tokenOf('coach-kolda') });
  const { sha256 } = await files.upload(new Blob(['Procès-verbal du 12 mai\n'], { type: 'text/plain' }));
  const card = await scorecards.get({ territory: KOLDA, programme: 'pacasen', cycle: '2025' });
  const kind = card.domains.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'IDP-7')?.asks.evidence[0] ?? '';
  await assessments.attachEvidence(card.assessmentId, { item: 'IDP-7', author: 'coach', evidence: { id: 'pv', kind, title: 'PV du conseil', sha256 } }, { base: card.version });
}

function fetchFor({ network, review, now, hasProof, hasPast, hasRuns }: Example): typeof globalThis.fetch {
  if (network) return NETWORKS[network];
  const store = hasRuns ? createStore({ ...worldInMay(), ...planningWorld() }) : createDemonstration(hasPast ? { assessments: worldOverYears().assessments.filter(made) } : {});
  const kolda = review && koldaAt(review);
  if (kolda) store.assessments.set(kolda.id, kolda);
  const { fetch } = createStandIn({ store, ...(now ? { clock: () => now } : {}) });
  const ready = hasProof ? bringProof(fetch) : Promise.resolve();
  return async (...request) => ready.then(() => fetch(...request));
}

/** A widget with a server of its own in memory: what is tried here is seen nowhere else. */
export function makeExample(tag: string, example: Example): HTMLElement {
  const client = createClient({ baseUrl: BASE_URL, fetch: fetchFor(example), getAccessToken: () => tokenOf(example.person), retries: { max: 0 } });
  const widget = Object.assign(document.createElement(tag), { client });
  for (const [name, value] of Object.entries(example.attributes)) widget.setAttribute(name, value);
  return widget;
}

/** Waits until the widget has drawn something that can be pressed or filled in. */
async function reach(widget: HTMLElement, selector: string): Promise<HTMLElement> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = widget.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found && !found.matches(':disabled')) return found;
    if (performance.now() > until) throw new Error(`${widget.localName} draws no ${selector}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function make(widget: HTMLElement, gesture: Gesture): Promise<void> {
  const [selector, words] = typeof gesture === 'string' ? [gesture] : gesture;
  const found = await reach(widget, selector);
  if (words === undefined) return found.click();
  (found as HTMLInputElement).value = words;
  for (const type of ['input', 'change']) found.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Does what leads to a part, then waits for it. */
export async function lead(widget: HTMLElement, { gestures = [] }: Example, part: string): Promise<readonly Element[]> {
  for (const gesture of gestures) await make(widget, gesture);
  await reach(widget, `[part~='${part}']`);
  return [...(widget.shadowRoot?.querySelectorAll(`[part~='${part}']`) ?? [])];
}
