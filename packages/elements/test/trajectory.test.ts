import { expect } from '@open-wc/testing';
import { createStore, worldOverYears, type World } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { faults } from './support/axe.ts';
import { FORCED, itBut, press, withMedia } from './support/browser.ts';
import { $, $$, clientIn, focused, gate, KOLDA, place, shown, sourceOf, storeInMay, until, words, type Signed } from './support/widget.ts';

let world: World | undefined;
const years = (signed: Signed = {}) => clientIn({ store: createStore((world ??= worldOverYears())), ...signed });
const isYears = ({ url }: Request): boolean => url.includes('/trajectories/');

type Settings = Parameters<typeof shown>[0];
/** The years, opened by a hand. */
async function opened(settings: Settings = {}, inside?: Element): Promise<JalonScorecard> {
  const card = await shown({ client: years(), ...settings }, inside);
  (await until(() => $<HTMLButtonElement>(card, '#years'), 'the line of the years')).click();
  await until(() => $(card, '#years-in'), 'what it opens');
  return card;
}
async function read(settings: Settings = {}, inside?: Element): Promise<JalonScorecard> {
  const card = await opened(settings, inside);
  await until(() => $(card, '.yr-glance'), 'the years');
  return card;
}
const nameOf = (drawing: Element): string => drawing.getAttribute('aria-label')!.replace(/\s/g, ' ');
const rows = (card: JalonScorecard, at = 0): string[][] => [...($$(card, 'table.yr')[at]?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim()));

describe('the other years of a scorecard', () => {
  it('are a closed line until somebody opens them, and ask for nothing', async () => {
    const asked: string[] = [];
    const card = await shown({ client: years({ network: (request, answer) => { asked.push(request.url); return answer(); } }) });
    const line = await until(() => $<HTMLButtonElement>(card, '#years'), 'the line of the years');
    expect([line.getAttribute('aria-expanded'), asked.filter((url) => url.includes('/trajectories/')).length, $(card, '#years-in')]).to.deep.equal(['false', 0, null]);
    line.focus();
    await press('Enter');
    await until(() => $(card, '.yr-glance'), 'the years');
    expect([line.getAttribute('aria-expanded'), line.getAttribute('aria-controls'), focused(card), asked.filter((url) => url.includes('/trajectories/')).length]).to.deep.equal(['true', 'years-in', line, 1]);
    expect(asked.at(-1)).to.contain('after=2025');
  });

  it('say of each cycle what it is, its score, its threshold and where that comes from', async () => {
    const card = await read();
    const lines = rows(card);
    expect(lines.map(([name]) => name!.slice(0, 4))).to.deep.equal(['2021', '2023', '2025']);
    expect(lines[0]!.slice(1, 4).join(' ')).to.match(/Publié ?publié ailleurs.*Source : https:.* 59 sur 84 58 atteint.*Un acte du 31 mai 2021 l’a fixé à 58 points .*Covid.*La grille dit 70/);
    expect(lines[0]!.slice(4).join(' ')).to.match(/^non publiées Ouvert .*Non publié Guichet de performance 1 ?Non publié/);
    expect(lines[1]!.slice(0, 2).join(' ')).to.match(/Grille changée : 2023\.1 Publié ?calculé sur le dossier, données de démonstration/);
    expect(lines[1]![3]).to.match(/^70 manqué.*La grille demande 70 points sur 100\. Source : https:/);
    expect(lines[2]!.slice(1, 3).join(' ')).to.match(/^Brouillon ?.*points encore ouverts/);
    expect([$$(card, 'tr.here').length, lines[2]![0]!.slice(0, 4)]).to.deep.equal([1, '2025']);
  });

  it('draw one column a cycle in the order of reading, with the same in words', async () => {
    const card = await read();
    const plot = $(card, 'svg.plot')!;
    expect(nameOf(plot)).to.match(/2021 : 59 sur 84, seuil 58 ; 2023 : [\d,]+ sur 100, seuil 70 ; 2025 : /);
    const places = (): number[] => [...plot.querySelectorAll<SVGElement>(':scope > svg')].map((column) => parseFloat(column.getAttribute('x')!));
    expect(places()).to.deep.equal([...places()].sort((a, b) => a - b));
    expect([plot.querySelectorAll('.won').length, plot.querySelectorAll('.unsure').length, plot.querySelectorAll('.bar-at').length]).to.deep.equal([2, 1, 3]);
    const arabic = await read({ lang: 'ar' });
    const mirrored = [...$(arabic, 'svg.plot')!.querySelectorAll<SVGElement>(':scope > svg')].map((column) => parseFloat(column.getAttribute('x')!));
    expect(mirrored).to.deep.equal(places().map((place) => Math.round((100 - place) * 100) / 100));
    expect(words(arabic, '.yr-glance')).to.match(/[\u0600-\u06ff]/);
  });

  it('set two cycles side by side item by item, and others when asked', async () => {
    const card = await read();
    const items = (): string[][] => rows(card, 1);
    await until(() => items().length > 0, 'the items');
    expect(items().some(([name, before, , change]) => name!.startsWith('CMO-8') && before === 'Remplie' && change === 'Ligne retirée')).to.equal(true);
    expect(items().some(([name, before, , change]) => name!.startsWith('CMO-6') && before === 'pas dans la grille' && change === 'Nouvelle ligne')).to.equal(true);
    expect(items().some(([, , , change]) => /^▼?Baisse de [\d,]+ point|^▲?Monte de [\d,]+ point/.test(change!))).to.equal(true);
    const from = $<HTMLSelectElement>(card, '#years-before')!;
    expect([from.value, $<HTMLSelectElement>(card, '#years-after')!.value]).to.deep.equal(['2023', '2025']);
    from.value = '2021';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => words(card, '[part~=trajectory-beside] .yr-lead').includes('59 sur 84 en 2021'), 'the years chosen');
    expect(words(card, '[part~=trajectory-beside]')).to.match(/lignes? dont l’un des cycles ne dit rien/);
    const to = $<HTMLSelectElement>(card, '#years-after')!;
    to.value = '2023';
    to.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => /les maxima diffèrent, aucun écart en points.*le score baisse ?: 70,2 ?%, puis/.test(words(card, '[part~=trajectory-beside] .yr-lead')), 'two maxima');
  });

  it('place it among published peers, and say how they are counted and when they are too few', async () => {
    const card = await read();
    const said = words(card, '[part~=trajectory-peers]');
    expect(said).to.match(/Chef-lieu de région, cycle 2023 (Au-dessus de|À|Au-dessous de) la médiane, [\d,]+ sur 100/);
    expect(said).to.match(/Rang \d sur 6\. 6 scores publiés ; 6 résultats attendus/);
    expect(said).to.match(/Chef-lieu de région, cycle 2025 (Aucun|Un|Deux)[^.]* : il en faut 5 pour dire la médiane/);
    expect(said).to.contain('La médiane est le plus petit que la moitié d’entre eux ne dépasse pas');
    expect(nameOf($(card, '.yr-strip')!)).to.match(/^De [\d,]+ à [\d,]+, quartiles .*médiane [\d,]+ ; Kolda : [\d,]+$/);
  });

  it('tell a stranger only what is published, and that there is more', async () => {
    const card = await read({ client: years({ as: null }), cycle: '2021' });
    expect(rows(card).map((cells) => cells[1]!.split(' ')[0])).to.deep.equal(['Publié', 'Publié', 'Non']);
    expect(rows(card)[2]!.slice(2)).to.deep.equal(['', '', '', '']);
    // The card is of the oldest cycle that may be read: it stands beside the next.
    await until(() => $<HTMLSelectElement>(card, '#years-after')?.value === '2023', 'the cycle that follows');
    expect(words(card, '[part~=trajectory-beside] .yr-lead')).to.contain('59 sur 84 en 2021');
  });

  it('are read again once the card is another', async () => {
    let asked = 0;
    const client = years({ network: (request, answer) => { if (isYears(request)) asked += 1; return answer(); } });
    const card = await read({ client });
    expect(asked).to.equal(1);
    const { assessmentId, version } = await client.scorecards.get(KOLDA);
    await client.assessments.recordAnswer(assessmentId, { item: 'IDP-2', note: 'Essai' }, { base: version });
    await card.refresh();
    await until(() => asked === 2 && rows(card).length === 3, 'the years of the card as it is now');
    card.territory = 'ansd:SN-FK-FD1-1';
    await until(() => words(card, 'h2') === 'Fatick' && rows(card)[0]?.[2]?.startsWith('68 sur 84'), 'the years of Fatick');
    // It has no dossier of 2025: once more for the two cycles that may be set side by side.
    await until(() => asked === 4 && $<HTMLSelectElement>(card, '#years-before')?.value === '2021', 'its two cycles');
  });
});

describe('what stands in the place of the years', () => {
  it('is a place kept while they are read', async () => {
    const held = gate();
    const card = await opened({ client: years({ network: async (request, answer) => { if (isYears(request)) await held.opened; return answer(); } }) });
    await until(() => $(card, '#years-in .sk'), 'the place kept');
    expect(words(card, '#years-in [role=status]')).to.equal('Chargement…');
    held.open();
    await until(() => $(card, '.yr-glance'), 'the years');
  });

  it('is a way to try again, with the number of the request', async () => {
    let fails = true;
    const failing = Response.json({ type: 'https://jalon.example/problems/internal', title: 'Défaut', status: 500, code: 'internal', requestId: 'req-42' }, { status: 500, headers: { 'content-type': 'application/problem+json' } });
    const card = await opened({ client: years({ network: (request, answer) => (isYears(request) && fails ? Promise.resolve(failing.clone()) : answer()) }) });
    await until(() => $(card, '#years-in [role=alert]'), 'the problem');
    expect(words(card, '#years-in')).to.match(/Les autres années n’ont pas pu être lues.*Demande req-42/);
    fails = false;
    $<HTMLButtonElement>(card, '#years-in .btn.primary')!.click();
    await until(() => $(card, '.yr-glance'), 'the years');
  });

  it('is why somebody may not read them', async () => {
    const closed = Response.json({ type: 'https://jalon.example/problems/forbidden', title: 'Fermé', status: 403, code: 'forbidden', requestId: 'req-43' }, { status: 403, headers: { 'content-type': 'application/problem+json' } });
    const card = await opened({ client: years({ network: (request, answer) => (isYears(request) ? Promise.resolve(closed) : answer()) }) });
    await until(() => $(card, '#years-in [role=alert]'), 'the refusal');
    expect(words(card, '#years-in')).to.contain('Les autres années ne vous sont pas ouvertes.');
  });

  it('is the word that there is one cycle alone; nothing at all where nobody can be asked', async () => {
    const card = await read({ client: clientIn({ store: storeInMay() }) });
    expect(words(card, '.yr-glance')).to.equal('Ce programme n’a qu’un cycle : il n’y a pas encore d’autre année.');
    expect($(card, '[part~=trajectory-beside]')).to.equal(null);
    const view = await years().scorecards.get(KOLDA);
    const bare = await shown({ view, client: { ...sourceOf(() => Promise.resolve(view)), ask: undefined } });
    await until(() => $(bare, '.foot'), 'what stands beside the card');
    expect($(bare, '#years')).to.equal(null);
  });
});

describe('the years, whatever the page', () => {
  for (const theme of ['light', 'dark'] as const) it(`have nothing axe finds wrong, ${theme}`, async () => {
    expect(await faults(await read({ theme }))).to.deep.equal([]);
  });

  itBut({ webkit: FORCED }, 'have nothing axe finds wrong in forced colours', async () => {
    await withMedia({ forcedColors: 'active' }, async () => expect(await faults(await read())).to.deep.equal([]));
  });

  /** A place in the page as wide as it is told: the card asks its container, never the window. */
  const column = (width: number): HTMLElement => Object.assign(place(document.createElement('div')), { style: `inline-size: ${width}px` });

  it('need no sideways scrolling in 320 pixels, but the chart of many', async () => {
    for (const lang of ['fr', 'ar']) {
      const around = column(320);
      const card = await read({ lang }, around);
      await until(() => $(card, 'table.yr'), 'the table');
      for (const details of $$<HTMLDetailsElement>(card, '#years-in details')) details.open = true;
      const { left, right } = around.getBoundingClientRect();
      const over = $$(card, '#years-in *').map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ element, box }) => box.width > 0 && !element.closest('svg, .vh, thead') && (box.right > right + 1 || box.left < left - 1));
      expect(over.map(({ element }) => `${element.tagName}.${element.className}`), lang).to.deep.equal([]);
      expect(around.scrollWidth).to.be.at.most(320);
    }
  });

  it('print when they are open, and leave no line when they are closed', async () => {
    const around = column(740);
    const closed = await shown({ client: years() }, around);
    await until(() => $(closed, '#years'), 'the line of the years');
    const open = await read({}, around);
    await withMedia({ media: 'print' }, () => {
      expect(getComputedStyle($(closed, '.years')!).display).to.equal('none');
      expect([getComputedStyle($(open, '.years')!).display === 'none', getComputedStyle($(open, '.yr-pick')!).display]).to.deep.equal([false, 'none']);
      const inside = $(open, '#years-in')!;
      expect([$(open, '.yr details p')!.checkVisibility(), inside.scrollWidth - inside.clientWidth]).to.deep.equal([true, 0]);
    });
  });
});
