import { expect } from '@open-wc/testing';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { $, $$, has, kept, review, storeAt, words } from './support/review.ts';
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
