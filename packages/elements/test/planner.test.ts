import { expect } from '@open-wc/testing';
import type { JalonSource } from '@jalon/client';
import type { PlanView } from '@jalon/core/investment';
import { $, $$, koldaPlan, manyLines, mountPlanner, planner, press, rowNamed, viewOf, words } from './support/planner.ts';
import { until } from './support/widget.ts';

const focused = (element: Element): string => words(element.shadowRoot!.activeElement);
const keysOf = (element: Element): (string | undefined)[] => $$(element, 'tbody [aria-rowindex]').map((row) => row.dataset['key']);

describe('the planner', () => {
  it('says the plan, its standing, its first sentence and each year against its ceiling', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)) });
    expect(words($(element, 'h2'))).to.equal('PTI 2025–2027 de Kolda');
    expect(words($(element, '.meta'))).to.match(/^Adopté, révision 14 adopté le 19 décembre 2024, Délibération n° 11 Données de démonstration Règles illustratives$/);
    expect(words($(element, '.say'))).to.equal('4 points sont à revoir ; 2025 garde 21 millions de marge.');
    expect($$(element, '.year').map(words)).to.deep.equal(['2025484 sur 505 M Sous le plafond, reste 21 M', '2026201 sur 220 M Sous le plafond, reste 19 M', '2027137 sur 140 M Sous le plafond, reste 3 M']);
  });

  it('keeps its place with the first frame, and not where the plan is there before', async () => {
    const plans = (view: () => Promise<PlanView>): JalonSource => ({ plans: { view, list: async () => [] } }) as unknown as JalonSource;
    const frame = (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const kept: Element[] = [];
    const element = mountPlanner({ plan: 'known', client: plans(async () => viewOf(koldaPlan(2025))) });
    let drawings = 0;
    const drawn = element as unknown as { performUpdate(): void };
    const { performUpdate } = drawn;
    drawn.performUpdate = (): void => {
      drawings += 1;
      performUpdate.call(element);
    };
    const watch = new MutationObserver(() => kept.push(...$$(element, '[part=loading]')));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    await until(() => $(element, '.say'), 'the plan');
    await frame();
    await frame();
    expect(kept).to.deep.equal([]);
    // Once with nothing, once with the plan.
    expect(drawings).to.equal(2);
    watch.disconnect();

    const waiting = mountPlanner({ plan: 'awaited', client: plans(() => new Promise(() => {})) });
    expect(words(await until(() => $(waiting, '[part=loading]'), 'the place kept'))).to.equal('Chargement du plan');
  });

  it('names the year and the source that are over, and what blocks', async () => {
    const plan = koldaPlan(2025);
    const over = await planner({ planView: viewOf({ ...plan, ceilings: plan.ceilings.map((one) => (one.year === 2027 ? { ...one, amount: Math.round(one.amount / 2) } : one)) }) });
    expect(words($(over, '.say'))).to.match(/^2027 dépasse son plafond de 67 millions/);
    expect(words($$(over, '.year')[2])).to.match(/Dépasse de 67 M, sur /);
    expect(words($(over, 'tfoot .ck'))).to.match(/^2027 : Dépasse de 67 M/);
    expect(words($(await planner(), '.say'))).to.match(/règles bloquent la proposition au conseil/);
  });

  it('says procedures by their name to whoever has the plan alone, and in general words where a plan kept from before names none', async () => {
    const told = async (planView: PlanView): Promise<string> => words($$(await planner({ planView }), '[part=finding]').find((one) => /La ligne prévoit/.test(words(one))));
    const { names: _, ...before } = viewOf(koldaPlan());
    expect(await told(viewOf(koldaPlan()))).to.match(/demande : Appel d’offres ouvert, .* La ligne prévoit : Demande de renseignements et de prix à compétition ouverte\./);
    expect(await told(before)).to.match(/demande : celle que le montant demande.* La ligne prévoit : la procédure prévue\./);
  });

  it('puts lines under their sector with sums, amounts in millions, and what rules say by shape, words and article', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)) });
    expect(words($(element, '.grp'))).to.equal('Environnement et ressources naturelles, eau 2 lignes 3204016008040');
    expect([...rowNamed(element, 'P-04').children].map(words)).to.deep.equal(['P-04Drainage du quartier Sikilo', 'MOD', '220', '40', '60payé : 60', '0', '80', '40', 'Ligne nouvelle avant ce soldeGuides de programmation : opérations en cours et reste à payer', 'Partenaires techniques et financiers : 180']);
    expect(rowNamed(element, 'P-04').querySelector('.ck .c-late svg')).not.to.equal(null);
    expect(words(rowNamed(element, 'P-11').querySelector('.ck'))).to.equal('Conforme');
    expect($$(element, 'tfoot .num').map(words)).to.deep.equal(['984', '120', '484', '201', '137', '42']);
  });

  it('keeps the code of a line, however long, apart from its name, in both directions of reading', async () => {
    const codes = ['SNPTI-0008', 'COMMUNE-DE-LOUGA-2026-LOT-12', 'É-1'];
    const plan = koldaPlan(2025);
    const planView = viewOf({ ...plan, projects: plan.projects.map((one, at) => ({ ...one, code: codes[at] ?? one.code })) });
    for (const lang of ['fr', 'ar']) {
      const element = await planner({ planView, lang });
      for (const code of [...codes, 'P-09']) {
        const [first, second] = [...rowNamed(element, code).querySelectorAll('.lb > *')].map((part) => part.getBoundingClientRect());
        const room = lang === 'ar' ? first!.left - second!.right : second!.left - first!.right;
        expect(room, `${code} in ${lang}`).to.be.above(3);
        expect(rowNamed(element, code).querySelector('.code')!.scrollWidth, code).to.be.at.most(Math.ceil(first!.width) + 1);
      }
    }
  });

  it('groups by locality when asked, and tells the page', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)) });
    const told: string[] = [];
    element.addEventListener('jalon-planner-show', ({ view, group }) => told.push(`${view} ${group}`));
    $$(element, '.seg button').find((button) => words(button) === 'Par localité')!.click();
    await element.updateComplete;
    expect($$(element, '.grp bdi').map(words)).to.include('Centre');
    expect(told).to.deep.equal(['table locality']);
  });
});

describe('the table of the planner', () => {
  it('is a tree grid: one cell by Tab, arrows from cell to cell, groups folded and unfolded', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)) });
    expect($(element, '[role=treegrid]')).not.to.equal(null);
    expect($$(element, '.pt [tabindex="0"]')).to.have.length(1);
    const first = $(element, '.pt [tabindex="0"]')!;
    first.focus();
    press(first, 'ArrowDown');
    expect(focused(element)).to.equal('P-04Drainage du quartier Sikilo');
    press(element.shadowRoot!.activeElement!, 'ArrowRight');
    press(element.shadowRoot!.activeElement!, 'ArrowRight');
    expect(focused(element)).to.equal('220');
    press(element.shadowRoot!.activeElement!, 'ArrowUp');
    expect(focused(element)).to.equal('320');
    press(element.shadowRoot!.activeElement!, 'Home');
    press(element.shadowRoot!.activeElement!, 'ArrowLeft');
    await element.updateComplete;
    expect($(element, '.grp')!.ariaExpanded).to.equal('false');
    expect(keysOf(element)).not.to.include('kolda-04');
    press(element.shadowRoot!.activeElement!, 'ArrowRight');
    await element.updateComplete;
    press(element.shadowRoot!.activeElement!, 'ArrowDown');
    press(element.shadowRoot!.activeElement!, 'ArrowLeft');
    expect(focused(element)).to.match(/^Environnement/);
    press(element.shadowRoot!.activeElement!, 'End', { ctrlKey: true });
    expect(element.shadowRoot!.activeElement!.closest('tr')!.dataset['key']).to.equal(keysOf(element).at(-1));
    expect($$(element, '.pt [tabindex="0"]')).to.have.length(1);
  });

  it('keeps what is done before anything can answer it, in order, and scrolls nothing meanwhile', async () => {
    const element = mountPlanner({ planView: viewOf(koldaPlan(2025)) });
    await until(() => $(element, '.pt [tabindex="0"]'), 'the table');
    expect($(element, '#rules'), 'what answers is not there yet').to.equal(null);
    const first = $(element, '.pt [tabindex="0"]')!;
    first.focus();
    expect(press(first, 'ArrowDown'), 'the page scrolls').to.equal(false);
    expect(press(first, 'Tab'), 'Tab leaves').to.equal(true);
    rowNamed(element, 'P-09').querySelector('td')!.click();
    expect(rowNamed(element, 'P-09').ariaSelected).to.equal('false');
    await until(() => $(element, '#rules'), 'what answers');
    await element.updateComplete;
    expect(focused(element)).to.equal('P-04Drainage du quartier Sikilo');
    expect(rowNamed(element, 'P-09').ariaSelected).to.equal('true');
  });

  it('follows the direction of reading', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)), lang: 'ar' });
    const name = rowNamed(element, 'P-04').querySelector('th')!;
    name.focus();
    press(name, 'ArrowLeft');
    expect((element.shadowRoot!.activeElement as HTMLTableCellElement).cellIndex).to.equal(1);
  });

  it('selects a line by click and by Space, and tells the page which', async () => {
    const element = await planner({ planView: viewOf(koldaPlan(2025)) });
    const told: (string | null)[] = [];
    element.addEventListener('jalon-project-select', ({ plan, project, code }) => told.push(plan, project, code));
    rowNamed(element, 'P-09').querySelector('td')!.click();
    await element.updateComplete;
    expect(told).to.deep.equal(['kolda-pti-2025', 'kolda-09', 'P-09']);
    expect(rowNamed(element, 'P-09').ariaSelected).to.equal('true');
  });

  it('shows what was adopted beside what differs from it', async () => {
    const plan = koldaPlan(2025);
    const changed = { ...plan, projects: plan.projects.map((one) => (one.code === 'P-01' ? { ...one, credits: { ...one.credits, 2026: 50_000_000 } } : one)) };
    const element = await planner({ planView: viewOf(changed) });
    expect($$(element, '.was:not(.really)').length).to.equal(0);
    $$(element, '.views .btn').find((button) => words(button) === 'Plan adopté à côté')!.click();
    await element.updateComplete;
    expect(words(rowNamed(element, 'P-01').children[5])).to.equal('50adopté : 60');
  });

  it('draws of 2,000 lines those in sight, and keeps the one with the focus', async () => {
    const element = await planner({ planView: viewOf(manyLines(2000)) });
    await until(() => $(element, '.pt.even'));
    expect(keysOf(element).length).to.be.lessThan(80);
    expect(Number($(element, '.pt')!.getAttribute('aria-rowcount'))).to.be.greaterThan(2000);
    const first = $(element, '.pt [tabindex="0"]')!;
    const key = first.closest('tr')!.dataset['key'];
    // WebKit brings what has the focus into sight a frame later: it would take this scroll back.
    first.focus({ preventScroll: true });
    const box = $(element, '.scroll')!;
    box.scrollTop = 30_000;
    await until(() => $$(element, 'tbody [aria-rowindex]').some((row) => Number(row.getAttribute('aria-rowindex')) > 400), 'lines further down');
    expect(keysOf(element)[0]).to.equal(key);
    expect(focused(element)).to.equal(words(first));
    press(element.shadowRoot!.activeElement!, 'End', { ctrlKey: true });
    await until(() => element.shadowRoot!.activeElement?.closest('tr')?.dataset['key'] !== key, 'the last line');
    await element.updateComplete;
    expect(Number(element.shadowRoot!.activeElement!.closest('tr')!.getAttribute('aria-rowindex'))).to.be.greaterThan(2000);
  });
});
