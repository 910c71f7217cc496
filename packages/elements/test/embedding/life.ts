// What happens to a widget while a page lives.
import { expect } from '@open-wc/testing';
import { gate, pause, place, until } from '../support/widget.ts';
import { $, column, type Ground, words } from './ground.ts';

export function moved({ widget, clientOf, mounted }: Ground): void {
  it('keeps its state, and asks nothing, when it is moved in the page', async () => {
    let asked = 0;
    const element = await mounted({ client: clientOf((_, answer) => { asked += 1; return answer(); }) });
    await widget.busy(element);
    await pause(60);
    const [before, state] = [asked, widget.state(element)];
    expect(state).to.not.equal('');
    column().append(element);
    await element.updateComplete;
    await pause(60);
    expect([asked, widget.state(element)]).to.deep.equal([before, state]);
  });
}

export function removed({ clientOf, create, isShown }: Ground): void {
  it('gives up what it was loading when it is taken out, without a fault, and begins again when it is put back', async () => {
    const [signals, told, around] = [[] as AbortSignal[], [] as unknown[], column()];
    around.addEventListener('jalon-error', (event) => told.push(event));
    addEventListener('unhandledrejection', (event) => told.push(event.reason), { once: true });
    const { opened, open } = gate();
    const element = place(create({ client: clientOf(async (request, answer) => {
      signals.push(request.signal);
      if (signals.length === 1) await opened;
      return answer();
    }) }), around);
    await until(() => signals.length === 1 && $(element, '[part=loading]'));
    element.remove();
    await until(() => signals[0]!.aborted, 'the request is given up');
    open();
    await pause(40);
    expect(told).to.deep.equal([]);
    around.append(element);
    await isShown(element);
    expect(told).to.deep.equal([]);
  });
}

export function twice({ widget, mounted }: Ground): void {
  it('stands twice on a page, each in its language, without one knowing of the other', async () => {
    const [french, english] = [await mounted({ lang: 'fr' }), await mounted({ lang: 'en', theme: 'dark' })];
    await until(() => $(english, '.jalon')!.lang === 'en' && words(english) !== words(french));
    await widget.busy(english);
    const [before, english_] = [words(french), widget.state(english)];
    await widget.busy(french);
    expect(words(french)).to.not.equal(before);
    expect(widget.state(english)).to.equal(english_);
    for (const element of [french, english]) {
      const ids = [...element.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).to.equal(new Set(ids).size);
    }
  });
}

export function json({ widget, clientOf, create, isShown }: Ground): void {
  it('takes data from a block of JSON inside it, for authors who may not write scripts', async () => {
    const { key, seen } = widget.message;
    const element = create({ client: clientOf() });
    const data = element.appendChild(document.createElement('script'));
    data.type = 'application/json';
    data.textContent = JSON.stringify({ strings: { [key]: 'Du JSON' }, headingLevel: 4, innerHTML: 'no property of ours' });
    place(element);
    await isShown(element);
    expect(words(element)).to.contain('Du JSON').and.not.contain(seen);
    expect($(element, 'h2')!.ariaLevel).to.equal('4');
    expect(element.contains(data)).to.equal(true);
    // Moved, it does not take back what code set since.
    element.headingLevel = 3;
    column().append(element);
    await element.updateComplete;
    expect($(element, 'h2')!.ariaLevel).to.equal('3');
  });
}

export function faulty({ isShown, mounted }: Ground): void {
  it('keeps a fault of its own inside: a notice with one button, an event, and the page goes on', async () => {
    const element = await mounted();
    const codes: unknown[] = [];
    element.addEventListener('jalon-error', (event) => codes.push((event as Event & { code: string }).code));
    const { error } = console;
    console.error = () => undefined;
    try {
      Object.defineProperty(element, 'renderWidget', { configurable: true, value: () => { throw new Error('made to fail'); } });
      element.requestUpdate();
      expect(() => element.setAttribute('theme', 'dark')).to.not.throw();
      const retry = await until(() => $(element, '[role=alert] button'));
      expect(codes).to.deep.equal(['render']);
      delete (element as unknown as { renderWidget?: unknown }).renderWidget;
      retry.click();
      await isShown(element);
    } finally {
      console.error = error;
    }
  });
}

export function speaks({ mounted }: Ground): void {
  it('speaks the nearest language of the page, and follows it at run time', async () => {
    const around = column();
    around.lang = 'en';
    const element = await mounted({}, around);
    await until(() => $(element, '.jalon')!.lang === 'en');
    const english = words(element);
    around.lang = 'ar';
    await until(() => $(element, '.jalon')!.dir === 'rtl' && words(element) !== english);
    around.removeAttribute('lang');
    await until(() => $(element, '.jalon')!.lang === (document.documentElement.lang || 'fr') && !/[\u0600-\u06ff]{4}/.test(words(element)));
  });
}
