// How a widget looks and is used: for every eye, hand and sheet of paper.
import { expect } from '@open-wc/testing';
import { faults } from '../support/axe.ts';
import { FORCED, itBut, press, withMedia } from '../support/browser.ts';
import { gate, pause, place, until } from '../support/widget.ts';
import { $, column, type Ground } from './ground.ts';
import { hidesNothingOf, overflowing, reachable, tooSmall, withSheet } from './page-checks.ts';

export function audit({ widget, mounted }: Ground): void {
  for (const [theme, lang] of [['light', 'fr'], ['dark', 'ar']] as const) it(`has no fault axe can find, ${theme}, in ${lang}`, async () => {
    const element = await mounted({ theme, lang });
    await widget.busy(element);
    expect(await faults(element)).to.deep.equal([]);
    expect(getComputedStyle($(element, '.jalon')!).colorScheme).to.equal(theme);
    expect($(element, '.jalon')!.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
  });
}

export function auditForced({ widget, mounted }: Ground): void {
  itBut({ webkit: FORCED }, 'has no fault in forced colours, and shows the focus there by an outline', async () => {
    await withMedia({ forcedColors: 'active' }, async () => {
      const element = await mounted();
      await widget.busy(element);
      expect(await faults(element)).to.deep.equal([]);
      const [first] = reachable(element);
      first!.focus({ focusVisible: true } as FocusOptions);
      expect(getComputedStyle(first!).outlineStyle).to.equal('solid');
    });
  });
}

export function fits({ widget, shown, mounted }: Ground): void {
  it('fits columns of 320 to 1200 pixels, from left to right and from right to left, with targets a finger finds', async () => {
    const around = column('inline-size: 1200px');
    const element = await mounted({}, around);
    await widget.busy(element);
    for (const lang of ['fr', 'ar']) {
      element.lang = lang;
      await until(() => $(element, '.jalon')?.lang === lang && $(element, shown));
      for (const width of [320, 480, 640, 768, 1200]) {
        around.style.inlineSize = `${width}px`;
        await pause(120);
        expect(overflowing(element, around), `${width} pixels, ${lang}`).to.deep.equal([]);
        expect(tooSmall(element), `${width} pixels, ${lang}`).to.deep.equal([]);
      }
    }
  });
}

export function keyboard({ widget, mounted }: Ground): void {
  it('is used by keyboard alone: Tab reaches every control, shows where it is, and leaves again', async () => {
    const before = place(document.createElement('button'));
    const element = await mounted();
    await widget.busy(element);
    const after = place(document.createElement('button'));
    const controls = new Set(reachable(element));
    before.focus();
    const [seen, lit] = [new Set<Element>(), new Set<Element>()];
    for (let keys = 0; keys < controls.size * 2 + 20 && document.activeElement !== after; keys += 1) {
      await press('Tab');
      const at = element.shadowRoot!.activeElement;
      if (!at) continue;
      seen.add(at);
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      // A field of the browser's own parts shows the later stops in itself.
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) lit.add(at);
    }
    expect(document.activeElement === after, 'the focus leaves').to.equal(true);
    expect([...seen].filter((each) => !lit.has(each)).map(({ outerHTML }) => outerHTML.slice(0, 90))).to.deep.equal([]);
    expect([...controls].filter((control) => !seen.has(control) && control.isConnected).map(({ outerHTML }) => outerHTML.slice(0, 90))).to.deep.equal([]);
  });
}

export function still({ clientOf, create }: Ground): void {
  it('moves nothing for those who want less motion', async () => {
    const { opened, open } = gate();
    const waiting = place(create({ client: clientOf(async (_, answer) => { await opened; return answer(); }) }));
    await until(() => $(waiting, '[part=loading]'));
    const moving = (): number => waiting.shadowRoot!.getAnimations().length;
    expect(moving()).to.be.above(0);
    try {
      await withMedia({ reducedMotion: 'reduce' }, () => expect(moving()).to.equal(0));
    } finally {
      open();
    }
  });
}

export function print({ widget, tag, mounted }: Ground): void {
  it('is ink on paper when printed, whatever the theme, nothing cut off and no control left', async () => {
    const element = await mounted({ theme: 'dark' });
    await widget.busy(element);
    // It is printed where it stands, so what the page says of its parts holds on paper too.
    await withSheet(`@media print { ${tag}::part(root) { letter-spacing: 3px; } }`, () => withMedia({ media: 'print' }, () => {
      const { backgroundColor, color, letterSpacing } = getComputedStyle($(element, '.jalon')!);
      expect([backgroundColor, color, letterSpacing]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', '3px']);
      expect(hidesNothingOf(element)).to.deep.equal([]);
      const drawn = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.btn, input, select, textarea, [role=search]')].filter((one) => one.checkVisibility());
      expect(drawn.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    }));
  });
}
