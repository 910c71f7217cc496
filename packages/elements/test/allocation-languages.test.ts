import { expect } from '@open-wc/testing';
import { allocation, openButton, $ } from './support/allocation.ts';
import { told } from './support/told.ts';
import { until } from './support/widget.ts';

type Element = Awaited<ReturnType<typeof allocation>>;
/** An allocation with one amount explained. */
async function explained(lang: string): Promise<Element> {
  const element = await allocation({ lang });
  openButton(element, 'Kolda').click();
  await until(() => $(element, '[part=why] .calc'), 'the calculation');
  await until(() => told(element, '[part=why]').some((text) => text.endsWith('…')), 'what corrects it');
  await element.updateComplete;
  return element;
}

describe('an allocation whose page changes language', () => {
  it('says all of it in the other one, an open calculation too, as if it had never spoken French', async () => {
    const element = await explained('fr');
    const french = told(element);
    for (const lang of ['ar', 'en'] as const) {
      const other = await explained(lang);
      const same = told(other);
      other.remove();
      expect(same.filter((text) => /\p{L}{3}/u.test(text) && !french.includes(text)).length, lang).to.be.above(40);
      element.lang = lang;
      await until(() => told(element).join('\n') === same.join('\n'), lang).catch(() => undefined);
      expect(told(element), lang).to.deep.equal(same);
    }
    element.lang = 'fr';
    await until(() => told(element).join('\n') === french.join('\n'), 'French again').catch(() => undefined);
    expect(told(element)).to.deep.equal(french);
  });
});
