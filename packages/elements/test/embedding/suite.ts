import { expect } from '@open-wc/testing';
import { place } from '../support/widget.ts';
import { groundOf, type Embedded } from './ground.ts';
import { hostile, leavesNothing, noSheets, sized, strict } from './isolation.ts';
import { faulty, json, moved, removed, speaks, twice } from './life.ts';
import { audit, auditForced, fits, keyboard, print, still } from './looks.ts';

/** What every page that embeds a widget of ours counts on, whichever widget it is: docs/embedding-checks.md lists it. */
export function embeddingSuite(widget: Embedded): void {
  const ground = groundOf(widget);
  const { tag, create } = ground;
  describe(`<${tag}> on somebody else’s page`, () => {
    for (const check of [audit, auditForced, fits, keyboard, still, print, moved, removed, twice, json, faulty, speaks, hostile, sized, leavesNothing]) check(ground);

    it('has a name of its own that no suffix takes away', () => {
      expect(place(create()).matches(`[${tag}]`)).to.equal(true);
    });
  });
  describe(`<${tag}> under a strict policy`, () => {
    for (const check of [strict, noSheets]) check(ground);
  });
}
