import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createDemonstrationStore } from './plan-world.ts';
import type { PlanView } from '@jalon/core/investment';
import { PLANS_OF_KOLDA, type PersonaName, tokenOf } from '@jalon/testing';
import { createHandlers, type Situation as Network } from '@jalon/testing/msw';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { BASE_URL } from '../scorecard/situation.ts';
import type { StageGlobals } from '../stage/toolbars.values.ts';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/pti-planner';

/** What a story sets: which plan, who looks at it, what is shown first, and how the network is. */
export interface PlanSituation {
  readonly plan?: string;
  readonly territory?: string;
  readonly view: 'table' | 'timeline' | 'money';
  readonly group: 'sector' | 'locality';
  readonly person?: PersonaName;
  readonly network: Network;
  readonly isReadonly: boolean;
  /** A plan the page already has. */
  readonly given?: PlanView;
}
export type PlanStory = StoryObj<PlanSituation>;

const NOW = '2025-05-12T10:00:00.000Z';

/** The draft of Kolda on 12 May 2025, seen by the secretary of its town hall: what a story changes is its situation. */
export const theDraft = {
  args: { plan: PLANS_OF_KOLDA.draft, view: 'table', group: 'sector', person: 'secretary-kolda', network: 'fine', isReadonly: false },
  render: ({ plan, territory, view, group, person, isReadonly, given }, { globals, loaded }) => {
    const { theme, density } = globals as unknown as StageGlobals;
    return html`<jalon-provider base-url=${BASE_URL} .getAccessToken=${person ? () => tokenOf(person) : () => null}>
      <jalon-pti-planner plan=${plan ?? nothing} territory=${territory ?? nothing} programme="pacasen" view=${view} group=${group} today="2025-05-12" ?readonly=${isReadonly} .planView=${given ?? (loaded as { view?: PlanView }).view} theme=${theme} density=${density} heading-level="1"></jalon-pti-planner></jalon-provider>`;
  },
  beforeEach({ msw, args }) {
    const { network } = args as PlanSituation;
    msw.use(...createHandlers({ store: createDemonstrationStore(), situation: network, clock: () => NOW }));
  },
} as const satisfies Meta<PlanSituation>;

export const plannerIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('jalon-pti-planner')!.shadowRoot!;

/** A play function that waits until the planner says all of these. */
export const says = (...words: readonly RegExp[]): NonNullable<PlanStory['play']> => async ({ canvasElement }) => {
  await waitFor(() => {
    const text = plannerIn(canvasElement).querySelector<HTMLElement>('.jalon')?.innerText.replace(/\s+/g, ' ') ?? '';
    for (const each of words) expect(text).toMatch(each);
  }, { timeout: 10_000 });
};
export const found = async <E extends HTMLElement>(canvas: HTMLElement, selector: string, words = /(?:)/): Promise<E> => waitFor(() => {
  const one = [...plannerIn(canvas).querySelectorAll<E>(selector)].find(({ innerText }) => words.test(innerText.replace(/\s+/g, ' ')));
  expect(one).toBeDefined();
  return one!;
}, { timeout: 10_000 });
/** The row of a line, by its code. */
export const rowOf = (canvas: HTMLElement, code: string): Promise<HTMLTableRowElement> => found<HTMLTableRowElement>(canvas, '[part=row]', new RegExp(code));
/** Cells may be written into, and all that comes once the plan is painted is there: forms and acts, what rules say, paper. */
export async function opened(canvas: HTMLElement): Promise<void> {
  await found(canvas, '[aria-readonly="false"], .bar.grip, .list .open, [part=money]');
  await found(canvas, '.tools button', /^(Exporter|Export|تصدير)$/);
  await found(canvas, '[part=finding]');
  await waitFor(() => expect(plannerIn(canvas).querySelector('.paper')).not.toBeNull(), { timeout: 10_000 });
}
