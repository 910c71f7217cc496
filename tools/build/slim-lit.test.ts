import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { ASKING } from './slim-lit.ts';
import { slimFor } from './slim.ts';

type Transform = (this: { error(message: string): never }, code: string, id: string) => { readonly code: string } | null;
const transform = slimFor('jalon').transform as Transform;
const stop = { error: (message: string): never => { throw new Error(message); } };
const slimmed = (path: string): string => transform.call(stop, readFileSync(join(root, 'node_modules', path), 'utf8'), join(root, 'node_modules', path))?.code ?? '';

it('leaves of Lit what the widgets ask for, and a tenth less', () => {
  for (const path of ['lit-html/lit-html.js', '@lit/reactive-element/reactive-element.js', '@lit/reactive-element/css-tag.js']) {
    const code = slimmed(path);
    expect(code.length / readFileSync(join(root, 'node_modules', path), 'utf8').length, path).toBeLessThan(0.9);
    // It is still a module: what a change cuts wrongly does not parse.
    expect(() => new Function(code.replace(/import[^;]*?from ?["'][^"']*["'];?/g, '').replace(/export\s*\{[^}]*\}(?:from"[^"]*")?;?/g, '').replace(/import\.meta/g, '({})')), path).not.toThrow();
  }
});

it.each([
  'class A { static override properties = { when: { converter: date } }; }',
  'class A { static properties = {\n  a: {},\n  open: { state: true },\n}; }',
  'class A { static override properties: Record<string, object> = { rows: { type: Array } }; }',
  'html`<textarea class="in">${text}</textarea>`', 'svg`<g><title>${name}, ${value}</title></g>`', 'html`<!-- ${note} -->`', 'mathml`<mi>x</mi>`',
  'html`<div @scroll=${{ handleEvent, passive: true }}></div>`', 'override firstUpdated(): void {}',
])('stops the build when a widget begins to ask for what is left out: %s', (source) => {
  expect(() => transform.call(stop, source, '/project/packages/elements/src/scorecard/some.ts')).toThrow('is left out');
});

it('lets pass what widgets do ask for', () => {
  const source = 'class A { static override properties = { open: { type: Boolean }, level: { attribute: "heading-level", type: Number }, view: { attribute: false } }; }\nhtml`<label>${a}<input .value=${b} ?disabled=${c} @input=${d}></label> <svg>${e}</svg>`; const state = { state: 1 };';
  expect(ASKING.filter((pattern) => pattern.test(source))).toEqual([]);
});
