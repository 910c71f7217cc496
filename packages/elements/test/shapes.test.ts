import { expect } from '@open-wc/testing';
import type { GateView, RuleTrace, ScorecardView } from '@jalon/core/assessment';
import { townInMay } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { $, $$, KOLDA, clientIn, mount, shown, sourceOf, until, words } from './support/widget.ts';

const OPINIONS = { label: { fr: 'Opinion de l’audit' }, type: 'choice' as const, unit: null, help: null, period: null, values: [{ code: 'clean', label: { fr: 'Sans réserve' } }, { code: 'adverse', label: { fr: 'Défavorable' } }] };
const yesno = (input: string, value: boolean | null): Extract<RuleTrace, { kind: 'yesno' }> => ({ kind: 'yesno', input, value });
const catalogue = { opinion: OPINIONS, ...Object.fromEntries(['award', 'plan', 'register'].map((code) => [code, { ...OPINIONS, type: 'boolean' as const, label: { fr: code } }])) };

/** The card of a town whose first condition rests on this rule. */
async function condition(trace: RuleTrace, reason: GateView['reason'], rest: Partial<ScorecardView> = {}): Promise<JalonScorecard> {
  const view = townInMay().view();
  const [first, ...others] = view.gates;
  const gate = { ...first!, trace, reason };
  const card = await shown({ view: { ...view, ...rest, gates: [gate, ...others], catalogue: { ...view.catalogue, inputs: { ...view.catalogue.inputs, ...catalogue } } } });
  $(card, `#b-${gate.code}`)!.click();
  await until(() => $(card, `#x-${gate.code} h4`));
  return card;
}
const explained = (card: JalonScorecard): string => words(card, '[id^=x-]');

describe('a condition made of others', () => {
  it('tells each branch, with what was found and whether it is met', async () => {
    const plan = { kind: 'k-of-n' as const, atLeast: 2, branches: [{ outcome: 'met' as const, trace: yesno('plan', true) }, { outcome: 'unknown' as const, trace: yesno('register', null) }] };
    const card = await condition({ kind: 'any', branches: [{ outcome: 'partial', trace: plan }, { outcome: 'unmet', trace: yesno('award', false) }] }, 'more-needed');
    expect(explained(card)).to.contain('Une de ces 2 branches suffit').and.to.contain('Au moins 2 de ces 2 branches').and.to.contain('commencée').and.to.contain('non remplie');
    expect($$(card, '[id^=x-] table table tbody tr').length).to.equal(2);
    await expect(card).to.be.accessible();
  });

  it('names a verdict and those accepted as the grid does', async () => {
    const card = await condition({ kind: 'verdict', input: 'opinion', value: 'adverse', accepts: ['clean'] }, 'verdict-refused');
    expect(explained(card)).to.contain('Opinion de l’audit').and.to.contain('Sans réserve');
    expect(words(card, '[part=gates]')).to.contain('Défavorable : cet avis n’est pas admis');
  });
});

describe('a score whose points have a name', () => {
  it('says what they are called, and what they may still be called', async () => {
    const view = townInMay().view();
    const card = await shown({ view: { ...view, score: { ...view.score!, named: { reached: { fr: 'Moyen' }, best: { fr: 'Bon' } } } } });
    expect(words(card, '[part=score]')).to.contain('Appréciation : Moyen. Encore possible : Bon.');
  });
});

describe('a choice among declared values', () => {
  it('is asked as named answers and none, and comes back as it was recorded', async () => {
    const fresh = await clientIn().scorecards.get(KOLDA);
    const gate = fresh.gates.find(({ asks }) => asks.inputs.length === 0)!;
    const chosen = { ...gate, asks: { ...gate.asks, inputs: ['opinion'] }, answers: [{ author: 'coach' as const, ofRecord: true, input: { opinion: 'adverse' }, events: {}, note: null, evidence: [], by: { id: 'coach-kolda', role: 'coach' as const }, at: '2025-05-12T09:00:00.000Z', version: 1, earned: null }] };
    const view = { ...fresh, gates: fresh.gates.map((one) => (one === gate ? chosen : one)), catalogue: { ...fresh.catalogue, inputs: { ...fresh.catalogue.inputs, ...catalogue } } };
    const card = mount({ client: sourceOf(() => Promise.resolve(view)) as never, ...KOLDA });
    await until(() => $(card, `#b-${gate.code}`));
    $(card, `#b-${gate.code}`)!.click();
    await until(() => $(card, `#e-${gate.code}`));
    $(card, `#e-${gate.code}`)!.click();
    await until(() => $(card, `#form-${gate.code} [role=radiogroup]`));
    const radios = $$<HTMLInputElement>(card, `#form-${gate.code} input[type=radio]`);
    expect(radios.map(({ value, checked }) => [value, checked])).to.deep.equal([['clean', false], ['adverse', true], ['', false]]);
    expect(words(card, `#form-${gate.code} .choices`)).to.contain('Sans réserve').and.to.contain('Défavorable');
  });
});
