import { expect } from '@open-wc/testing';
import { planningOn } from '@jalon/client';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { $, $$, planClient, planner, senegal, storeWithPlans, words } from './support/planner.ts';
import { until } from './support/widget.ts';

const M = 1_000_000;
const PLAN = 'essai';
/** Two of them look like one need split in two, which blocks a proposal and may be set aside. */
const line = (code: string): PlanCommandBody => ({
  type: 'addProject', payload: { project: {
    id: code, code, title: `Étude ${code}`, sector: 'planning', marks: [], mode: 'MODir', nature: 'services', status: 'planned', cost: 25 * M, ap: 25 * M, paid: 0, credits: { 2026: 25 * M }, funding: [{ source: 'own', year: 2026, amount: 25 * M }],
    execution: {}, schedule: { start: '2026-Q2', end: '2026-Q3' }, procurement: { procedure: 'drp-simple', dates: { notice: '2026-01-20' as never } },
  } },
});

/** A planner of such a plan, proposed over the rule or not yet. */
async function split(more: readonly PlanCommandBody[] = []): Promise<JalonPtiPlanner> {
  const { code, version, hash } = senegal;
  const create: PlanCommandBody = { type: 'createPlan', payload: { territory: 'sn-kd-kd1-1', programme: 'pacasen', name: 'Essai', firstYear: 2026, years: 3, currency: 'XOF', framework: { code, version, hash } } };
  const ceiling: PlanCommandBody = { type: 'setCeiling', payload: { source: 'own', year: 2026, ceiling: { amount: 2000 * M, basis: 'granted' } } };
  const client = planClient({ store: storeWithPlans() });
  await planningOn(client).plans.send(PLAN, [create, ceiling, line('P-01'), line('P-02'), ...more].map((body) => ({ ...body, id: crypto.randomUUID(), base: 0 })));
  const element = await planner({ client, plan: PLAN, view: 'timeline', today: '2025-05-12' } as object);
  await until(() => $$(element, '.tl .row .sgs svg').length === 2, 'the timeline with its marks');
  return element;
}

/** The shape of a mark: a square blocks, a triangle warns. */
const shape = (mark: Element | null | undefined): string => (mark?.querySelector('rect') ? 'square' : mark?.querySelector('path[d^="M8 .9"]') ? 'triangle' : 'other');
const inTimeline = (element: Element): string[] => $$(element, '.tl .row .sgs').map((marks) => shape(marks.querySelector('svg')));

interface OnPaper { readonly lines: readonly string[]; readonly tones: readonly string[]; readonly found: string; readonly text: string }
function onPaper(element: Element): OnPaper {
  dispatchEvent(new Event('beforeprint'));
  try {
    const states = $$(element, '.pp .ck .st');
    return { lines: states.map((one) => shape(one.querySelector('svg'))), tones: states.map((one) => one.className), found: shape($(element, '.finds li svg')), text: words($(element, '.finds')) };
  } finally {
    dispatchEvent(new Event('afterprint'));
  }
}

describe('a rule set aside by act', () => {
  it('no longer stands as blocking at its lines, neither in the timeline nor on paper, where the act is told', async () => {
    const element = await split([{ type: 'proposePlan', payload: { override: { rules: ['split'], motive: 'Deux quartiers, deux besoins', reference: 'Avis n° 7' } } }]);
    expect(inTimeline(element)).to.deep.equal(['triangle', 'triangle']);
    const paper = await until(() => { const found = onPaper(element); return found.lines.length === 2 && found; }, 'the paper');
    expect(paper.lines).to.deep.equal(['triangle', 'triangle']);
    for (const tone of paper.tones) expect(tone).to.include('c-late').and.not.include('c-unmet');
    expect(paper.found).to.equal('triangle');
    expect(paper.text).to.include('Passé outre, Avis n° 7').and.include('Deux quartiers, deux besoins');
  });

  it('blocks in both as long as no act sets it aside', async () => {
    const element = await split();
    expect(inTimeline(element)).to.deep.equal(['square', 'square']);
    const paper = await until(() => { const found = onPaper(element); return found.lines.length === 2 && found; }, 'the paper');
    expect([paper.lines, paper.found]).to.deep.equal([['square', 'square'], 'square']);
    expect(paper.text).to.not.include('Passé outre');
  });
});
