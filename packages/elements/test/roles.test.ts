import { expect } from '@open-wc/testing';
import { REVIEW_STATES, type ReviewState } from '@jalon/core/assessment';
import { townInMay, type JalonStore } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { KOLDA_ID, storeAt } from './support/review.ts';
import { $, clientIn, mount, shown, until, words } from './support/widget.ts';

const ROLES = { secretary: 'secretary-kolda', coach: 'coach-kolda', verifier: 'verifier', officer: 'officer-adm' } as const;
type Role = keyof typeof ROLES;
const JUNE = '2025-06-05T10:00:00.000Z';

/** By stage of the review: what the head says of it, whose word counts, and who may answer. Whoever follows the dossier reads it, tries other answers, sees its proofs and comments on it at every stage. */
const STAGES: Readonly<Record<ReviewState, { says: string; record: string; answers: readonly Role[] }>> = {
  'preparing': { says: 'Brouillon, avant tout contrôle', record: '', answers: ['secretary', 'coach'] },
  'filed': { says: 'Déposé', record: '', answers: ['verifier'] },
  'returned': { says: 'À compléter', record: '', answers: ['secretary', 'coach'] },
  'desk': { says: 'Examen sur pièces', record: '', answers: ['verifier'] },
  'field': { says: 'Visite de terrain', record: '', answers: ['verifier'] },
  'provisional': { says: 'Résultat provisoire', record: 'Fait foi : vérificateur', answers: [] },
  'deciding': { says: 'Observations à l’étude', record: 'Fait foi : vérificateur', answers: ['verifier'] },
  'final': { says: 'Résultat définitif', record: 'Fait foi : recours', answers: [] },
  'published': { says: 'Résultat publié', record: 'Fait foi : recours', answers: [] },
  'not-filed': { says: '', record: '', answers: [] },
};

/** What a card offers on one line, once it is known what its reader may do. */
async function offered(card: JalonScorecard): Promise<string[]> {
  $(card, '#b-IDP-7')!.click();
  await until(() => $(card, '#x-IDP-7 h4'));
  await until(() => $(card, '#n-IDP-7'), 'what the reader may do');
  return [['try', '#try:not([disabled])'], ['proofs', '#list-proofs'], ['answer', '#e-IDP-7'], ['comment', '#n-IDP-7'], ['comments', '#comments']].flatMap(([name = '', selector = '']) => ($(card, selector) ? [name] : []));
}

describe('what each role sees and may do on the card, by stage of the review', () => {
  for (const stage of REVIEW_STATES) {
    it(`at ${stage}`, async () => {
      const { says, record, answers } = STAGES[stage];
      for (const [role, as] of Object.entries(ROLES) as [Role, (typeof ROLES)[Role]][]) {
        const client = clientIn({ as, store: storeAt(stage), now: JUNE });
        const { can } = await client.assessments.can(KOLDA_ID);
        const card = await shown({ client });
        const head = words(card, '[part=head]');
        expect(head, role).to.contain(says);
        expect(/Fait foi : \S+/.exec(head)?.[0] ?? '', role).to.equal(record);
        const mayAnswer = answers.includes(role);
        // What is offered is what the server says of this reader; the table says the same in words.
        expect(can.recordAnswer?.allowed, role).to.equal(mayAnswer);
        const isListed = stage !== 'published';
        expect(await offered(card), role).to.deep.equal(['try', 'proofs', ...(mayAnswer ? ['answer'] : []), 'comment', ...(isListed ? ['comments'] : [])]);
        const why = /Votre rôle ne répond pas à cette étape/.test(words(card, '#x-IDP-7'));
        expect(why, role).to.equal(!mayAnswer && role !== 'officer');
        card.remove();
      }
    });

    it(`at ${stage}, for a visitor`, async () => {
      const card = mount({ client: clientIn({ as: null, store: storeAt(stage, published(stage)), now: JUNE }) });
      if (stage !== 'published') {
        await until(() => /n’est pas publié/.test(words(card, '[part=note]')));
        expect($(card, '#say')).to.equal(null);
        return;
      }
      await until(() => $(card, '#try'));
      expect(words(card, '[part=head]')).to.contain('Résultat publié');
      $(card, '#b-IDP-7')!.click();
      await until(() => $(card, '#x-IDP-7 h4'));
      for (const closed of ['#e-IDP-7', '#n-IDP-7', '#comments']) expect($(card, closed), closed).to.equal(null);
      for (const open of ['#try', '#list-proofs']) expect($(card, open), open).not.to.equal(null);
    });
  }

  it('offers nothing that changes anything where it is for reading only', async () => {
    const card = await shown({ client: clientIn({ store: storeAt('preparing'), now: JUNE }), readonly: true });
    $(card, '#b-IDP-7')!.click();
    await until(() => $(card, '#x-IDP-7 h4'));
    await card.refresh();
    expect($(card, '#e-IDP-7')).to.equal(null);
    expect(words(card, '[part=head]')).to.contain('Lecture seule');
  });
});

const published = (stage: ReviewState): Parameters<typeof storeAt>[1] => (stage === 'published'
  ? { published: { on: '2025-06-09', version: 1, record: 'verifier', answers: townInMay().state.answers.filter(({ author }) => author === 'coach').map((answer) => ({ ...answer, author: 'verifier' as const })) } } : {});

describe('a card that moved on while it was read', () => {
  it('is of another stage once it is read again', async () => {
    const store: JalonStore = storeAt('preparing');
    const card = await shown({ client: clientIn({ store, now: JUNE }) });
    expect(words(card, '[part=head]')).to.contain('Brouillon');
    store.assessments.set(KOLDA_ID, storeAt('desk').assessments.get(KOLDA_ID)!);
    await card.refresh();
    expect(words(card, '[part=head]')).to.contain('Examen sur pièces');
    expect(words(card, '[part=head]')).not.to.contain('Brouillon');
  });
});
