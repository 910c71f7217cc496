import { reviewIn, type JalonStore, type PersonaName } from '@jalon/testing';
import type { AssessmentState, Review, ReviewState } from '@jalon/core/assessment';
import type { JalonReview } from '../../src/review/jalon-review.ts';
import '../../src/define/provider.ts';
import '../../src/define/review.ts';
import { clientIn, KOLDA, place, storeInMay, until, type Signed } from './widget.ts';

export const KOLDA_ID = 'pacasen~2025~sn-kd-kd1-1';

/** The store of May with the dossier of Kolda at a state of its review. */
export function storeAt(state: ReviewState, overrides: Partial<Review> = {}, more: Partial<AssessmentState> = {}): JalonStore {
  const store = storeInMay();
  const kolda = store.assessments.get(KOLDA_ID)!;
  const review = reviewIn(state, overrides);
  const steps = review.steps.map((step, index) => ({ ...step, version: kolda.version + 1 + index }));
  const filing = state === 'preparing' || state === 'returned' ? 'draft' : state === 'not-filed' ? 'not-filed' : 'filed';
  const record = ['provisional', 'deciding'].includes(state) ? 'verifier' as const : ['final', 'published'].includes(state) ? 'appeal' as const : 'draft' as const;
  store.assessments.set(KOLDA_ID, { ...kolda, version: kolda.version + steps.length, filing, record, review: { ...review, steps }, ...more });
  return store;
}

export interface Reviewing extends Signed {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly inside?: Element;
  readonly readonly?: boolean;
  /** `pacasen` unless told. */
  readonly programme?: string;
}

/** The review of Kolda, in the page, as somebody reads it. */
export function mountReview({ lang = 'fr', theme, inside, readonly, programme = KOLDA.programme, ...signed }: Reviewing): JalonReview {
  const element = Object.assign(document.createElement('jalon-review'), { ...KOLDA, programme, client: clientIn(signed), lang, ...(theme && { theme }), ...(readonly && { readonly }) });
  return place(element, inside);
}

export const $ = <E extends HTMLElement = HTMLElement>(review: Element, selector: string): E | null => review.shadowRoot!.querySelector<E>(selector);
export const $$ = <E extends HTMLElement = HTMLElement>(review: Element, selector: string): E[] => [...review.shadowRoot!.querySelectorAll<E>(selector)];
export const words = (review: Element, selector = '.jalon'): string => ($(review, selector)?.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();

/** Shown, with what this person may do. */
export async function review(given: Reviewing): Promise<JalonReview> {
  const element = mountReview(given);
  await until(() => $(element, '[part=items] tbody') && (given.as === null || $(element, '[part=comments]')));
  return element;
}

export const buttonNamed = (element: Element, name: RegExp): HTMLButtonElement | undefined => $$<HTMLButtonElement>(element, 'button').find(({ textContent }) => name.test(textContent.replace(/\s+/g, ' ')));

// What a test compares is never an element: a runner that prints one does not come back.
/** Whether something is drawn. */
export const has = (element: Element, selector: string): boolean => $(element, selector) !== null;
/** Whether a button is there. */
export const offers = (element: Element, name: RegExp): boolean => buttonNamed(element, name) !== undefined;
/** What has the focus: its id, else its words. */
export const focused = (element: Element): string => {
  const active = element.shadowRoot!.activeElement;
  return active?.id || (active?.textContent.trim() ?? '');
};

/** What stands out of a column, on either side: from right to left nothing would scroll. */
export function standingOut(element: Element, column: Element): string[] {
  const { left, right } = column.getBoundingClientRect();
  const out = [...element.shadowRoot!.querySelectorAll('.body *')].filter((one) => !one.closest('.vh, dialog') && one.checkVisibility()).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  });
  return out.map(({ localName, className }) => `${localName}.${String(className)}`);
}

/** Writes in a field as a hand would. */
export function type(element: Element, selector: string, value: string): void {
  const field = $<HTMLInputElement>(element, selector)!;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The review of Kolda as the server in memory keeps it. */
export const kept = (store: JalonStore): Review => store.assessments.get(KOLDA_ID)!.review!;

/** Somebody else, at the dossier of Kolda at the same time. */
export async function somebodyElse(as: PersonaName, store: JalonStore, now?: string) {
  const { assessments, scorecards } = clientIn({ as, store, ...(now ? { now } : {}) });
  const { assessmentId, version } = await scorecards.get(KOLDA);
  return { assessments, assessmentId, base: version };
}

/** No network, until the function it gives back is called. */
export function unplug(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
  return () => {
    delete (navigator as { onLine?: boolean }).onLine;
    dispatchEvent(new Event('online'));
  };
}
