import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { sendMouse } from '@web/test-runner-commands';
import { press } from './support/browser.ts';
import type { JalonItemOpenEvent, JalonScorecard } from '../src/index.ts';
import { $, $$, clientIn, focused, itemsOf, KOLDA, mount, place, rootOf, shown, storeInMay, until, words, type Signed } from './support/widget.ts';

const centre = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** The number as the card writes it in French. */
const inFrench = (points: string): string => new Intl.NumberFormat('fr', { minimumFractionDigits: points.split('.')[1]?.length ?? 0 }).format(Number(points));

describe('a scorecard that is read', () => {
  it('says the verdict first, then the steps, then the conditions, then the indicators', async () => {
    const card = await shown({ view: townInMay().view() });
    expect($$(card, 'section').map((section) => section.getAttribute('part'))).to.deep.equal(['verdict', 'steps', 'gates', 'domains']);
    expect($(card, '[part=verdict]')!.firstElementChild).to.equal($(card, '#say'));
  });

  it('names the territory in its one title', async () => {
    const { territory, view } = townInMay();
    const card = await shown({ view: view() });
    expect($$(card, 'h2').map(({ textContent }) => textContent)).to.deep.equal([territory.name]);
  });

  const outline = (card: JalonScorecard) => [...new Set($$(card, ':is(h1, h2, h3, h4, h5, h6)').map((heading) => heading.ariaLevel))];

  it('puts its title at level 2, unless the page says otherwise, and the others below it', async () => {
    const card = await shown({ view: townInMay().view() });
    $(card, '#b-IDP-2')!.click();
    await until(() => $(card, '#x-IDP-2 h4'));
    expect(outline(card)).to.deep.equal(['2', '3', '4']);
    expect($(card, '[part=head] h2')!.ariaLevel).to.equal('2');
    for (const [level, levels] of [['1', ['1', '2', '3']], ['4', ['4', '5', '6']], ['6', ['6']], ['seven', ['2', '3', '4']], ['0', ['2', '3', '4']]] as const) {
      card.setAttribute('heading-level', level);
      await card.updateComplete;
      expect(outline(card)).to.deep.equal(levels);
    }
  });

  it('puts the title of a notice at the level of the card it stands for', async () => {
    const card = mount({ client: clientIn({ as: null }), headingLevel: 3 });
    await until(() => $(card, '[part=note] h2'));
    expect(outline(card)).to.deep.equal(['3']);
  });

  it('says once which cycle it is', async () => {
    const card = await shown({ view: townInMay().view() });
    expect(words(card, '[part=head]').match(/faits de/g) ?? []).to.have.length.below(2);
  });

  it('says of each window its standing in a word, and by how much', async () => {
    const view = townInMay().view();
    const card = await shown({ view });
    const windows = $$(card, '[part=window]');
    expect(windows).to.have.length(view.windows.length);
    for (const [index, { label }] of view.windows.entries()) {
      expect(windows[index]!.textContent).to.contain(label.fr);
      expect(windows[index]!.querySelector('.state')!.textContent).to.match(/Ouvert|Fermé|Indéterminé|Non concerné/);
      expect(windows[index]!.querySelector('.by')!.textContent.trim()).to.not.equal('');
    }
    const missing = view.windows.flatMap(({ reasons }) => reasons).find(({ code }) => code === 'threshold-open');
    expect(words(card, '[part=windows]')).to.contain(`Il manque ${inFrench(view.score!.thresholds[0]!.short!)} points`);
    expect(missing).to.not.equal(undefined);
  });

  it('says the figures of the score in words, and they are those of the scorer', async () => {
    const view = townInMay().view();
    const card = await shown({ view });
    const { earned, max, open, lost } = view.score!;
    expect(words(card, '[part=score]')).to.contain(inFrench(earned!)).and.contain(`sur ${inFrench(String(Number(max)))}`);
    const aloud = $(card, '[part=score] .rod')!.closest('[role=img], svg')!.getAttribute('aria-label') ?? '';
    for (const points of [earned, open, lost]) expect(aloud).to.contain(inFrench(String(Number(points))));
  });

  it('gives a row to every condition and to every indicator', async () => {
    const view = townInMay().view();
    const card = await shown({ view });
    expect($$(card, '[data-item]').map(({ dataset }) => dataset['item'])).to.deep.equal(itemsOf(view).map(({ code }) => code));
  });

  it('leads from a step to the row it is about', async () => {
    const view = townInMay().view();
    const card = await shown({ view });
    const link = $(card, '[part=steps] button')!;
    link.focus();
    await press('Enter');
    const code = view.steps[0]!.item;
    await until(() => focused(card)?.id === `b-${code}`);
    expect($(card, `#x-${CSS.escape(code)}`)).to.not.equal(null);
  });

  it('names each thing once above the card: the kind of a place is often its class', async () => {
    const view = townInMay().view();
    const card = await shown({ view: { ...view, territory: { ...view.territory, kind: 'ville', classes: [{ fr: 'Ville' }], within: ['Thiès', 'Thiès'] } } });
    expect(words(card, '[part=head] .meta span')).to.equal('Ville, Thiès');
  });

  it('writes a unit beside many, never in the plural beside one', async () => {
    const view = townInMay().view();
    const reason = async (value: string) => {
      const domains = view.domains.map((domain) => ({ ...domain, indicators: domain.indicators.map((item) => (item.code === 'IDP-10' && item.trace?.kind === 'per-occurrence' ? { ...item, trace: { ...item.trace, value } } : item)) }));
      const card = await shown({ view: { ...view, domains } });
      const said = words(card, '[data-item="IDP-10"] .rs');
      card.remove();
      return said;
    };
    expect(await reason('4')).to.contain('4 réunions');
    expect(await reason('1')).to.match(/\b1\b/).and.not.contain('1 réunion');
  });

  it('says that invented data is invented', async () => {
    const card = await shown({ view: townInMay().view() });
    expect(words(card, '[part=head]')).to.contain('Données de démonstration');
  });

  it('shows no control of editing for a view that has no source', async () => {
    const card = await shown({ view: townInMay().view() });
    $(card, '#b-IDP-7')!.click();
    await until(() => $(card, '#x-IDP-7')?.textContent?.includes('auto') || $(card, '#x-IDP-7 *'));
    expect($(card, '#e-IDP-7')).to.equal(null);
  });
});

describe('the explanation of a figure', () => {
  const opened = async (item = 'IDP-2') => {
    const card = await shown({ view: townInMay().view() });
    return { card, button: $<HTMLButtonElement>(card, `#b-${item}`)! };
  };

  it('opens in place, under its row, by mouse', async () => {
    const { card, button } = await opened();
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'click', position: centre(button) });
    const panel = await until(() => $(card, '#x-IDP-2'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(button.getAttribute('aria-controls')).to.equal(panel.id);
    expect(panel.closest('tr')!.previousElementSibling).to.equal(button.closest('tr'));
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens and closes with ${key}, and the focus stays`, async () => {
      const { card, button } = await opened();
      button.focus();
      await press(key);
      await until(() => $(card, '#x-IDP-2'));
      expect(focused(card)).to.equal(button);
      await press(key);
      await until(() => !$(card, '#x-IDP-2'));
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(focused(card)).to.equal(button);
    });
  }

  it('says the values that were given and the rule', async () => {
    const { card, button } = await opened();
    button.click();
    const view = townInMay().view();
    const item = itemsOf(view).find(({ code }) => code === 'IDP-2')!;
    await until(() => words(card, '#x-IDP-2').length > 80);
    for (const code of item.asks.inputs) expect(words(card, '#x-IDP-2')).to.contain(view.catalogue.inputs[code]!.label.fr!.slice(0, 12));
  });

  it('tells the page which one was opened and closed', async () => {
    const { card, button } = await opened();
    const heard: string[] = [];
    const hear = ({ item, open }: JalonItemOpenEvent) => void heard.push(`${item} ${open}`);
    const around = place(document.createElement('div'));
    around.addEventListener('jalon-item-open', hear as EventListener);
    around.append(card);
    button.click();
    button.click();
    expect(heard).to.deep.equal(['IDP-2 true', 'IDP-2 false']);
  });

  for (const [item, reason] of [['IDP-2', 'partial'], ['CMO-1', 'answered-yes']] as const) {
    it(`names a rule newer than the widget, and shows the rest of ${item}`, async () => {
      const { view: { gates, domains, ...rest } } = { view: townInMay().view() };
      const newer = <I extends { code: string }>(each: I): I => (each.code === item ? { ...each, reason, trace: { kind: 'barometer', of: 'the sky', items: 3, steps: 2, level: '7/2' } } : each);
      const card = await shown({ view: { ...rest, gates: gates.map(newer), domains: domains.map((domain) => ({ ...domain, indicators: domain.indicators.map(newer) })) } });
      $(card, `#b-${item}`)!.click();
      await until(() => words(card, `#x-${item}`).includes('Règle de type « barometer »'));
      expect(words(card, `#x-${item}`)).to.contain('Preuves').and.contain('Grille');
      expect(words(card)).to.not.match(/undefined|NaN|\[object|: : /);
    });
  }

  it('of every row can be opened', async () => {
    const view = townInMay().view();
    const card = await shown({ view });
    for (const button of $$(card, 'button.exp')) button.click();
    await until(() => $$(card, '[part=explanation]').length === itemsOf(view).length);
    await until(() => $$(card, '[part=explanation]').every((panel) => !panel.textContent.includes('Chargement')));
    expect(rootOf(card).textContent).to.not.match(/undefined|NaN|\[object/);
  });
});

describe('a scorecard that is given its view', () => {
  const counting = (signed: Signed = {}) => {
    const asked: string[] = [];
    return { asked, client: clientIn({ ...signed, network: (request, answer) => { asked.push(new URL(request.url).pathname); return answer(); } }) };
  };

  it('asks for nothing, with a source and without', async () => {
    const { asked, client } = counting();
    const card = await shown({ view: townInMay().view(), client });
    card.client = client;
    await card.updateComplete;
    expect(words(card, 'h2')).to.equal('Kolda');
    expect(asked).to.deep.equal([]);
  });

  it('is read again, and edited, from the source it is given with', async () => {
    const store = storeInMay();
    const { asked, client } = counting({ store });
    const card = await shown({ view: { ...townInMay().view(), asOf: '2025-01-02' }, client });
    expect(words(card, '[part=head]')).to.contain('2 janvier 2025');
    await card.refresh();
    expect(words(card, '[part=head]')).to.not.contain('2 janvier 2025');
    expect(asked.filter((path) => path.includes('/scorecards/'))).to.have.length(1);
    $(card, '#b-IDP-7')!.click();
    (await until(() => $(card, '#e-IDP-7'))).click();
    await until(() => $(card, '#form-IDP-7'));
  });

  it('gives way to another that is given, and to another territory that is asked for', async () => {
    const { client } = counting({ as: 'verifier' });
    const card = await shown({ view: townInMay().view(), client });
    card.view = townInMay('kaffrine').view();
    await until(() => words(card, 'h2') === 'Kaffrine');
    Object.assign(card, { ...KOLDA, territory: 'ansd:SN-LG-LD1-1' });
    await until(() => words(card, 'h2') === 'Louga');
  });
});

describe('a scorecard read from a server', () => {
  it('is the same as the view the scorer makes', async () => {
    const card = await shown({ client: clientIn() });
    const other = await shown({ view: townInMay().view() });
    expect(words(card, '[part=verdict]')).to.equal(words(other, '[part=verdict]'));
  });

  it('is read again when the page names another territory', async () => {
    const card = await shown({ client: clientIn({ as: 'verifier' }) });
    const before = words(card, 'h2');
    card.territory = 'ansd:SN-SE-SD1-1';
    await until(() => words(card, 'h2') !== '' && words(card, 'h2') !== before);
    expect(words(card, '#say')).to.match(/Tous les guichets sont ouverts/);
  });

  it('says a lost window by a fraction of a point with the decimals it takes', async () => {
    const view = townInMay('kaffrine').view();
    const card = await shown({ view });
    expect(words(card, '[part=windows]')).to.contain('Fermé').and.contain(inFrench(view.score!.thresholds[0]!.short!));
  });
});
