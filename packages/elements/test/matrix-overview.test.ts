import { expect } from '@open-wc/testing';
import type { MatrixView } from '@jalon/core/assessment';
import type { JalonScorecardMatrix } from '../src/scorecard-matrix/jalon-scorecard-matrix.ts';
import { faults } from './support/axe.ts';
import { $, $$, focusedIn, matrix, matrixOf, rowsOf, words, type MatrixSettings } from './support/matrix.ts';
import { pause, place, until } from './support/widget.ts';

/** The matrix with its overview drawn: asked for by its button, where coming near has not done it. */
async function shown(settings: MatrixSettings): Promise<JalonScorecardMatrix> {
  const element = await matrix(settings);
  await until(() => $(element, '.over'), 'its place');
  $(element, '.over .btn')?.click();
  await until(() => $(element, '.over .glance, .dist'), 'the overview');
  return element;
}
const lines = (element: Element): HTMLElement[] => $$(element, '.dist tbody tr');
const line = (element: Element, name: string): HTMLElement => lines(element).find((row) => words(row.querySelector('th bdi')) === name || words(row.querySelector('th')) === name)!;
const names = (element: Element): string[] => lines(element).map((row) => words(row.querySelector('th bdi') ?? row.querySelector('th')));
const cellsOf = (row: Element): string[] => [...row.querySelectorAll('td')].map(words);
const withRows = (view: MatrixView, rows: Partial<MatrixView['rows']>): MatrixView => ({ ...view, rows: { ...view.rows, ...rows } });
/** One region, as many rows as scores. */
const scored = (...scores: (string | null)[]): MatrixView => withRows(matrixOf(scores.length), {
  area: scores.map(() => 0), filing: 'f'.repeat(scores.length), earned: scores, gap: scores.map((score) => (score === null ? null : (Number(score) - 14).toFixed(1))),
});
const share = (shape: Element, name: string): number => Number.parseFloat(shape.getAttribute(name)!);

describe('the overview of the matrix', () => {
  it('says of each region its median, what reaches the threshold and how its windows stand', async () => {
    const view = matrixOf(27);
    const element = await shown({ view });
    expect(words($(element, '#over'))).to.equal('Où en sont les régions');
    expect(names(element)).to.deep.equal(['Ensemble', 'Kolda', 'Thiès']);
    for (const [name, rows] of [['Kolda', [...Array(27).keys()].filter((row) => row % 3 < 2)], ['Thiès', [...Array(27).keys()].filter((row) => row % 3 === 2)]] as const) {
      const tenths = rows.filter((row) => row % 10 !== 9).map((row) => ((row % 11) + 7.5) * 10).sort((a, b) => a - b);
      const half = tenths.length / 2;
      const middle = (tenths[Math.ceil(half) - 1]! + tenths[Math.floor(half)]!) / 20;
      const [median, reached, first] = cellsOf(line(element, name));
      expect(Number(median!.split(' ')[0]!.replace(',', '.')), name).to.equal(middle);
      expect(reached).to.equal(`${tenths.filter((score) => score >= 140).length} sur ${tenths.length}`);
      expect(first).to.contain(`${rows.filter((row) => row % 4 === 0).length} ouverts`).and.to.contain(`${rows.filter((row) => row % 4 === 1).length} fermés`);
    }
  });

  it('writes the median exactly, with as many decimals in each line', async () => {
    const view = withRows(scored('7.5', '8.25', '9.5'), { area: [0, 0, 2] });
    expect(lines(await shown({ view })).map((row) => cellsOf(row)[0]!.split(' ')[0])).to.deep.equal(['8,250', '7,875', '9,500']);
  });

  it('counts as not filed what was not received, and gives it no score', async () => {
    const view = withRows(scored('0.0', '12', '16'), { filing: 'nff', windows: ['ioo', 'icc'] });
    const element = await shown({ view });
    const [median, reached, first, second] = cellsOf(line(element, 'Kolda'));
    expect([median, reached, first, second]).to.deep.equal(['14 12 à 16', '1 sur 2', '2 ouverts 1 non déposé', '2 fermés 1 non déposé']);
    expect($$(element, '.strip circle')).to.have.length(2);
    expect(words($(element, '.glance'))).to.equal('Médiane 14, de 12 à 16 : 1 score atteint le seuil, 1 reste en dessous. 1 collectivité n’est pas notée.');
  });

  it('draws a point for each score, full where its own threshold is reached, and the post at the threshold', async () => {
    const view = withRows(scored('10', '14', '18', '18'), { gap: ['2', '0', '4', '-1'] });
    const element = await shown({ view });
    const strip = line(element, 'Kolda').querySelector('.strip > svg')!;
    const points = [...strip.querySelectorAll('circle')];
    expect(points.map((point) => [share(point, 'cx'), point.classList.contains('lo')])).to.deep.equal([[0, false], [42.2, false], [80, false], [80, true]]);
    expect(share(strip.querySelector('svg')!, 'x')).to.equal(40);
    expect(share(points[2]!, 'cy')).to.not.equal(share(points[3]!, 'cy'));
    expect([strip.getAttribute('role'), words(Object.assign(document.createElement('i'), { textContent: strip.getAttribute('aria-label') }))]).to.deep.equal(['img', 'Scores : 10 ; 14 ; 18 ; 18']);
    expect(words($(element, '.dist thead .strip'))).to.equal('Scores de 10 à 20 ; un point par collectivité ; le jalon est le seuil de 14');
  });

  it('hides the post behind no point: each stands beside it, on the side of its score', async () => {
    const strip = line(await shown({ view: scored('10', '13.9', '13.9', '14', '14.1', '18') }), 'Kolda').querySelector('.strip > svg')!;
    const post = share(strip.querySelector('svg')!, 'x');
    expect([...strip.querySelectorAll('circle')].map((point) => Number((share(point, 'cx') - post).toFixed(1)))).to.deep.equal([-40, -2.2, -2.2, 2.2, 2.2, 40]);
  });

  it('gathers more than sixty scores in bars that count each of them once', async () => {
    const shift = (column: readonly (string | null)[]): (string | null)[] => column.map((value) => (value === null ? null : (Number(value) - 0.5).toFixed(1)));
    const { rows } = matrixOf(560);
    const view = withRows(matrixOf(560), { earned: shift(rows.earned), gap: shift(rows.gap) });
    const element = await shown({ view });
    const strip = line(element, 'Ensemble').querySelector('.strip > svg')!;
    expect(strip.querySelectorAll('circle')).to.have.length(0);
    const bars = [...strip.querySelectorAll('rect.col')];
    const hollow = bars.filter((bar) => bar.classList.contains('lo'));
    const post = share(strip.querySelector('svg')!, 'x');
    expect(hollow.every((bar) => share(bar, 'x') + share(bar, 'width') <= post + 0.1)).to.equal(true);
    expect(bars.filter((bar) => !hollow.includes(bar)).every((bar) => share(bar, 'x') >= post - 0.1)).to.equal(true);
    const heights = bars.map((bar) => share(bar, 'height'));
    const counts = new Map<number, number>();
    for (const earned of view.rows.earned) if (earned !== null) counts.set(Number(earned), (counts.get(Number(earned)) ?? 0) + 1);
    const most = Math.max(...counts.values());
    expect(heights.map((height) => Math.round((height / Math.max(...heights)) * most)).reduce((sum, each) => sum + each, 0)).to.equal([...counts.values()].reduce((sum, each) => sum + each, 0));
    expect(strip.getAttribute('aria-label')).to.match(/^504 scores de 7 à 17, médiane 12, \d+ atteignent le seuil$/);
    expect(words($(element, '.dist thead .strip'))).to.contain('des barres au-delà de 60');
  });

  it('holds 35 000 rows in a few shapes', async () => {
    const element = await shown({ view: matrixOf(35_000) });
    expect(names(element)).to.deep.equal(['Ensemble', 'Kolda', 'Thiès']);
    expect($$(element, '.dist svg *').length).to.be.below(400);
    expect(cellsOf(line(element, 'Ensemble'))[1]).to.match(/ sur 31 500$/);
  });

  it('says so where there is no score, one alone, none of any kind, or no row', async () => {
    const view = matrixOf(9);
    const gates = await shown({ view: { ...view, score: null } });
    expect(words($(gates, '.glance'))).to.equal('Cette grille n’a pas de score : seuls les guichets sont comptés.');
    expect($$(gates, '.dist thead th').map(words)).to.deep.equal(['Région', 'Guichet 1', 'Guichet 2']);
    const none = await shown({ view: scored(null, null) });
    expect([words($(none, '.glance')), cellsOf(lines(none)[0]!)[0]]).to.deep.equal(['Aucun score n’est connu pour les lignes affichées.', 'aucun score']);
    expect(words($(await shown({ view: scored('12.0', null) }), '.glance'))).to.equal('Un seul score est connu : 12.');
    const noThreshold = await shown({ view: { ...view, score: { ...view.score!, threshold: null } } });
    expect($$(noThreshold, '.dist thead th').map(words)).to.deep.equal(['Région', 'Médiane', 'Guichet 1', 'Guichet 2', 'Scores de 6 à 20 ; un point par collectivité']);
    expect($$(noThreshold, '.dist .post, .dist .lo')).to.have.length(0);
    gates.matrixQuery = { filter: { q: 'nowhere' } };
    await until(() => words($(gates, '.over')).includes('il n’y a rien à répartir'));
  });

  it('draws one region alone, classes where there are no areas, and all together where there is neither', async () => {
    expect(names(await shown({ view: scored('9', '12') }))).to.deep.equal(['Kolda']);
    const view = withRows({ ...matrixOf(4), areas: [], classes: [{ code: 'ville', label: { fr: 'Ville' } }, { code: 'rural', label: { fr: 'Commune rurale' } }] }, { area: [null, null, null, null], classes: [[1], [0], [], [0, 1]] });
    const byClass = await shown({ view });
    expect([words($(byClass, '#over')), ...names(byClass)]).to.deep.equal(['Où en sont les classes', 'Ensemble', 'Ville', 'Commune rurale', 'Sans rattachement']);
    line(byClass, 'Ville').querySelector('button')!.click();
    expect(byClass.matrixQuery).to.deep.equal({ filter: { classes: ['ville'], areas: undefined } });
    expect(names(await shown({ view: withRows({ ...matrixOf(2), areas: [], classes: [] }, { area: [null, null] }) }))).to.deep.equal(['Ensemble']);
  });

  it('filters by the region pressed and by none when pressed again, the focus kept, the rest of the query too', async () => {
    const element = await shown({ view: matrixOf(30), matrixQuery: { filter: { late: false }, sort: { by: 'score' } } });
    const told: unknown[] = [];
    element.addEventListener('jalon-matrix-query', ({ query }) => told.push(query.filter?.areas));
    const button = line(element, 'Thiès').querySelector('button')!;
    button.focus();
    button.click();
    await until(() => names(element).length === 1);
    expect(element.matrixQuery.sort).to.deep.equal({ by: 'score' });
    expect(element.matrixQuery.filter?.late).to.equal(false);
    expect([names(element), button.ariaPressed, focusedIn(element) === button]).to.deep.equal([['Thiès'], 'true', true]);
    button.click();
    await until(() => names(element).length === 3);
    expect(told).to.deep.equal([['thies'], undefined]);
  });

  it('follows the filters', async () => {
    const element = await shown({ view: matrixOf(30) });
    element.matrixQuery = { filter: { q: 'Commune 0002' } };
    await until(() => names(element).join() === 'Thiès');
    expect(words($(element, '.glance'))).to.equal('Un seul score est connu : 9,5.');
  });

  it('is loaded when it comes near, and not before', async () => {
    const far = place(document.createElement('div'));
    far.append(Object.assign(document.createElement('p')));
    (far.firstElementChild as HTMLElement).style.blockSize = '4000px';
    const element = await matrix({ view: matrixOf(30) }, far);
    await until(() => $(element, '.over'));
    await pause(150);
    expect([$(element, '.dist'), words($(element, '.over'))]).to.deep.equal([null, 'Où en sont les régionsVoir la répartition']);
    expect($(element, '.over')!.matches('.noprint'), 'nor is its title alone printed').to.equal(true);
    $(element, '.over')!.scrollIntoView();
    await until(() => $(element, '.dist'), 'the regions');
    expect($(element, '.over')!.matches('.noprint')).to.equal(false);
    window.scrollTo(0, 0);
  });

  it('is mirrored from right to left, and speaks Arabic and English', async () => {
    const ar = await shown({ view: matrixOf(27), lang: 'ar' });
    expect(words($(ar, '#over'))).to.equal('أين وصلت الجهات');
    expect(getComputedStyle($(ar, '.dist tbody .strip > svg')!).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    const en = await shown({ view: matrixOf(27), lang: 'en' });
    expect(cellsOf(line(en, 'Kolda'))[1]).to.match(/^\d+ of 16$/);
    expect(getComputedStyle($(en, '.dist tbody .strip > svg')!).transform).to.equal('none');
  });

  it('has nothing for an audit to find, wide, narrow and dark, and no style attribute', async () => {
    for (const settings of [{ theme: 'dark' }, {}] as const) {
      const box = place(document.createElement('div'));
      box.style.inlineSize = settings.theme ? '1200px' : '320px';
      const element = await shown({ view: matrixOf(27), ...settings });
      box.append(element);
      await until(() => rowsOf(element).length > 0 && $(element, '.dist'));
      expect(await faults(element)).to.deep.equal([]);
      expect($$(element, '.over [style]')).to.deep.equal([]);
      expect($(element, '.over')!.scrollWidth).to.be.at.most(Math.ceil($(element, '.over')!.clientWidth));
    }
  });
});
