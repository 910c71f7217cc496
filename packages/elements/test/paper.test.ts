import { expect } from '@open-wc/testing';
import { withMedia } from './support/browser.ts';
import { $, $$, buttonNamed, clientIn, itemsOf, KOLDA, shown, until, words } from './support/widget.ts';

/** What `print()` was called on, with what the card showed then. */
function watchPrint(look: () => number): { readonly seen: number[]; stop(): void } {
  const { print } = globalThis;
  const seen: number[] = [];
  globalThis.print = () => void seen.push(look());
  return { seen, stop: () => { globalThis.print = print; } };
}

describe('a card on paper', () => {
  it('is printed as it stands', async () => {
    const card = await shown({ client: clientIn() });
    const { seen, stop } = watchPrint(() => $$(card, '[part=explanation]').length);
    buttonNamed(card, 'Imprimer')!.click();
    stop();
    expect(seen).to.deep.equal([0]);
  });

  it('is printed with every explanation for who wishes, and stands as before once printed', async () => {
    const client = clientIn();
    const card = await shown({ client });
    $(card, '#b-IDP-7')!.click();
    await until(() => $(card, '#x-IDP-7 h4'));
    const items = itemsOf(await client.scorecards.get(KOLDA)).length;
    const { seen, stop } = watchPrint(() => $$(card, '[part=explanation]').filter((each) => each.querySelector('h4')).length);
    buttonNamed(card, 'Imprimer avec les explications')!.click();
    await until(() => seen.length > 0, 'the printing');
    stop();
    expect(seen).to.deep.equal([items]);
    dispatchEvent(new Event('afterprint'));
    await card.updateComplete;
    expect($$(card, '[part=explanation]').map(({ id }) => id)).to.deep.equal(['x-IDP-7']);
  });

  it('has no buttons, names itself at the head of each table, is said to be a demonstration, and leaves room to sign', async () => {
    const card = await shown({ client: clientIn() });
    expect($(card, '[part=signoff]')!.checkVisibility()).to.equal(false);
    await withMedia({ media: 'print' }, async () => {
      expect($$(card, 'button').filter((button) => button.checkVisibility() && !button.matches('.exp, .link')).map(({ textContent }) => textContent)).to.deep.equal([]);
      expect($(card, '[part=comments]')!.checkVisibility()).to.equal(false);
      expect($(card, '[part=signoff]')!.checkVisibility()).to.equal(true);
      expect(words(card, '[part=signoff]')).to.match(/version \d+\..*séance du.*signature/);
      for (const head of $$(card, '.ledger > thead th:first-child')) expect(getComputedStyle(head, '::before').content).to.match(/Kolda · .*12 mai 2025 · Données de démonstration/);
      expect(getComputedStyle($(card, '.ledger > tfoot')!).display).to.equal('table-row-group');
    });
  });

  it('keeps a title with what explains it, side by side as on the screen, whichever sheet came last', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '#b-CMO-1')!.click();
    await until(() => $(card, '#x-CMO-1 .kv'));
    await withMedia({ media: 'print' }, async () => {
      const root = card.shadowRoot!;
      for (const sheets of [root.adoptedStyleSheets, root.adoptedStyleSheets.toReversed()]) {
        root.adoptedStyleSheets = sheets;
        const of = (selector: string) => getComputedStyle($(card, selector)!);
        expect([of('.open-row').breakAfter, of('.dom').breakAfter, of('.xrow').breakInside, of('.explain').display]).to.deep.equal(['avoid', 'avoid', 'avoid', 'block']);
        const { width } = $(card, '#x-CMO-1')!.getBoundingClientRect();
        expect($(card, '#x-CMO-1 .kv')!.getBoundingClientRect().width / width).to.be.greaterThan(0.4);
      }
    });
  });

  it('is no result when it is a simulation: each table says so', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '#try')!.click();
    await until(() => $(card, '[part=simulation]'));
    await card.updateComplete;
    await withMedia({ media: 'print' }, async () => {
      for (const head of $$(card, '[part=simulation] .ledger > thead th:first-child')) expect(getComputedStyle(head, '::before').content).to.match(/^"Simulation, pas un résultat · Kolda/);
      expect($(card, '[part=signoff]')).to.equal(null);
      expect($(card, '.sim-mark')!.checkVisibility()).to.equal(true);
    });
  });
});
