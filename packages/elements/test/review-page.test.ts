import { expect } from '@open-wc/testing';
import type { Review } from '@jalon/core/assessment';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { faults } from './support/axe.ts';
import { FORCED, itBut, withMedia } from './support/browser.ts';
import { $, $$, review, somebodyElse, standingOut, storeAt, type, words, type Reviewing } from './support/review.ts';
import { gate, place, until } from './support/widget.ts';

const NOW = '2025-06-05T10:00:00.000Z';
const AT = { now: NOW };
const VERIFIER = { by: { id: 'verifier', role: 'verifier' }, at: '2025-06-03T10:00:00.000Z', version: 1 } as const;
const SECRETARY = { by: { id: 'secretary-kolda', role: 'secretary' }, at: NOW, version: 1 } as const;
const DECIDED: Partial<Review> = {
  decisions: [
    { item: 'CMO-1', stage: 'verification', decision: 'accepted', ...VERIFIER }, { item: 'IDP-2', stage: 'verification', decision: 'rejected', justification: 'Le compte joint est celui de 2023.', ...VERIFIER },
    { item: 'IDP-2', stage: 'appeal', decision: 'upheld', justification: 'Rien de nouveau au dossier.', ...VERIFIER },
  ],
  replies: [{ item: 'IDP-2', text: 'Le compte de 2024 est joint.', evidence: [{ id: 'ca', kind: 'compte.administratif', title: 'Compte administratif 2024', pages: 'p. 12' }], ...SECRETARY }],
  comments: [{ id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: null, text: 'À revoir en juillet', ...SECRETARY }],
  promises: [{ id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4e', item: null, text: 'Envoyer le récépissé', due: '2025-06-30', done: false, ...SECRETARY }],
};

/** Two decisions on IDP-2, side by side. */
async function clashed(given: Partial<Reviewing> = {}): Promise<JalonReview> {
  const store = storeAt('desk');
  const element = await review({ as: 'verifier', store, ...AT, ...given });
  $(element, '#decide-IDP-2')!.click();
  (await until(() => $(element, '#decide-IDP-2-rejected'))).click();
  type(element, '#decide-IDP-2-why', 'Rien au dossier ne le montre');
  const { assessments, assessmentId, base } = await somebodyElse('verifier-2', store, NOW);
  await assessments.decideItem(assessmentId, { item: 'IDP-2', decision: 'rejected', justification: 'Le compte joint est celui de 2023' }, { base });
  $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
  await until(() => $(element, '#clash-IDP-2'));
  return element;
}

/** A proof on its way, which does not arrive before `open`. */
async function sending(given: Partial<Reviewing> = {}): Promise<{ element: JalonReview; open: () => void }> {
  const { opened, open } = gate();
  const element = await review({ as: 'secretary-kolda', store: storeAt('provisional'), ...AT, ...given, network: async (request, answer) => {
    if (request.method === 'PATCH' && request.headers.get('upload-offset') !== '0') await opened;
    return answer();
  } });
  $(element, '#reply-CMO-1')!.click();
  await until(() => $(element, '#reply-CMO-1-file'));
  type(element, '#reply-CMO-1-text', 'La délibération est jointe');
  const list = new DataTransfer();
  list.items.add(new File([`%PDF-1.7${' '.repeat(2_499_992)}`], 'pv.pdf'));
  const input = $<HTMLInputElement>(element, '#reply-CMO-1-file')!;
  input.files = list.files;
  input.dispatchEvent(new Event('change'));
  $(element, 'form[data-item="CMO-1"] button[type=submit]')!.click();
  await until(() => $<HTMLProgressElement>(element, 'progress')?.value === 40);
  return { element, open };
}

const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().width > 0;
const CONTROLS = 'button:not(.link), input, select, textarea, form, progress, dialog, [role=alert], .banner';

describe('the review on paper', () => {
  it('shows every decision, who took it and why, and no control', async () => {
    const element = await review({ as: 'verifier', store: storeAt('deciding', DECIDED), ...AT });
    await until(() => $(element, '.decide'));
    $(element, '#decide-IDP-2')!.click();
    await until(() => $(element, 'form[data-item="IDP-2"]'));
    expect($$(element, CONTROLS).filter(isSeen)).to.have.length.greaterThan(5);
    await withMedia({ media: 'print' }, async () => {
      expect($$(element, CONTROLS).filter(isSeen).map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      const link = $(element, '[part=items] .link')!;
      expect([isSeen(link), getComputedStyle(link).textDecorationLine]).to.deep.equal([true, 'none']);
      const table = $(element, '.ledger')!;
      for (const said of ['Vérification : Accepté', 'Vérification : Rejeté', 'Le compte joint est celui de 2023.', 'Recours : Maintenu', 'Rien de nouveau au dossier.', 'La vérification', 'Contesté par la collectivité', 'Le compte de 2024 est joint.', 'Compte administratif 2024, p. 12']) {
        const found = [...table.querySelectorAll('p, li')].filter((one) => one.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').includes(said));
        expect(found, said).to.have.length.greaterThan(0);
        for (const one of found) expect(isSeen(one), said).to.equal(true);
      }
      for (const part of ['comments', 'promises', 'history', 'receipt', 'standing']) expect($$(element, `[part=${part}] p`).some(isSeen), part).to.equal(true);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  });

  it('leaves out what is not settled: two decisions to choose from, what did not arrive', async () => {
    const element = await clashed();
    await withMedia({ media: 'print' }, async () => {
      expect(isSeen($(element, '#clash-IDP-2')!)).to.equal(false);
      expect($$(element, CONTROLS).filter(isSeen)).to.deep.equal([]);
      expect(words(element, '[part=items]')).to.contain('Vérification : Rejeté');
    });
  });
});

describe('the review from right to left', () => {
  it('sets mine before theirs as it is read, and keeps codes and names in their own direction', async () => {
    const element = await clashed({ lang: 'ar' });
    expect($(element, '.jalon')!.dir).to.equal('rtl');
    const [mine, theirs] = $$(element, '#clash-IDP-2 .vs > div').map((side) => side.getBoundingClientRect());
    expect(mine!.left).to.be.at.least(theirs!.right);
    expect(words(element, '#clash-IDP-2 [role=alert]')).to.equal('تقرر في IDP-2 أثناء إدخالكم. صاحب القرار: Bineta Sarr');
    expect($(element, '#clash-IDP-2 [role=alert]')!.querySelectorAll('bdi').length).to.equal(2);
    expect(getComputedStyle($(element, '#clash-IDP-2')!).borderRightWidth).to.not.equal(getComputedStyle($(element, '#clash-IDP-2')!).borderLeftWidth);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('tells a file on its way, and fills from the right', async () => {
    const { element, open } = await sending({ lang: 'ar' });
    expect(words(element, 'form[data-item="CMO-1"]')).to.contain('أرسل 40 %').and.to.contain('إيقاف الإرسال');
    expect(getComputedStyle($(element, 'progress')!).direction).to.equal('rtl');
    expect(await faults(element)).to.deep.equal([]);
    open();
    await until(() => !$(element, 'form[data-item="CMO-1"]'));
  });
});

describe('what is new in the review, for everyone', () => {
  for (const theme of ['light', 'dark'] as const) it(`has no fault axe can find in two decisions to choose from, ${theme}`, async () => {
    const element = await clashed({ theme });
    expect(await faults(element)).to.deep.equal([]);
  });

  it('has no fault while a file is on its way, nor once it is stopped', async () => {
    const { element, open } = await sending();
    expect(await faults(element)).to.deep.equal([]);
    $$(element, 'form[data-item="CMO-1"] button').find(({ textContent }) => textContent === 'Arrêter l’envoi')!.click();
    await until(() => words(element, 'form[data-item="CMO-1"]').includes('Envoi arrêté à 40 %'));
    expect(await faults(element)).to.deep.equal([]);
    open();
  });

  itBut({ webkit: FORCED }, 'keeps its edges in forced colours', async () => {
    await withMedia({ forcedColors: 'active' }, async () => {
      const element = await clashed();
      const ink = getComputedStyle($(element, '#clash-IDP-2')!).color;
      for (const selector of ['#clash-IDP-2', '#clash-IDP-2 .vs > div', '#clash-IDP-2 .btn']) {
        const { borderTopStyle, borderTopColor, borderTopWidth } = getComputedStyle($(element, selector)!);
        expect([borderTopStyle, parseFloat(borderTopWidth) >= 1], selector).to.deep.equal(['solid', true]);
        expect(borderTopColor, selector).to.not.equal(getComputedStyle($(element, '.jalon')!).backgroundColor);
      }
      $(element, '#decide-IDP-3')!.click();
      const form = await until(() => $(element, 'form[data-item="IDP-3"]'));
      expect(getComputedStyle(form).borderInlineStartColor).to.equal(ink);
      expect(await faults(element)).to.deep.equal([]);
    });
  });

  for (const lang of ['fr', 'ar', 'en']) it(`sets two decisions one under the other in a column of 320 pixels, in ${lang}`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '320px';
    const element = await clashed({ lang, inside: column });
    expect(standingOut(element, column)).to.deep.equal([]);
    const [mine, theirs] = $$(element, '#clash-IDP-2 .vs > div').map((side) => side.getBoundingClientRect());
    expect(mine!.bottom).to.be.at.most(theirs!.top);
    for (const button of $$(element, '#clash-IDP-2 button')) expect(button.getBoundingClientRect().height).to.be.at.least(24);
  });
});
