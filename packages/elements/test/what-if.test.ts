import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import type { ScorecardView } from '@jalon/core/assessment';
import type { JalonScorecard } from '../src/index.ts';
import { Bench, itemsIn, stateOf } from '../src/scorecard/what-if/bench.ts';
import { moved } from '../src/scorecard/what-if/templates/difference.ts';
import { Steps } from '../src/scorecard/what-if/steps.ts';
import { press, pressWith } from './support/browser.ts';
import { $, $$, buttonNamed, clientIn, focused, shown, storeInMay, until, words, type Signed } from './support/widget.ts';
import { storeAt } from './support/review.ts';

/** A card with a simulation open on it; every request that would change something is counted. */
async function trying(signed: Signed = {}, settings: Parameters<typeof shown>[0] = {}): Promise<{ card: JalonScorecard; written: string[] }> {
  const written: string[] = [];
  const client = clientIn({ ...signed, network: (request, answer) => { if (request.method !== 'GET') written.push(`${request.method} ${request.url}`); return answer(); } });
  const card = await shown({ client, ...settings });
  $(card, '#try')!.click();
  await until(() => $(card, '[part=simulation]') ?? $(card, '[part=note]'), 'the simulation, or why there is none');
  return { card, written };
}

/** Types in the first fields of an item of the simulation. */
async function type(card: JalonScorecard, item: string, ...values: string[]): Promise<void> {
  if (!$(card, `#w-${item}`)) $(card, `#b-${item}`)!.click();
  await until(() => $(card, `#w-${item}`), 'the form');
  const fields = $$<HTMLInputElement>(card, `#w-${item} input[inputmode]`);
  for (const [index, value] of values.entries()) {
    fields[index]!.value = value;
    fields[index]!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await card.updateComplete;
}

/** The dossier of Kolda, published with the answers it had in May, those of the coach as the verification's. */
function published() {
  const answers = townInMay().state.answers.filter(({ author }) => author === 'coach').map((answer) => ({ ...answer, author: 'verifier' as const, by: { id: 'verifier', role: 'verifier' as const } }));
  return storeAt('published', { published: { on: '2025-06-09', version: 1, record: 'verifier', answers } });
}

const sides = (card: JalonScorecard): [string, string] => $$(card, '.side .fig strong').map(({ textContent }) => textContent.trim()) as [string, string];
const supposed = (card: JalonScorecard): string[] => $$(card, '[part=supposed] tbody tr .link').map(({ textContent }) => textContent.trim());

describe('a dossier put together from its card', () => {
  it('scores as the card does, for every town of the demonstration', () => {
    for (const town of ['kolda', 'kaffrine', 'sedhiou', 'matam', 'diourbel'] as const) {
      const { referential, cycle, territory, view } = townInMay(town);
      expect(new Bench(view(), { referential, cycle, territory }).isFaithful, town).to.equal(true);
    }
  });

  it('holds every answer of every author, with its proofs', () => {
    const { state, view } = townInMay();
    const sorted = (answers: typeof state.answers) => answers.map(({ item, author, evidence }) => `${item}:${author}:${evidence.length}`).sort();
    expect(sorted(stateOf(view()).answers)).to.deep.equal(sorted(state.answers));
  });

  it('is not taken for the card where the card says other figures than its answers give', () => {
    const { referential, cycle, territory, view } = townInMay();
    const other = { ...view(), score: { ...view().score!, earned: '1.0' } } as ScorecardView;
    expect(new Bench(other, { referential, cycle, territory }).isFaithful).to.equal(false);
  });
});

describe('steps', () => {
  it('go back and forth, one for each field typed into', () => {
    const steps = new Steps('');
    steps.take('a', 'x');
    steps.take('ab', 'x');
    steps.take('abc', 'y');
    steps.undo();
    expect(steps.now).to.equal('ab');
    steps.undo();
    expect([steps.now, steps.canUndo, steps.canRedo]).to.deep.equal(['', false, true]);
    steps.redo();
    expect(steps.now).to.equal('ab');
    steps.take('z', 'x');
    expect([steps.canRedo, steps.now]).to.deep.equal([false, 'z']);
    steps.reset();
    steps.undo();
    expect(steps.now).to.equal('z');
  });
});

describe('a difference', () => {
  it('is exact, and says which way', () => {
    expect([moved('62.2', '70.1'), moved('70', '69.95'), moved('3.0', '3')]).to.deep.equal([{ up: '7.9', down: '' }, { up: '', down: '0.05' }, { up: '', down: '' }]);
  });
});

describe('a simulation', () => {
  it('begins equal to the card, says everywhere that it is one, and takes the focus', async () => {
    const { card } = await trying();
    const [before, after] = sides(card);
    expect(after).to.equal(before);
    expect(words(card, '[part=supposed]')).to.contain('Rien encore');
    expect(words(card, '[part=simulation-banner]')).to.contain('Simulation, pas un résultat');
    expect(getComputedStyle($(card, '#gates')!, '::after').content).to.contain('pas un résultat');
    expect(focused(card)?.id).to.equal('what-if');
  });

  it('moves the score as other figures are typed, says by how much and on which line, and sends nothing', async () => {
    const { card, written } = await trying();
    const before = Number(sides(card)[0].replace(',', '.'));
    await type(card, 'IDP-7', '12', '12');
    const after = Number(sides(card)[1].replace(',', '.'));
    expect(after).to.be.greaterThan(before);
    expect(Number(sides(card)[0].replace(',', '.'))).to.equal(before);
    expect(supposed(card)).to.deep.equal(['IDP-7']);
    expect(words(card, '[part=comparison] .sim-diff')).to.match(/^\+ \d/);
    await until(() => /de plus/.test(words(card, '[role=status].vh')), 'the sentence that is heard');
    expect(written).to.deep.equal([]);
    expect(card.hasUnsavedChanges).to.equal(false);
  });

  it('opens the windows the engine says it would, when the fewest lines that open them are supposed', async () => {
    const { card } = await trying();
    const open = () => $$(card, '[part=comparison] tbody tr').filter((row) => row.children[2]!.textContent.includes('Ouvert')).length;
    const before = open();
    for (;;) {
      const next = $<HTMLButtonElement>(card, '[part=paths] .path .btn');
      if (!next) break;
      next.click();
      await card.updateComplete;
    }
    expect(open()).to.be.greaterThan(before);
    expect($$(card, '[part=comparison] tbody tr').every((row) => row.children[2]!.textContent.includes('Ouvert'))).to.equal(true);
    expect(words(card, '[part=comparison]')).to.contain('s’ouvre');
    expect($$(card, '[data-supposed]').length).to.be.greaterThan(0);
  });

  it('is undone and done again by its buttons and its keys, line by line or all at once', async () => {
    const { card } = await trying();
    const start = sides(card)[1];
    await type(card, 'IDP-7', '12', '12');
    $<HTMLInputElement>(card, '#met-IDP-7')!.click();
    await card.updateComplete;
    expect(words(card, '[part=supposed]')).to.contain('supposée acquise');
    const met = sides(card)[1];
    buttonNamed(card, 'Tout remettre')!.click();
    await card.updateComplete;
    expect(supposed(card)).to.deep.equal([]);
    buttonNamed(card, 'Annuler')!.click();
    await card.updateComplete;
    expect(sides(card)[1]).to.equal(met);
    buttonNamed(card, 'Remettre')!.click();
    await card.updateComplete;
    expect(sides(card)[1]).to.equal(start);
    $(card, '#b-IDP-7')!.focus();
    await pressWith('Control', 'z');
    await card.updateComplete;
    expect(sides(card)[1]).to.equal(met);
  });

  it('keeps what is typed while it makes no number, and supposes nothing of it', async () => {
    const { card } = await trying();
    const start = sides(card)[1];
    await type(card, 'IDP-7', 'douze');
    expect(words(card, '#w-IDP-7')).to.contain('Ce n’est pas un nombre');
    expect($<HTMLInputElement>(card, '#w-IDP-7 input[inputmode]')!.value).to.equal('douze');
    expect(sides(card)[1]).to.equal(start);
  });

  it('is left by its button: the card stands as before, and the focus is back', async () => {
    const { card } = await trying();
    const real = sides(card)[0];
    await type(card, 'IDP-7', '12', '12');
    buttonNamed(card, 'Revenir à la fiche')!.click();
    await until(() => !$(card, '[part=simulation]'));
    expect(words(card, '[part=score] strong')).to.equal(real);
    await until(() => focused(card)?.id === 'try');
    $(card, '#try')!.click();
    await until(() => $(card, '[part=simulation]'));
    expect(supposed(card)).to.deep.equal([]);
  });

  it('leaves the hand on what it changed, when the button it pressed goes away or has done what it can', async () => {
    const { card } = await trying();
    const enter = async (button: HTMLElement | null | undefined): Promise<void> => {
      button!.focus();
      await press('Enter');
    };
    await enter(buttonNamed(card, 'Le supposer', '[part=paths]'));
    await until(() => supposed(card).length > 0 && focused(card)?.id === 'what-supposed');
    await enter(buttonNamed(card, 'Remettre', '[part=supposed]'));
    await until(() => supposed(card).length === 2 && focused(card)?.id === 'what-supposed');
    await type(card, 'IDP-7', '9', '12');
    await enter(buttonNamed(card, 'Remettre IDP-7 comme sur la fiche', '#w-IDP-7'));
    await until(() => !supposed(card).includes('IDP-7') && focused(card)?.id === 'b-IDP-7');
    const all = buttonNamed(card, 'Tout remettre')!;
    await enter(all);
    await until(() => supposed(card).length === 0 && all.getAttribute('aria-disabled') === 'true');
    expect(focused(card)).to.equal(all);
    await press('Enter');
    expect(supposed(card)).to.deep.equal([]);
  });

  it('ends when the widget shows another territory', async () => {
    const { card } = await trying({ as: 'officer-adm' });
    card.territory = townInMay('kaffrine').territory.id;
    await until(() => !$(card, '[part=simulation]') && words(card, 'h2').includes('Kaffrine'));
    card.territory = 'ansd:SN-KD-KD1-1';
    await until(() => words(card, 'h2').includes('Kolda'));
    expect($(card, '[part=simulation]')).to.equal(null);
  });

  it('is open to a visitor on a published card, whose figures are public', async () => {
    const { card, written } = await trying({ as: null, store: published() });
    expect($(card, '[part=simulation]'), words(card, '[part=note]')).not.to.equal(null);
    await type(card, 'IDP-7', '12', '12');
    expect(supposed(card)).to.deep.equal(['IDP-7']);
    expect(written).to.deep.equal([]);
  });

  it('says why there is none where the result was published elsewhere', async () => {
    const store = storeInMay();
    const louga = [...store.assessments.values()].find(({ imported }) => imported.length > 0)!;
    const { card } = await trying({ as: null, store }, { territory: louga.territory });
    expect($(card, '[part=simulation]')).to.equal(null);
    expect(words(card, '[part=note]')).to.contain('publié ailleurs');
  });

  it('speaks English and Arabic', async () => {
    for (const [lang, title] of [['en', 'Simulation, not a result'], ['ar', 'محاكاة، وليست نتيجة']] as const) {
      const { card } = await trying({}, { lang });
      expect(words(card, '[part=simulation-banner]')).to.contain(title);
      expect(words(card, '[part=simulation]')).not.to.match(/what\./);
    }
  });

  it('is worked by keys alone', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '#try')!.focus();
    await press('Enter');
    await until(() => $(card, '[part=simulation]'));
    $(card, '#b-IDP-7')!.focus();
    await press('Enter');
    (await until(() => $<HTMLInputElement>(card, '#met-IDP-7'))).focus();
    await press('Space');
    await card.updateComplete;
    expect(supposed(card)).to.deep.equal(['IDP-7']);
    expect(itemsIn(townInMay().view()).some(({ code }) => code === 'IDP-7')).to.equal(true);
  });
});
