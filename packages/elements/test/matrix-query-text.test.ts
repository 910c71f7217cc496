import { expect } from '@open-wc/testing';
import { REVIEW_STATES, SHOWN_STATES, WINDOW_STANDINGS, type MatrixFilter, type MatrixGrouping, type MatrixQuery, type MatrixSort } from '@jalon/core/assessment';
import fc from 'fast-check';
import { fragmentWith, textInFragment } from '../src/scorecard-matrix/query/fragment.ts';
import { queryFromText, queryToText } from '../src/scorecard-matrix/query/query-text.ts';

/** Any text at all: signs that part values, other scripts, halves of a surrogate pair. */
const unit = fc.oneof(fc.constantFrom(...'&=;,:.+%#-\'"<> \n\tàéعⵜ0aZ'), fc.nat(0xffff).map((code) => String.fromCharCode(code)));
const word = fc.array(unit, { minLength: 1, maxLength: 8 }).map((units) => units.join(''));
const code = fc.oneof(word, fc.constantFrom('G1', 'CMO-4', ''));
const points = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0);
const keys = <T extends object>(of: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> => fc.record(of as never, { requiredKeys: [] }) as fc.Arbitrary<T>;
const filter = keys<MatrixFilter>({
  q: word, areas: fc.array(word, { maxLength: 3 }), classes: fc.array(word, { maxLength: 3 }), review: fc.subarray([...REVIEW_STATES]), late: fc.boolean(), notFiled: fc.boolean(),
  windows: fc.array(fc.record({ window: code, standings: fc.subarray([...WINDOW_STANDINGS]) }), { minLength: 1, maxLength: 3 }),
  items: fc.array(fc.oneof(fc.record({ states: fc.subarray([...SHOWN_STATES]) }), fc.record({ item: code, states: fc.subarray([...SHOWN_STATES]) })), { minLength: 1, maxLength: 3 }),
  gap: keys<NonNullable<MatrixFilter['gap']>>({ from: points, to: points }),
}).filter((asked) => Object.keys(asked).length > 0);
const by = fc.oneof(fc.constantFrom('name', 'area', 'class', 'review', 'score', 'gap'), fc.tuple(fc.constantFrom('window', 'gate', 'indicator'), code).map((parts) => parts.join(':'))) as fc.Arbitrary<MatrixSort['by']>;
const sort = fc.oneof(fc.record({ by }), fc.record({ by, descending: fc.constant(true) }));
const group = fc.oneof(fc.constantFrom('area', 'class', 'review'), code.map((window) => `window:${window}`)) as fc.Arbitrary<MatrixGrouping>;
const query = keys<MatrixQuery>({ filter, sort, group });

describe('a query as text', () => {
  it('reads as what it asks for, always in the same order', () => {
    expect(queryToText({ group: 'area', sort: { by: 'score', descending: true }, filter: { areas: ['sn-kd'], gap: { from: -5, to: 0 } } })).to.equal('area=sn-kd&gap=-5..0&sort=-score&group=area');
    expect(queryFromText('gap=-5..0&area=sn-kd&sort=-score&group=area')).to.deep.equal({ filter: { gap: { from: -5, to: 0 }, areas: ['sn-kd'] }, sort: { by: 'score', descending: true }, group: 'area' });
    expect(queryToText({ filter: { q: 'Médina Yoro', items: [{ item: 'CMO-4', states: ['late', 'unmet'] }, { states: ['none'] }], windows: [{ window: 'G1', standings: ['undetermined'] }], review: ['filed', 'desk'], late: true, notFiled: false } }))
      .to.equal('q=Médina+Yoro&review=filed,desk&window=G1:undetermined&item=CMO-4:late,unmet&item=none&late=yes&notfiled=no');
    expect(queryToText({})).to.equal('');
    expect(queryToText({ filter: {}, sort: { by: 'name', descending: false } })).to.equal('sort=name');
  });

  it('is the same query again when read, whatever it asks for', () => {
    fc.assert(fc.property(query, (asked) => { expect(queryFromText(queryToText(asked))).to.deep.equal(asked); }), { numRuns: 2000 });
  });

  it('survives the fragment of an address, as a browser writes it, beside what others keep there', () => {
    fc.assert(fc.property(query, fc.constantFrom('', '#section-2', '#tab=1&lang=fr', '#/route', '#jalon=sort=-gap', '#a&jalon=&b'), (asked, before) => {
      const well = queryFromText(queryToText(asked).replace(/[\ud800-\udfff]/g, '\ufffd'));
      const url = new URL(`https://agence.example/page${fragmentWith(before, 'jalon', queryToText(well))}`);
      expect(queryFromText(textInFragment(url.hash, 'jalon')!)).to.deep.equal(well);
      const kept = (hash: string): string[] => hash.replace('#', '').split('&').filter((piece) => piece && !piece.startsWith('jalon='));
      expect(kept(url.hash)).to.deep.equal(kept(before));
      expect(kept(fragmentWith(url.hash, 'jalon', undefined))).to.deep.equal(kept(before));
    }), { numRuns: 500 });
  });

  it('is found where a page wrote its parameters anew, and only under its own name', () => {
    const anew = new URLSearchParams('tab=1&jalon=gap=-5..0;sort=-score').toString();
    expect(anew).to.contain('%3D');
    expect(queryFromText(textInFragment(`#${anew}`, 'jalon')!)).to.deep.equal({ filter: { gap: { from: -5, to: 0 } }, sort: { by: 'score', descending: true } });
    expect(textInFragment('#jalon2=late=yes', 'jalon')).to.equal(undefined);
    expect(textInFragment('#jalon=', 'jalon')).to.equal('');
    expect(textInFragment('#jalon=late%3D%zz', 'jalon')).to.equal('late%3D%zz');
  });

  it('leaves out what it does not know, and keeps the rest', () => {
    expect(queryFromText('colour=red&late=yes&sort=size&group=colour&gap=a..b..c&review=archived&window=open&item=CMO-1:shiny&=x&notfiled=perhaps&class')).to.deep.equal({ filter: { late: true } });
    expect(queryFromText('review=archived,desk&item=:late,shiny')).to.deep.equal({ filter: { review: ['desk'], items: [{ item: '', states: ['late'] }] } });
    expect(queryFromText('gap=..')).to.deep.equal({ filter: { gap: {} } });
    expect(queryFromText('gap=x..3')).to.deep.equal({ filter: { gap: { to: 3 } } });
    expect(queryFromText('area=')).to.deep.equal({ filter: { areas: [] } });
  });

  it('never throws, and what it made of a text it makes again', () => {
    const names = fc.constantFrom('q', 'area', 'review', 'window', 'item', 'gap', 'late', 'sort', 'group', '__proto__', 'constructor', 'hasOwnProperty');
    const piece = fc.tuple(names, fc.oneof(word, fc.constantFrom('%', '%zz', '%e9', '..', '1e999..', '__proto__', ':', ',,', 'constructor:toString'))).map((parts) => parts.join('='));
    fc.assert(fc.property(fc.oneof(word, fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('&'))), (text) => {
      const read = queryFromText(text);
      expect(queryFromText(queryToText(read))).to.deep.equal(read);
      expect(Object.getPrototypeOf(read.filter ?? {})).to.equal(Object.prototype);
    }), { numRuns: 2000 });
    expect(({} as Record<string, unknown>)['late']).to.equal(undefined);
    expect(queryFromText('item=late&'.repeat(100_000)).filter!.items!.length).to.be.at.most(64);
  });
});
