// What stays apart: the page from the widget, the widget from the page.
import { expect } from '@open-wc/testing';
import { createStandIn, tokenOf } from '@jalon/testing';
import { pageAt } from '../support/page.ts';
import { pause, place, storeInMay, until } from '../support/widget.ts';
import { $, column, type Ground, words } from './ground.ts';
import { look, withSheet } from './page-checks.ts';

export function hostile({ widget, mounted }: Ground): void {
  it('takes nothing of a page that styles everything, and gives nothing back', async () => {
    const around = column();
    const neighbour = around.appendChild(document.createElement('p'));
    const own = getComputedStyle(neighbour).cssText || look(neighbour);
    const element = await mounted({}, around);
    await widget.busy(element);
    const seen = widget.looks.map((selector) => $(element, selector)!);
    const before = seen.map(look);
    await withSheet(`html { font-size: 62.5%; } body { line-height: 4; word-spacing: 30px; text-align: right; cursor: wait; }
      * { all: unset !important; font-family: fantasy !important; color: lime !important; text-transform: uppercase !important; letter-spacing: 9px !important; line-height: 3 !important; text-indent: 40px !important; font-style: italic !important; white-space: pre !important; }
      div, button, table, tr, td, h2, h3, p { display: none; } ::before { content: "!" !important; }`, () => {
      expect(seen.map(look)).to.deep.equal(before);
    });
    expect(getComputedStyle(neighbour).cssText || look(neighbour)).to.equal(own);
    expect(element.shadowRoot!.querySelectorAll('style, link, script')).to.have.length(0);
  });
}

export function sized({ widget, tag, mounted }: Ground): void {
  it('is as large, as wide and as visible as the page says', async () => {
    const around = column();
    const element = await mounted({}, around);
    const size = (): number => parseFloat(getComputedStyle($(element, '.jalon')!).fontSize);
    expect(size()).to.equal(16);
    await withSheet(`html { font-size: 62.5%; } ${tag} { font-size: 24px; margin-block-start: 33px; }`, () => {
      expect(size()).to.equal(24);
      expect(getComputedStyle(element).marginBlockStart).to.equal('33px');
    });
    element.hidden = true;
    await withSheet('[hidden] { display: block !important; }', () => expect(element.checkVisibility()).to.equal(false));
    element.hidden = false;
    expect(element.checkVisibility()).to.equal(true);
    around.style.visibility = 'hidden';
    expect($(element, widget.looks[0]!)!.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });
}

export function leavesNothing({ widget, create, isShown }: Ground): void {
  it('leaves nothing on the page, says nothing in its console, and asks nobody but its server', async () => {
    const [names, addresses, said] = [new Set(Object.getOwnPropertyNames(window)), [] as string[], [] as unknown[]];
    const { fetch } = globalThis;
    const { warn, error, log } = console;
    Object.assign(console, { warn: (...words_: unknown[]) => said.push(words_), error: (...words_: unknown[]) => said.push(words_), log: (...words_: unknown[]) => said.push(words_) });
    const standIn = createStandIn({ store: widget.store?.() ?? storeInMay(), ...(widget.now && { clock: () => widget.now! }) });
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      addresses.push(request.url);
      return standIn.fetch(request);
    };
    const loaded = performance.getEntriesByType('resource').length;
    try {
      const provider = Object.assign(place(document.createElement('jalon-provider')), { baseUrl: 'https://jalon.example/', getAccessToken: () => tokenOf(widget.as) });
      const element = provider.appendChild(create());
      await isShown(element);
      await widget.busy(element);
      provider.remove();
      await pause(30);
    } finally {
      globalThis.fetch = fetch;
      Object.assign(console, { warn, error, log });
    }
    expect(addresses).to.not.deep.equal([]);
    expect(addresses.filter((address) => !address.startsWith('https://jalon.example/'))).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').slice(loaded).map(({ name }) => new URL(name).origin).filter((origin) => origin !== location.origin)).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(window).filter((name) => !names.has(name))).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(document.head.querySelectorAll('style, link[rel=stylesheet]')).to.have.length(0);
    expect(said).to.deep.equal([]);
  });
}

export function strict({ widget, tag, shown, clientOf, create, isShown }: Ground): void {
  it('draws, opens and changes language with nothing refused by the policy, Trusted Types included', async () => {
    const page = await pageAt(`strict-page?${tag}`, ({ ready }) => ready);
    const element = create({ client: clientOf() }, page.document);
    page.document.body.append(element);
    await isShown(element);
    await widget.busy(element);
    element.lang = 'ar';
    await until(() => $(element, '.jalon')!.dir === 'rtl' && $(element, shown));
    expect(page.refused).to.deep.equal([]);
    expect(element.shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
    // That policy does refuse: what it says is heard, and markup without a policy does not pass.
    page.document.body.setAttribute('style', 'color: red');
    await until(() => page.refused!.length > 0);
    if ('trustedTypes' in page) expect(() => (page.document.body.innerHTML = '<b>x</b>')).to.throw();
  });
}

export function noSheets({ tag, clientOf, create, isShown }: Ground): void {
  it('is plain but whole where the browser adopts no sheets and the policy refuses the others', async () => {
    const page = await pageAt(`no-sheets-page?${tag}`, ({ ready }) => ready);
    const element = create({ client: clientOf() }, page.document);
    page.document.body.append(element);
    await isShown(element);
    expect(page.refused!.some((refused) => refused.startsWith('style-src'))).to.equal(true);
    expect(words(element).length).to.be.above(100);
    expect($(element, '[role=alert]')).to.equal(null);
  });
}
