import { expect, test } from 'vitest';
import { markup } from './markup.ts';

test('what is put into a page is escaped, between tags and in attributes', () => {
  expect(markup`<p title="${`a" onload='x' b`}">${'<script>&</script>'}</p>`.markup)
    .toBe('<p title="a&quot; onload=&#39;x&#39; b">&lt;script&gt;&amp;&lt;/script&gt;</p>');
});

test('what is markup already is put in once, alone or in a list, and never escaped again', () => {
  const item = (text: string) => markup`<li>${text}</li>`;
  expect(markup`<ul>${['a & b', 'c'].map(item)}</ul>`.markup).toBe('<ul><li>a &amp; b</li><li>c</li></ul>');
});

test('nothing is written for what is not there; a zero is', () => {
  expect(markup`<b>${false}${null}${undefined}${[]}${0}</b>`.markup).toBe('<b>0</b>');
});
