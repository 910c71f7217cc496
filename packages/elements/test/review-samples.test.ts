import { expect } from '@open-wc/testing';
import { drawFrom, type Role } from '@jalon/core/assessment';
import { buildAnswer, buildAssessmentState, buildCycle, buildReferential, createStore, reviewIn, SMALL_GRID, type JalonStore, type PersonaName } from '@jalon/testing';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { readPopulation } from '../src/review/acting/samples.ts';
import { $, buttonNamed, mountReview, offers, review, type, words } from './support/review.ts';
import { clientIn, KOLDA, until, type Network } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };
const ID = 'exemple~2025~sn-kd-kd1-1';
/** A code may hold a point. */
const ITEM = 'IDP.1';
const PROJECTS = ['PRJ-1 ; Forage de Saré Bidji', 'PRJ-2 ; Marché couvert', 'PRJ-3;École de Sikilo', 'PRJ-4'];

/** A dossier on its desk, on a grid in which one indicator rests on projects drawn. */
function storeWithSample(state: 'desk' | 'field' | 'filed' = 'desk'): JalonStore {
  const [first, second] = SMALL_GRID.indicators ?? [];
  const drawn = { ...first!, code: ITEM, rule: { kind: 'sample' as const, input: 'projects', needs: 'share' as const, size: 2 } };
  const referential = buildReferential({
    inputs: [...(SMALL_GRID.inputs ?? []).filter(({ code }) => code !== 'register'), { code: 'projects', type: 'sample', label: { fr: 'Projets tirés', en: 'Projects drawn', ar: 'مشاريع مسحوبة' } }],
    indicators: [drawn, second!], scores: [{ code: 'idp', sum: [ITEM, 'IDP-2'], max: '100' }],
  });
  const store = createStore({ referentials: [referential], cycles: [buildCycle({}, referential)] });
  const kolda = buildAssessmentState({ answers: [buildAnswer({ input: {} })], review: reviewIn(state) });
  store.assessments.set(ID, { ...kolda, filing: 'filed' });
  return store;
}
const samplesIn = (store: JalonStore) => store.assessments.get(ID)!.review!.samples;
const reading = (as: PersonaName, store: JalonStore, network?: Network) => ({ as, store, programme: 'exemple', ...AT, ...(network && { network }) });
const verifying = (store: JalonStore, as: PersonaName = 'verifier', network?: Network): Promise<JalonReview> => review(reading(as, store, network));

function fill(element: JalonReview, size: string, seed: string, population = PROJECTS): void {
  type(element, `[id="sample-${ITEM}-population"]`, population.join('\n'));
  type(element, `[id="sample-${ITEM}-size"]`, size);
  type(element, `[id="sample-${ITEM}-seed"]`, seed);
}
const draw = (element: JalonReview): void => buttonNamed(element, /^Tirer$/)!.click();
const isOffered = (element: Element): boolean => $(element, `[id="sample-${ITEM}-population"]`) !== null;

describe('a list somebody pastes', () => {
  it('is read line by line: reference, then title; a line without one is its own title', () => {
    expect(readPopulation('  PRJ-1 ; Forage ; puits\n\nPRJ-2\tMarché\n PRJ-3 \r\n')).to.deep.equal([
      { ref: 'PRJ-1', label: 'Forage ; puits' }, { ref: 'PRJ-2', label: 'Marché' }, { ref: 'PRJ-3', label: 'PRJ-3' },
    ]);
  });
});

describe('projects drawn to be looked at', () => {
  it('come out by the seed, which is shown with how many they were drawn from', async () => {
    const store = storeWithSample();
    const element = await verifying(store);
    await until(() => isOffered(element));
    fill(element, '2', 'tirage public du 3 juin');
    draw(element);
    await until(() => samplesIn(store).length === 1);
    const expected = drawFrom(readPopulation(PROJECTS.join('\n')), 2, 'tirage public du 3 juin');
    expect(samplesIn(store)[0]!.drawn).to.deep.equal(expected);
    const [one, two] = expected;
    await until(() => words(element, '[part=items]').includes(`Tirés : ${one!.ref} ${one!.label} et ${two!.ref} ${two!.label}, parmi 4, avec la graine tirage public du 3 juin.`));
    await until(() => !element.hasUnsavedChanges);
    const reader = mountReview(reading('secretary-kolda', store));
    await until(() => words(reader, '[part=items]').includes('avec la graine tirage public du 3 juin'));
    expect(isOffered(reader) || buttonNamed(reader, /Retirer le tirage/) !== undefined).to.equal(false);
  });

  it('ask for a list, a number and a seed', async () => {
    const store = storeWithSample();
    const element = await verifying(store);
    await until(() => isOffered(element));
    for (const [size, seed, population, wrong] of [['2', 'x', [], 'population'], ['0', 'x', PROJECTS, 'size'], ['1.5', 'x', PROJECTS, 'size'], ['2', '  ', PROJECTS, 'seed']] as const) {
      fill(element, size, seed, [...population]);
      draw(element);
      await until(() => element.shadowRoot!.activeElement?.id === `sample-${ITEM}-${wrong}`, `${wrong} of ${size}, ${seed}`);
      expect($(element, `[id="sample-${ITEM}-${wrong}"]`)!.getAttribute('aria-invalid')).to.equal('true');
    }
    expect(samplesIn(store)).to.deep.equal([]);
  });

  it('cannot be more than the list, nor twice the same', async () => {
    const store = storeWithSample();
    const sent: string[] = [];
    const element = await verifying(store, 'verifier', (request, answer) => {
      if (request.method === 'POST') sent.push(request.url);
      return answer();
    });
    await until(() => isOffered(element));
    fill(element, '5', 'x');
    draw(element);
    await until(() => words(element, '[part=items] [role=alert]').includes('4'));
    fill(element, '2', 'x', [...PROJECTS, 'PRJ-1']);
    draw(element);
    await until(() => words(element, '[part=items] [role=alert]').includes('PRJ-1'));
    expect(samplesIn(store)).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
    expect($<HTMLTextAreaElement>(element, `[id="sample-${ITEM}-population"]`)!.value).to.contain('PRJ-4');
  });

  it('are drawn again only once the first draw is withdrawn; the same seed then gives the same', async () => {
    const store = storeWithSample();
    const element = await verifying(store);
    await until(() => isOffered(element));
    fill(element, '2', 'x');
    draw(element);
    await until(() => samplesIn(store).length === 1);
    const [first] = samplesIn(store);
    const withdraw = await until(() => { const found = buttonNamed(element, /Retirer le tirage/); return found && !found.disabled ? found : undefined; });
    expect(isOffered(element)).to.equal(false);
    withdraw.click();
    await until(() => samplesIn(store).length === 0 && isOffered(element));
    expect(store.journal.map(({ type: kind }) => kind)).to.deep.equal(['drawSample', 'withdrawSample']);
    await until(() => !buttonNamed(element, /^Tirer$/)!.disabled);
    fill(element, '2', 'x', PROJECTS.toReversed());
    draw(element);
    await until(() => samplesIn(store).length === 1);
    expect(samplesIn(store)[0]!.drawn).to.deep.equal(first!.drawn);
  });

  it('are refused to whoever draws after somebody else, and theirs is shown', async () => {
    const store = storeWithSample();
    const element = await verifying(store);
    await until(() => isOffered(element));
    fill(element, '2', 'la mienne');
    const other = clientIn({ as: 'verifier-2', store, ...AT });
    const { assessmentId, version } = await other.scorecards.get({ ...KOLDA, programme: 'exemple' });
    await other.assessments.drawSample(assessmentId, { item: ITEM, population: readPopulation(PROJECTS.join('\n')), size: 1, seed: 'la leur' }, { base: version });
    draw(element);
    await until(() => words(element, '[part=items] [role=alert]').includes('Bineta Sarr'));
    expect(samplesIn(store).map(({ seed }) => seed)).to.deep.equal(['la leur']);
    await until(() => words(element, '[part=items]').includes('avec la graine la leur'));
    expect(isOffered(element)).to.equal(false);
  });

  it('are drawn on the desk and in the field, by the verification alone', async () => {
    for (const [state, as, offered] of [['field', 'verifier', true], ['filed', 'verifier', false], ['desk', 'secretary-kolda', false], ['desk', 'officer-adm', false]] as const) {
      const element = await verifying(storeWithSample(state), as);
      if (offered) await until(() => isOffered(element));
      expect(isOffered(element), `${as} in ${state}`).to.equal(offered);
      element.remove();
    }
  });

  it('are drawn only by whoever the server allows to draw, and withdrawn likewise', async () => {
    const store = storeWithSample();
    const refused = { allowed: false, reason: 'role-not-allowed' as const };
    const without = (type: 'drawSample' | 'withdrawSample'): Network => async (request, answer) => {
      const response = await answer();
      if (!request.url.endsWith('/can')) return response;
      const told = (await response.json()) as { role: Role; can: object };
      return Response.json({ ...told, can: { ...told.can, [type]: refused } });
    };
    expect(isOffered(await verifying(store, 'verifier', without('drawSample')))).to.equal(false);
    const element = await verifying(store, 'verifier', without('withdrawSample'));
    await until(() => isOffered(element));
    fill(element, '2', 'x');
    draw(element);
    await until(() => samplesIn(store).length === 1 && !isOffered(element));
    expect(offers(element, /Retirer le tirage/)).to.equal(false);
  });

  it('leave the keyboard on an item whose code holds a point', async () => {
    const element = await verifying(storeWithSample());
    const button = await until(() => $(element, `[id="decide-${ITEM}"]`));
    button.click();
    await until(() => element.shadowRoot!.activeElement?.id === `decide-${ITEM}-accepted`);
    buttonNamed(element, /Fermer sans enregistrer/)!.click();
    await until(() => element.shadowRoot!.activeElement?.id === `decide-${ITEM}`);
  });
});
