import { expect } from '@open-wc/testing';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { $, $$, has, kept, KOLDA_ID, review, storeAt, words } from './support/review.ts';
import { until } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };
const rowOf = (element: JalonReview, item: string): HTMLElement => $$(element, '[part=items] .row').find((row) => row.querySelector('th')!.textContent.includes(item))!;
const last = (row: HTMLElement): HTMLElement => row.lastElementChild as HTMLElement;

describe('a line that what was filed takes away', () => {
  it('waits for a decision like the others, and says that it does not apply', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    expect(last(rowOf(element, 'CMO-5')).textContent).to.match(/Sans objet\s*Pas encore décidé/);
    const counted = /^0 sur (\d+) décidées/.exec(words(element, '[part=items] [role=status]'))?.[1] ?? 'none';
    expect(words(element, '[part=next]'), 'as many as the server waits for').to.contain(`${counted} lignes attendent une décision`);
    $(element, '#decide-CMO-5')!.click();
    (await until(() => $(element, '#decide-CMO-5-accepted'))).click();
    $(element, 'form[data-item="CMO-5"] button[type=submit]')!.click();
    await until(() => kept(store).decisions.some(({ item, decision }) => item === 'CMO-5' && decision === 'accepted'));
    await until(() => /Sans objet ?Vérification.*Accepté/.test(last(rowOf(element, 'CMO-5')).textContent.replace(/\s+/g, ' ')));
  });
});

describe('a line on which nothing is decided', () => {
  it('has no empty label in a narrow column', async () => {
    const element = await review({ as: 'secretary-kolda', store: storeAt('filed'), ...AT });
    element.style.inlineSize = '360px';
    await new Promise(requestAnimationFrame);
    expect(has(element, '[part=items] .row')).to.equal(true);
    const empty = $$(element, '[part=items] .row > td').filter((cell) => cell.textContent.trim() === '');
    expect(empty.length).to.be.greaterThan(0);
    expect(empty.filter((cell) => cell.checkVisibility()).length).to.equal(0);
    expect(last(rowOf(element, 'CMO-5')).checkVisibility(), 'that says it does not apply').to.equal(true);
  });
});

describe('a line that several speak of', () => {
  const cellsOf = (element: JalonReview, item: string): HTMLElement[] => [...rowOf(element, item).querySelectorAll('td')];
  const textOf = (cell: HTMLElement | undefined): string => (cell?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

  /** The verification records what the town answered, but of one line. */
  async function recorded(): Promise<JalonReview> {
    const { answers } = storeAt('provisional').assessments.get(KOLDA_ID)!;
    const copies = answers.filter(({ author }) => author === 'self').map((answer, at) => ({ ...answer, author: 'verifier' as const, version: 1000 + at, ...(answer.item === 'IDP-9' && { note: 'Registre vu sur place.' }) }));
    return review({ as: 'verifier', store: storeAt('provisional', {}, { answers: [...answers, ...copies] }), ...AT });
  }

  it('says once what two say alike, and whole what differs by a word', async () => {
    const element = await recorded();
    expect(cellsOf(element, 'CMO-1').slice(1, 3).map(textOf)).to.deep.equal(['rien', 'comme la collectivité']);
    expect(textOf(cellsOf(element, 'CMO-1')[0])).to.contain('18 déc. 2024');
    expect(textOf(cellsOf(element, 'IDP-9')[2])).to.contain('oui').and.to.contain('Registre vu sur place.');
    expect(textOf(cellsOf(element, 'CMO-4')[2]), 'nobody said anything').to.equal('rien');
  });

  it('stands side by side as far as there is room, under the name of the line', async () => {
    const element = await recorded();
    const besides: number[] = [];
    for (const width of [320, 480, 600, 740]) {
      element.style.inlineSize = `${width}px`;
      await new Promise(requestAnimationFrame);
      const [name, ...cells] = [...rowOf(element, 'IDP-9').children].filter((cell) => cell.checkVisibility()).map((cell) => cell.getBoundingClientRect());
      expect(cells.every(({ top }) => top >= name!.bottom - 0.5), `${width}, the name above`).to.equal(true);
      besides.push(cells.filter(({ top }) => top === cells[0]!.top).length);
    }
    expect(besides).to.deep.equal([1, 2, 2, 3]);
  });
});
