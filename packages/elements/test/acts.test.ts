import { expect } from '@open-wc/testing';
import type { ScorecardView, ScoreView } from '@jalon/core/assessment';
import { townInMay } from '@jalon/testing';
import { mount, until, words } from './support/widget.ts';

const SIGNED = { by: 'Préfet', on: '2024-09-25', reason: 'Inondations' };
const extended = { kind: 'extend-deadline', target: 'account.sent', value: '2024-10-31', ...SIGNED };
const threshold = { kind: 'set-threshold', target: 'idp-min', value: '58', ...SIGNED };

/** The card of Kolda with an act on the account of last year, and one on the threshold. */
function decided(view: ScorecardView): ScorecardView {
  const gates = view.gates.map((gate) => (gate.code !== 'CMO-2' || gate.trace?.kind !== 'chain' ? gate : {
    ...gate, outcome: 'met' as const, treatment: 'overridden' as const, reason: 'event-on-time' as const, act: 0,
    trace: { ...gate.trace, steps: gate.trace.steps.map((step) => (step.event === 'account.sent' ? { ...step, on: '2024-10-20', due: '2024-10-31', originalDue: '2024-10-11', act: 0, state: 'done' as const } : step)) },
  }));
  const lowered = (score: ScoreView): ScoreView => ({ ...score, thresholds: score.thresholds.map((threshold) => ({ ...threshold, label: null, act: 1 })) });
  return { ...view, gates, score: view.score && lowered(view.score), scores: view.scores.map(lowered), acts: [extended, threshold] };
}

describe('an act on the card', () => {
  it('names what it changes as the card does, never by a code of the grid', async () => {
    const card = mount({ view: decided(townInMay().view()) });
    await until(() => /porté au/.test(words(card)), 'the act');
    expect(words(card)).to.contain('Remplie par acte').and.to.contain('Délai de « Compte administratif transmis » porté au 31 octobre 2024 par Préfet, le 25 septembre 2024 : Inondations.');
    await until(() => words(card).includes('Seuil fixé à 58 par Préfet'), 'the threshold');
    expect(words(card)).not.to.match(/account\.sent|idp-min/);
  });

  it('does so in each language', async () => {
    for (const [lang, said] of [['en', 'Deadline of “Administrative account sent” moved to'], ['ar', 'أجل «']] as const) {
      const card = mount({ view: decided(townInMay().view()), lang });
      await until(() => words(card).includes(said), said);
      expect(words(card)).not.to.match(/account\.sent|idp-min/);
    }
  });
});
