import { describe, expect, it } from 'vitest';
import { LEAST_PEERS, REVIEW_STATES, buildScorecardView, compileReferential, findGaps, type AssessmentResult, type ScorecardView } from '@jalon/core/assessment';
import { exercise, play, territoryOf } from './__fixtures__/scoring.ts';
import { demonstrationDossiers, demonstrationPastYears, demonstrationPeople, demonstrationReviews, publishedResults, territories, type DemonstrationPersonId } from './index.ts';

const { grid, cycle } = exercise('pacasen', '2025');
const invented = [...demonstrationDossiers, ...demonstrationReviews, ...demonstrationPastYears];
const dossier = (code: string) => demonstrationDossiers.find((one) => one.code === code)!;

function scored(code: string, asOf = '2025-05-12'): AssessmentResult {
  const territory = territoryOf(dossier(code).territory);
  return compileReferential(grid).score({ ...play(dossier(code)), demonstration: true }, { asOf, cycle, territory });
}
const standings = (result: AssessmentResult) => Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing]));

describe('the demonstration dossiers', () => {
  it('all say that they are invented, and stand beside no published result', () => {
    expect(invented.every(({ demonstration, about }) => demonstration && Object.keys(about).join() === 'fr,en,ar')).toBe(true);
    const published = new Set(publishedResults.map(({ territory, cycle: code }) => `${territory} ${code}`));
    expect(invented.filter((one) => published.has(`${territoryOf(one.territory).id} ${one.cycle}`))).toEqual([]);
  });

  it('are played without a refusal, before the day of the demonstration, under ids of their own', () => {
    for (const one of invented) expect(play(one).version).toBe(one.commands.length);
    expect(new Set(invented.map(({ cycle: code, territory }) => `${code} ${territory}`)).size).toBe(invented.length);
    const commands = invented.flatMap((one) => one.commands);
    expect(commands.filter(({ at }) => at >= '2025-05-12')).toEqual([]);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('leave both windows of Kolda to be won, with something met, late, pending, not begun and not applicable', () => {
    const result = scored('kolda-2025');
    expect(standings(result)).toEqual({ base: 'open', G1: 'undetermined', G2: 'undetermined' });
    const item = (code: string) => result.items.find((one) => one.code === code)!;
    expect(item('CMO-1')).toMatchObject({ verdict: 'met', timing: 'on-time' });
    expect(item('CMO-2')).toMatchObject({ verdict: 'pending', timing: 'late' });
    expect(item('CMO-4')).toMatchObject({ verdict: 'pending', outcome: 'unknown', timing: 'due' });
    expect(item('CMO-5')).toMatchObject({ treatment: 'not-applicable' });
    expect(item('CMO-6')).toMatchObject({ verdict: 'pending', outcome: 'partial' });
    expect(item('IDP-2')).toMatchObject({ outcome: 'partial', author: 'coach' });
    expect(findGaps(result).gaps.some(({ item: code, reachesThreshold }) => code === 'IDP-7' && reachesThreshold)).toBe(true);
  });

  it('let Kaffrine meet every condition and miss the threshold, with nothing left to win', () => {
    const result = scored('kaffrine-2025');
    expect(standings(result)).toEqual({ base: 'open', G1: 'open', G2: 'closed' });
    expect(result.windows.find(({ code }) => code === 'G2')!.reasons).toMatchObject([{ code: 'threshold-missed' }]);
  });

  it('open both windows to Sédhiou, and leave Matam and Diourbel everything to do', () => {
    expect(standings(scored('sedhiou-2025'))).toEqual({ base: 'open', G1: 'open', G2: 'open' });
    for (const code of ['matam-2025', 'diourbel-2025']) expect(standings(scored(code))).toEqual({ base: 'open', G1: 'undetermined', G2: 'undetermined' });
  });

  it('hold what people said and never a score', () => {
    expect(new Set(demonstrationDossiers.flatMap(({ commands }) => commands.map(({ type }) => type)))).toEqual(new Set(['recordAnswer', 'attachEvidence']));
  });
});

describe('the demonstration dossiers under review', () => {
  function cardOf(code: string): ScorecardView {
    const one = demonstrationReviews.find((each) => each.code === code)!;
    const { grid: referential, cycle: year } = exercise(one.programme, one.cycle);
    const [state, territory, asOf] = [{ ...play(one), demonstration: true }, territoryOf(one.territory), '2025-05-12'];
    const result = compileReferential(referential).assess(state, { asOf, cycle: year, territory });
    return buildScorecardView({ result, state, referential, cycle: year, territory, within: [] });
  }
  const reviews = Object.fromEntries(demonstrationReviews.map(({ code }) => [code, cardOf(code)]));
  const reviewOf = (code: string) => reviews[code]!.review!;
  const item = (code: string, name: string) => [...reviews[code]!.gates, ...reviews[code]!.domains.flatMap(({ indicators }) => indicators)].find((one) => one.code === name)!;

  it('stand in every state, each marked as made up, and several wait for the verification', () => {
    const states = Object.values(reviews).map(({ review }) => review!.state);
    expect([...new Set(states)].sort()).toEqual([...REVIEW_STATES].sort());
    expect(states.filter((state) => ['filed', 'desk', 'field'].includes(state))).toHaveLength(6);
    expect(Object.values(reviews).filter(({ demonstration }) => !demonstration)).toEqual([]);
  });

  it('hold what people did, and neither a result nor a score', () => {
    const types = new Set(demonstrationReviews.flatMap(({ commands }) => commands.map(({ type }) => type)));
    expect([...types].filter((type) => ['importResult', 'withdrawResult'].includes(type))).toEqual([]);
    expect([...types]).toEqual(expect.arrayContaining(['decideItem', 'drawSample', 'replyToItem', 'addComment', 'addPromise', 'keepPromise']));
  });

  it('are late on a delay to complete and on one to reply, while others still run', () => {
    expect(reviewOf('medina-yoro-foulah-2025').deadlines.complete).toMatchObject({ due: '2025-05-08', daysLeft: -4 });
    expect(reviewOf('saint-louis-2025').deadlines.reply).toMatchObject({ due: '2025-05-07', daysLeft: -5 });
    expect([reviewOf('velingara-2025').deadlines.complete!.daysLeft, reviewOf('linguere-2025').deadlines.reply!.daysLeft]).toEqual([5, 8]);
  });

  it('bear promises that are kept, that run and that were broken', () => {
    expect(reviewOf('velingara-2025').openPromises.map(({ due }) => due)).toEqual(['2025-05-15']);
    expect(reviewOf('medina-yoro-foulah-2025').openPromises.map(({ due }) => due).sort()).toEqual(['2025-05-06', '2025-05-14']);
  });

  it('show in Kaolack a figure that three people read otherwise, a refusal with its reason, and work left', () => {
    expect(reviewOf('kaolack-2025')).toMatchObject({ state: 'desk', undecided: 10 });
    expect(Object.fromEntries(item('kaolack-2025', 'IDP-2').answers.map(({ author, input }) => [author, (input['collected'] as { amount: number }).amount]))).toEqual({ self: 612_000_000, coach: 588_000_000, verifier: 574_000_000 });
    expect(item('kaolack-2025', 'IDP-12').decisions).toMatchObject([{ decision: 'rejected', justification: expect.stringContaining('datées') as string }]);
  });

  it('say nothing at the end that was not decided: what counts was seen by the verification', () => {
    for (const code of ['ville-rufisque-2025', 'koungheul-2025']) expect([code, ...reviews[code]!.gates.map(({ verdict, treatment }) => (treatment === 'not-applicable' ? 'met' : verdict))]).toEqual([code, ...Array<string>(6).fill('met')]);
    expect(item('koungheul-2025', 'IDP-13')).toMatchObject({ reply: { text: expect.any(String) as string }, decisions: [{ stage: 'appeal', decision: 'amended' }, { stage: 'verification', decision: 'rejected' }] });
  });

  it('go no further while nobody looked at what the local government says does not apply: no debt is a claim too', () => {
    const koungheul = demonstrationReviews.find(({ code }) => code === 'koungheul-2025')!;
    const commands = koungheul.commands.filter(({ type, payload }) => !(type === 'decideItem' && (payload as { item: string }).item === 'CMO-5'));
    expect(koungheul.commands.length - commands.length).toBe(1);
    expect(() => play({ ...koungheul, commands })).toThrow(/undecided-items at/);
    expect(item('koungheul-2025', 'CMO-5')).toMatchObject({ treatment: 'not-applicable', author: 'verifier' });
  });

  it('name in the act of publication that it is made up', () => {
    const published = demonstrationReviews.flatMap(({ commands }) => commands.filter(({ type }) => type === 'publishResult'));
    expect(published.map(({ payload }) => (payload as { reference: string }).reference)).toEqual([expect.stringContaining('démonstration')]);
  });
});

describe('the demonstration dossiers of a cycle that is over', () => {
  const cards = demonstrationPastYears.map((one) => {
    const { grid: referential, cycle: year } = exercise(one.programme, one.cycle);
    const [state, territory] = [{ ...play(one), demonstration: true }, territoryOf(one.territory)];
    return buildScorecardView({ result: compileReferential(referential).assess(state, { asOf: '2025-05-12', cycle: year, territory }), state, referential, cycle: year, territory, within: [] });
  });

  it('are published, nothing of them open, and so many regional capitals that their quarters may be told', () => {
    expect(cards.map(({ review, score, demonstration }) => [review?.state, Number(score?.open), demonstration])).toEqual(cards.map(() => ['published', 0, true]));
    expect(cards.length).toBeGreaterThan(LEAST_PEERS);
    expect(new Set(cards.flatMap(({ territory }) => territory.classes.map(({ fr }) => fr)))).toEqual(new Set(['Chef-lieu de région']));
  });

  it('stand on both sides of the threshold, with a condition missed here and there', () => {
    expect(new Set(cards.flatMap(({ windows }) => windows.map(({ code, standing }) => `${code} ${standing}`)))).toEqual(new Set(['base open', 'G1 open', 'G1 closed', 'G2 open', 'G2 closed']));
    expect(new Set(cards.map(({ score }) => score?.earned)).size).toBe(cards.length);
  });

  it('name in the act of publication that they are made up, and hold neither a result nor a score', () => {
    const commands = demonstrationPastYears.flatMap((one) => one.commands);
    expect(commands.filter(({ type }) => type === 'publishResult').map(({ payload }) => (payload as { reference: string }).reference)).toEqual(cards.map(() => expect.stringContaining('démonstration')));
    expect(commands.filter(({ type }) => type === 'importResult')).toEqual([]);
  });
});

describe('the people of the demonstration', () => {
  const { organisations, people, about, demonstration } = demonstrationPeople;

  it('say that they are invented, in three languages and in the name of each organisation', () => {
    expect(demonstration).toBe(true);
    expect(Object.keys(about)).toEqual(['fr', 'en', 'ar']);
    expect(organisations.filter(({ name }) => !name.endsWith(' (démonstration)'))).toEqual([]);
  });

  it('are those that the type names, each in an organisation of the list', () => {
    const named = { 'secretary-kolda': 1, 'mayor-kolda': 1, 'team-kolda': 1, 'prefect-kolda': 1, 'coach-kolda': 1, 'coach-kolda-2': 1, 'secretary-louga': 1, verifier: 1, 'verifier-2': 1, 'officer-adm': 1, reader: 1, administrator: 1 } satisfies Record<DemonstrationPersonId, 1>;
    expect(people.map(({ id }) => id)).toEqual(Object.keys(named));
    expect(new Set(people.map(({ organisation }) => organisation))).toEqual(new Set(organisations.map(({ id }) => id)));
  });

  it('are granted places that exist', () => {
    const ids = new Set(territories.map(({ id }) => id));
    expect(organisations.filter(({ territoryId }) => territoryId !== null && !ids.has(territoryId))).toEqual([]);
  });
});
