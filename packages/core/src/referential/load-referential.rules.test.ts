import { describe, expect, it } from 'vitest';
import { smallGrid } from './__fixtures__/small-grid.ts';
import { loadReferential } from './load-referential.rules.ts';

describe('loading a grid', () => {
  it('takes the grid of the documentation without a remark', () => {
    const loaded = loadReferential(JSON.stringify(smallGrid()));
    expect(loaded).toMatchObject({ ok: true, issues: [], value: { code: 'pacasen', hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) } });
  });
});
