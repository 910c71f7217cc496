import { expect } from '@open-wc/testing';
import { $, $$, buttonNamed, clientIn, focused, KOLDA, shown, until, words } from './support/widget.ts';

describe('the figures above the lines', () => {
  it('open where they come from, each: score, windows and domains, and give the focus back', async () => {
    const client = clientIn();
    const view = await client.scorecards.get(KOLDA);
    const card = await shown({ client });
    const figures = $$(card, '[data-figure]').map(({ dataset }) => dataset['figure']!);
    expect(figures).to.have.members([...view.windows.map(({ code }) => `w:${code}`), `s:${view.score!.code}`, ...view.domains.map(({ code }) => `d:${code}`)]);
    for (const figure of figures) {
      $(card, `[data-figure="${figure}"]`)!.click();
      await until(() => focused(card)?.id === 'totals', figure);
      expect(words(card, '[part=totals]'), figure).to.match(/Calculé au 12 mai 2025\./);
      buttonNamed(card, 'Revenir au chiffre')!.click();
      await until(() => !$(card, '[part=totals]'));
      expect((focused(card) as HTMLElement).dataset['figure'], figure).to.equal(figure);
    }
  });

  it('say the sum as it is shown, and the parts that add up to it', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '[data-figure^="s:"]')!.click();
    await until(() => $(card, '[part=totals]'));
    expect(words(card, '[part=totals] .sum')).to.equal('19,2 + 16,0 + 10,0 + 11,0 + 6,0 = 62,2');
    expect(words(card, '[part=totals]')).to.contain('Acquis 62,2, ouvert 17, perdu 20,8 : ensemble 100.');
    expect(words(card, '[part=totals]')).to.match(/Seuil de 70, écrit dans la grille pacasen.* Il manque 7,8 points\./);
  });

  it('lead from a domain to its lines, and from a window to the conditions it waits for', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '[data-figure^="d:"]')!.click();
    (await until(() => buttonNamed(card, 'IDP-2', '[part=totals]'))).click();
    await until(() => focused(card)?.id === 'b-IDP-2');
    $$(card, '[data-figure^="w:"]')[1]!.click();
    await until(() => /CMO-2/.test(words(card, '[part=totals]')));
    expect(words(card, '[part=totals] table')).to.contain('Non déposée');
  });

  it('are explained in English and Arabic, and in a simulation by its own figures', async () => {
    for (const [lang, title] of [['en', 'Where the score comes from'], ['ar', 'من أين تأتي النتيجة']] as const) {
      const card = await shown({ client: clientIn(), lang });
      $(card, '[data-figure^="s:"]')!.click();
      await until(() => words(card, '[part=totals]').includes(title));
    }
    const card = await shown({ client: clientIn() });
    $(card, '#try')!.click();
    await until(() => $(card, '[part=simulation]'));
    $(card, '#b-IDP-7')!.click();
    (await until(() => $<HTMLInputElement>(card, '#met-IDP-7'))).click();
    await card.updateComplete;
    $$(card, '[data-figure^="d:"]')[1]!.click();
    await until(() => /= 24,0/.test(words(card, '[part=totals] .sum')));
  });
});
