import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA, importedDocuments } from './documents.ts';
import { pilots } from './pilots.ts';
import { publishedMentions, publishedResults } from './results.ts';
import { namedTerritories, senegalTerritories } from './territories.ts';

describe('the documents made from tables', () => {
  it.each([...importedDocuments()])('%s is what its table says: run `node tools/import/run.ts` after changing the table', (path, text) => {
    expect(readFileSync(DATA + path, 'utf8')).toBe(text);
  });
});

const row = (cells: Record<string, string>) => ({ code: '', name: '', kind: 'commune', parent_code: '', pcode: '', population: '', population_year: '', ...cells });

describe('making territories', () => {
  it('gives each a path from the country down, and keeps an unknown population unknown', () => {
    const made = senegalTerritories([
      row({ code: 'SN-KD-KD1-1', name: 'Kolda', parent_code: 'SN-KD-KD', population: '103574', population_year: '2023' }),
      row({ code: 'SN-KD-KD', name: 'Kolda', kind: 'departement', parent_code: 'SN-KD', pcode: 'SN0701' }), row({ code: 'SN-KD', name: 'Kolda', kind: 'region', parent_code: 'SN', pcode: 'SN07' }),
    ]);
    expect(made.map(({ id, path }) => [id, path])).toEqual([['sn', []], ['sn-kd', ['sn']], ['sn-kd-kd', ['sn', 'sn-kd']], ['sn-kd-kd1-1', ['sn', 'sn-kd', 'sn-kd-kd']]]);
    expect(made[1]!.identifiers).toEqual([{ scheme: 'ansd', code: 'SN-KD' }, { scheme: 'iso3166-2', code: 'SN-KD' }, { scheme: 'pcode', code: 'SN07' }]);
    expect(made.map(({ population }) => population)).toEqual([null, null, null, { persons: 103_574, year: 2023 }]);
  });

  it('names a ville and an arrondissement by codes of ours, since no list has them', () => {
    const made = senegalTerritories([row({ code: 'SN-DK-DD-VILLE', kind: 'ville', parent_code: 'SN' }), row({ code: 'SN-DK-DD1', kind: 'arrondissement', parent_code: 'SN' })]);
    expect(made.slice(1).map(({ identifiers }) => identifiers[0]!.scheme)).toEqual(['jalon', 'jalon']);
  });

  it('makes a commune known by its name once, however many results it has', () => {
    const result = { metric: 'score', territory_kind: 'commune', territory_name: 'M\'hamdia' };
    expect(namedTerritories('TN', [result, result]).map(({ id }) => id)).toEqual(['tn', 'tn-mhamdia']);
  });
});

describe('making results', () => {
  const published = { row_id: 'PAC-014', programme: 'PACASEN', evaluation_year: '2025', country: 'SN', territory_code: 'SN-LG-LD1-1', territory_name: 'Louga', territory_kind: 'commune', metric: 'idp_points', value: '69', max_value: '', threshold: '70', outcome: 'not_met', rank: '', category: '', unit: 'points', source: 'https://example.org', source_date: '2025-07-04', note: '' };

  it('keeps what was published apart from what was published beside it', () => {
    expect(publishedResults([published])).toEqual([{
      row: 'PAC-014', territory: 'sn-lg-ld1-1', programme: 'pacasen', cycle: '2025', published: { threshold: '70', outcome: 'not_met' },
      payload: { kind: 'score', target: 'idp', value: '69', source: { ref: 'https://example.org', confidence: 'V' }, on: '2025-07-04' },
    }]);
  });

  it('takes a grant for conditions met, deduced, and its amount for something to compare with', () => {
    const grant = { ...published, row_id: 'MAR-002', programme: 'PAPC', country: 'MA', territory_code: '', territory_name: 'Fès', metric: 'grant', value: '11000000', unit: 'MAD', threshold: '', outcome: '' };
    expect(publishedResults([grant])).toMatchObject([{ territory: 'ma-fes', programme: 'papc', published: { amount: '11000000', currency: 'MAD' }, payload: { kind: 'gates', value: true, source: { confidence: 'L' } } }]);
  });

  it('keeps a rank or a name without a score apart: no result of record', () => {
    const ranked = { ...published, programme: 'MPCT', metric: 'rank', value: '3', max_value: '537', rank: '3', category: '' };
    const named = { ...published, programme: 'MPCT', metric: 'category', value: '', category: 'bonne performance' };
    expect(publishedResults([ranked, named])).toEqual([]);
    expect(publishedMentions([ranked, named, published])).toMatchObject([{ rank: 3, of: 537 }, { label: 'bonne performance' }]);
  });

  it('takes no amount, prize or national figure for a result', () => {
    expect(publishedResults([{ ...published, metric: 'amount' }, { ...published, metric: 'prize_cleanliness' }, { ...published, territory_kind: 'pays' }])).toEqual([]);
  });
});

it('says of each pilot whether it was confirmed or only implied', () => {
  expect(pilots([{ code: 'SN-DK-DD-VILLE', status: 'implied', basis: 'a criterion' }])).toEqual([{ territory: 'jalon:SN-DK-DD-VILLE', basis: 'implied: a criterion' }]);
});
