import type { Edit, EditOptions } from '@jalon/client';
import type { ReviewAct, ReviewActPayload, ReviewState, ScorecardView } from '@jalon/core/assessment';
import { assessmentIdOf } from '@jalon/core/assessment';
import type { PersonaName } from '../stand-in/personas.ts';
import { LOUGA } from './kolda.ts';
import { expectProblem, type Blocks, type Scene } from './suite.ts';

/** The road from a draft to a published result, and back to where it can be corrected: whoever comes later begins where it stands. */
const ROAD: Readonly<Record<Exclude<ReviewState, 'not-filed'>, readonly [ReviewAct, PersonaName]>> = {
  preparing: ['fileDossier', 'secretary-louga'], returned: ['fileDossier', 'secretary-louga'], filed: ['acceptDossier', 'verifier'], desk: ['issueProvisional', 'verifier'],
  field: ['issueProvisional', 'verifier'], provisional: ['closeReplies', 'secretary-louga'], deciding: ['issueFinal', 'verifier'], final: ['publishResult', 'officer-adm'],
  published: ['reopenReview', 'officer-adm'],
};
const MOTIVE = { motive: 'Essai de conformité', reference: 'PV 1' };

/** A dossier in which nothing was done yet may say nothing of a review. */
const stateOf = ({ review }: ScorecardView): keyof typeof ROAD => (review?.state ?? 'preparing') as keyof typeof ROAD;
const itemsOf = ({ gates, domains }: ScorecardView): readonly string[] => [...gates, ...domains.flatMap(({ indicators }) => indicators)].map(({ code }) => code);

function louga({ api, programme, cycle }: Scene) {
  const id = assessmentIdOf(programme, cycle, LOUGA);
  const card = (as: PersonaName = 'verifier'): Promise<ScorecardView> => api.as(as).scorecards.get({ territory: LOUGA, programme, cycle });
  const act = (as: PersonaName, name: ReviewAct, base: number): Promise<Edit> =>
    (api.as(as).assessments[name] as (assessment: string, payload: ReviewActPayload, options: EditOptions) => Promise<Edit>)(id, MOTIVE, { base });
  /** Goes on until a state is reached, deciding on every item on the way. */
  const leadTo = async (state: ReviewState): Promise<ScorecardView> => {
    let view = await card();
    for (let steps = 0; stateOf(view) !== state && steps < 12; steps += 1) {
      if (stateOf(view) === 'desk') {
        const decisions = itemsOf(view).map((item) => ({ type: 'decideItem', base: view.version, payload: { item, decision: 'accepted' } }) as const);
        view = (await api.as('verifier').assessments.send(id, decisions)).view;
      }
      const [name, who] = ROAD[stateOf(view)];
      view = (await act(who, name, view.version)).view;
    }
    return view;
  };
  return { id, card, act, leadTo };
}

/** From filing to publication. It runs in Louga, and can run again: a result published before is reopened and published once more. */
export const REVIEW: Blocks = {
  'the review of a dossier'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    const town = louga(scene);
    it('goes from act to act to a published result, each told with who did it', async () => {
      const { review } = await town.leadTo('published');
      expect(review!.state).toBe('published');
      expect(review!.steps.map(({ act }) => act)).toContain('issueProvisional');
      expect(review!.steps.at(-1)).toMatchObject({ act: 'publishResult', from: 'final', to: 'published', by: { id: 'officer-adm', role: 'officer' }, reference: MOTIVE.reference });
      expect(review!.next.map(({ act, allowedFor }) => [act, allowedFor])).toEqual([['reopenReview', ['officer']]]);
    });

    it('shows everyone what is published, without the names of those who worked on it', async () => {
      const working = await town.leadTo('published');
      const anyone = await api.as().scorecards.get({ territory: LOUGA, programme, cycle });
      expect(anyone.review!.state).toBe('published');
      expect([anyone.windows.map(({ standing }) => standing), anyone.score]).toEqual([working.windows.map(({ standing }) => standing), working.score]);
      expect(JSON.stringify(anyone)).not.toContain('officer-adm');
      expect(JSON.stringify(anyone)).not.toContain('"verifier-');
    });

    it('keeps what is published while it is corrected', async () => {
      await town.leadTo('published');
      const ask = () => api.as().scorecards.get({ territory: LOUGA, programme, cycle });
      const before = await ask();
      const reopened = await town.leadTo('deciding');
      expect(reopened.review!.state).toBe('deciding');
      expect(await ask()).toEqual(before);
      await town.leadTo('published');
    });

  },

  'what a review allows'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    const town = louga(scene);
    it('refuses an act on anything but the version as it stands, and one that has no place', async () => {
      const { version } = await town.leadTo('published');
      const act = (as: PersonaName, type: ReviewAct, base: number) =>
        api.ask('sendAssessmentCommands', { assessment: town.id }, { as, body: JSON.stringify({ commands: [{ id: api.uuid(), v: 1, type, base, payload: MOTIVE }] }) });
      expect(expectProblem(scene, 'stale', await act('officer-adm', 'reopenReview', version - 1)).refusal).toBe('stale');
      expect(expectProblem(scene, 'refused', await act('verifier', 'issueFinal', version)).refusal).toBe('wrong-review-state');
      expect(expectProblem(scene, 'forbidden', await act('secretary-louga', 'reopenReview', version)).refusal).toBe('role-not-allowed');
      expect((await town.card()).version).toBe(version);
    });

    it('closes the answers of the local government from the filing on', async () => {
      const view = await town.leadTo('published');
      const command = { id: api.uuid(), v: 1, type: 'clearAnswer', base: view.version, payload: { item: itemsOf(view)[0] } };
      const raw = await api.ask('sendAssessmentCommands', { assessment: town.id }, { as: 'secretary-louga', body: JSON.stringify({ commands: [command] }) });
      expect(expectProblem(scene, 'refused', raw).refusal).toBe('wrong-review-state');
    });

    it('takes a promise at any time, and takes it back when it is undone', async () => {
      const before = await town.leadTo('published');
      const promises = api.as('verifier').assessments;
      const { view, version, outcome } = await promises.addPromise(town.id, { id: api.uuid(), text: 'Envoyer le récépissé', due: '2025-06-15' }, { base: before.version });
      expect(view.review!.openPromises).toMatchObject([{ text: 'Envoyer le récépissé', due: '2025-06-15', by: { id: 'verifier' } }]);
      const undone = await promises.undo(town.id, outcome.inverse, { base: version });
      expect(undone.view.review!.openPromises).toEqual([]);
    });

    it('lists what waits in a state, and nothing else', async () => {
      await town.leadTo('published');
      const idsIn = async (review: string) => {
        const ids: string[] = [];
        for await (const line of api.as('verifier').scorecards.list({ programme, cycle, review })) ids.push(line.assessmentId);
        return ids;
      };
      expect(await idsIn('final,published')).toContain(town.id);
      expect(await idsIn('filed,desk,field')).not.toContain(town.id);
      const line = (await api.as('verifier').scorecards.list({ programme, cycle, review: 'published', late: 'false' })).items.find(({ assessmentId }) => assessmentId === town.id);
      expect(line).toMatchObject({ published: true, review: { state: 'published', late: false, undecided: 0 } });
      expectProblem(scene, 'invalid-request', await api.ask('listScorecards', {}, { as: 'verifier', search: `?programme=${programme}&cycle=${cycle}&review=finished` }));
    });
  },
};
