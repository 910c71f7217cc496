import { expect, it } from 'vitest';
import { embed } from './embed.ts';

const run = (text: string, path = 'card.ts') => embed.run([{ path: `packages/elements/src/${path}`, text }]);

it.each([
  ['a style attribute', 'html`<p style="color: red">${x}</p>`'],
  ['styleMap', "import { styleMap } from 'lit/directives/style-map.js';"],
  ['unsafeHTML', 'html`${unsafeHTML(label)}`'],
  ['rem', 'css`p { margin: 1.5rem }`'],
  ['a physical margin', 'css`p { margin-left: 1em }`'],
  ['a physical inset', 'css`p { left: 0 }`'],
  ['a physical alignment', 'css`p { text-align: right }`'],
  ['a physical corner', 'css`p { border-top-left-radius: 1em }`'],
  ['a focus ring of shadow', 'css`p:focus-visible { outline: 0; box-shadow: 0 0 0 3px blue }`'],
])('refuses %s', (_what, text) => {
  expect(run(text)).toHaveLength(1);
});

it('names the line', () => {
  expect(run('const styles = css`\n  p { color: red }\n  p { right: 0 }\n`;')[0]?.line).toBe(3);
});

it('reads .css files too', () => {
  expect(run('p { float: left }', 'card.css')).toHaveLength(1);
});

it('is content with logical sides, custom properties and comments', () => {
  const text = 'css`/* left: 0 */ p { inset-inline-start: 0; --left: 1em; text-align: start; box-shadow: none }`';
  expect(run(`// styleMap is not for us\n${text}`)).toEqual([]);
});

it('leaves words outside templates alone', () => {
  expect(run("const side = { left: 1 }; const text = 'premium 3 rem';")).toEqual([]);
});
