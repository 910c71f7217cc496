import { expect } from '@open-wc/testing';
import { buildAssessmentState, buildCycle, buildReferential, buildScorecard, townInMay } from '@jalon/testing';
import type { JalonErrorEvent, JalonScorecard } from '../src/index.ts';
import { $, $$, clientIn, gate, mount, pause, place, shown, until, words, type Network } from './support/widget.ts';

const problem = (code: string, status: number, more: object = {}): Response =>
  new Response(JSON.stringify({ type: `https://jalon.example/problems/${code}`, title: code, status, code, requestId: 'req-7f3a', ...more }), { status, headers: { 'content-type': 'application/problem+json' } });
const isScorecard = (request: Request): boolean => request.url.includes('/v1/scorecards/');
/** A server that answers this in the place of any scorecard, and else as usual. */
const instead = (answer: () => Response | Promise<Response>): Network => (request, usual) => (isScorecard(request) ? Promise.resolve(answer()) : usual());

async function notice(card: JalonScorecard): Promise<string> {
  await until(() => $(card, '[part=note]'), 'a notice');
  return words(card, '[part=note]');
}
const hears = (type: string): JalonErrorEvent[] => {
  const heard: JalonErrorEvent[] = [];
  document.addEventListener(type, (event) => heard.push(event as JalonErrorEvent), { once: true });
  return heard;
};

describe('what stands where there is no card', () => {
  it('keeps the place of the card while it loads for the first time', async () => {
    const { opened, open } = gate();
    const card = mount({ client: clientIn({ network: async (_request, answer) => { await opened; return answer(); } }) });
    const skeleton = await until(() => $(card, '[part=loading]'));
    expect(skeleton.getAttribute('aria-busy')).to.equal('true');
    expect(words(card)).to.contain('Chargement de la fiche');
    expect(skeleton.getBoundingClientRect().height).to.be.greaterThan(600);
    open();
    await until(() => $(card, '#say'));
  });

  it('says what will be here when no territory is chosen, and how to choose one', async () => {
    const card = mount({ client: clientIn(), territory: '', searchable: true });
    expect(await notice(card)).to.contain('Aucune collectivité n’est choisie').and.to.contain('Cherchez-la par son nom');
  });

  it('tells whoever writes the page that no source was given', async () => {
    expect(await notice(mount())).to.contain('jalon-provider').and.to.contain('base-url');
  });

  it('says what failed, offers one button and the number to quote, and reads again', async () => {
    let isBroken = true;
    const heard = hears('jalon-error');
    const card = mount({ client: clientIn({ network: (request, answer) => (isBroken && isScorecard(request) ? Promise.resolve(problem('internal', 500)) : answer()) }) });
    expect(await notice(card)).to.contain('La fiche n’a pas pu être chargée').and.to.contain('Demande req-7f3a');
    expect(heard.map(({ code, requestId }) => [code, requestId])).to.deep.equal([['internal', 'req-7f3a']]);
    isBroken = false;
    $(card, '[part=note] .primary')?.click();
    await until(() => $(card, '#say'));
    expect($(card, '[part=note]')).to.equal(null);
  });

  for (const [code, status, title] of [
    ['forbidden', 403, 'Cette fiche ne vous est pas ouverte'], ['not-signed-in', 401, 'Cette fiche demande une connexion'],
    ['not-published', 404, 'Ce résultat n’est pas publié'], ['not-found', 404, 'Cette fiche n’existe pas'],
  ] as const) {
    it(`tells the reader what ${code} means for them`, async () => {
      expect(await notice(mount({ client: clientIn({ network: instead(() => problem(code, status)) }) }))).to.contain(title);
    });
  }

  it('lets a newer server speak for a code it does not know', async () => {
    const detail = 'Cette fiche est tenue ailleurs depuis janvier.';
    expect(await notice(mount({ client: clientIn({ network: instead(() => problem('moved-elsewhere', 409, { detail })) }) }))).to.contain(detail);
  });

  it('shows the page’s own fallback with the notice', async () => {
    const card = mount({ client: clientIn({ network: instead(() => problem('forbidden', 403)) }) });
    card.innerHTML = '<a href="https://jalon.example/s/kolda">Fiche de Kolda</a>';
    await notice(card);
    expect(card.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('keeps the old figures when a later reading fails, and says they are old', async () => {
    let isBroken = false;
    const card = await shown({ client: clientIn({ network: (_request, answer) => (isBroken ? Promise.reject(new TypeError('no network')) : answer()) }) });
    const verdict = words(card, '#say');
    isBroken = true;
    await card.refresh();
    expect(await notice(card)).to.contain('Le serveur n’a pas répondu.').and.to.contain('lecture précédente');
    expect(words(card, '#say')).to.equal(verdict);
  });

  it('says since when there is no network, and takes it back when there is', async () => {
    const card = await shown({ client: clientIn() });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
    expect(await notice(card)).to.match(/Hors ligne depuis \d+ h \d\d/).and.to.contain('dernière lecture');
    delete (navigator as { onLine?: boolean }).onLine;
    dispatchEvent(new Event('online'));
    await until(() => !$(card, '[part=note]'), 'the notice leaves');
  });

  it('does not show nothing received as a zero', async () => {
    const card = await shown({ view: townInMay('diourbel').view() });
    expect(words(card, '.why')).to.contain('Rien n’a encore été déposé. Ce n’est pas un échec');
    expect($(card, '.fig strong')).to.equal(null);
  });

  it('does not show a dossier never filed as a zero', async () => {
    const scene = townInMay('diourbel');
    const card = await shown({ view: buildScorecard({ ...scene, state: { ...scene.state, filing: 'not-filed' }, asOf: '2025-12-31' }) });
    expect(words(card, '#say')).to.contain('Aucun dossier n’a été déposé');
    expect(words(card)).to.contain('Ce n’est pas un zéro');
    expect($(card, '.fig strong')).to.equal(null);
  });

  it('reads an outline grid without scoring it', async () => {
    const view = townInMay().view();
    const card = await shown({ view: { ...view, grid: { ...view.grid, basis: 'outline' }, verdict: { ...view.verdict, code: 'outline' } } });
    expect(words(card, '#say')).to.contain('elle se lit, elle ne note pas');
    expect($(card, '[part=score], [part=windows]')).to.equal(null);
    expect($$(card, '[part=indicator]')).to.have.length.greaterThan(0);
  });

  it('shows what was published of an outline grid, and no zero where a worth is not known', async () => {
    const source = { ref: 'press', confidence: 'V' } as const;
    const grid = buildReferential({ basis: 'outline', indicators: [{ code: 'IDP-1', domain: 'finance', points: '0', label: { fr: 'Ligne sans points connus' }, rule: { kind: 'binary', input: 'posted' }, source }], inputs: [{ code: 'posted', type: 'boolean', label: { fr: 'Affiché' } }], events: [], evidence: [], gates: [], thresholds: [], windows: [], scores: [{ code: 'idp', sum: ['IDP-1'], max: '100' }] });
    const state = buildAssessmentState({ imported: [{ kind: 'score', target: 'idp', value: '88', source, on: '2017', by: { id: 'officer', role: 'officer' }, at: '2025-01-01T00:00:00.000Z', version: 1 }] });
    const card = mount({ view: buildScorecard({ referential: grid, state, cycle: buildCycle({}, grid) }) });
    await until(() => $(card, '[part=score]'), 'the score');
    expect(words(card, '[part=score]')).to.contain('88');
    const cells = [...$(card, '[data-item=IDP-1]')!.querySelectorAll('td')].map(({ textContent }) => textContent.trim());
    expect(cells).to.not.include('0');
  });

  it('says that it is for reading only when the page says so', async () => {
    expect(words(await shown({ client: clientIn(), readonly: true }), '[part=head]')).to.contain('Lecture seule');
  });

  it('contains a fault in drawing: the page goes on, and one may try again', async () => {
    const view = townInMay().view();
    const log = console.error;
    console.error = () => undefined;
    const heard = hears('jalon-error');
    const card = mount({ view: { ...view, windows: null as never } });
    expect(await notice(card)).to.contain('La fiche n’a pas pu être affichée');
    console.error = log;
    expect(heard.map(({ code }) => code)).to.deep.equal(['render']);
    card.view = view;
    $(card, '[part=note] .primary')?.click();
    await until(() => $(card, '#say'));
  });
});

describe('a scorecard that comes and goes', () => {
  it('asks once when it is moved in the page', async () => {
    let asked = 0;
    const card = await shown({ client: clientIn({ network: (request, answer) => { asked += isScorecard(request) ? 1 : 0; return answer(); } }) });
    place(document.createElement('section')).append(card);
    await card.updateComplete;
    await pause(30);
    expect(words(card, 'h2')).to.equal('Kolda');
    expect(asked).to.equal(1);
  });

  it('gives up what it was loading when it is taken out, and begins again when it is put back', async () => {
    let asked = 0;
    let gaveUp = false;
    const network: Network = (request, answer) => {
      asked += 1;
      if (asked > 1) return answer();
      return new Promise((_, reject) => request.signal.addEventListener('abort', () => { gaveUp = true; reject(new DOMException('', 'AbortError')); }));
    };
    const card = mount({ client: clientIn({ network }) });
    await until(() => asked === 1);
    card.remove();
    await until(() => gaveUp);
    place(card);
    await until(() => $(card, '#say'));
    expect($(card, '[part=note]')).to.equal(null);
  });

  it('shows the last card asked for, whatever order the answers come in', async () => {
    const kolda = gate();
    const card = mount({ client: clientIn({ network: async (request, answer) => { if (request.url.includes('KD')) await kolda.opened; return answer(); } }) });
    await until(() => $(card, '[part=loading]'));
    card.territory = 'ansd:SN-LG-LD1-1';
    await until(() => $(card, 'h2'));
    kolda.open();
    await pause(60);
    expect(words(card, 'h2')).to.equal('Louga');
  });
});
