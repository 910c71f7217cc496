import { scorecardViewSchema } from '@jalon/core/schemas';
import { describe, expect, it } from 'vitest';
import { TOWNS_IN_MAY, createStandIn, createStore, playCommands, townInMay, worldInMay, type TownInMay } from '../index.ts';

const TOWNS = Object.keys(TOWNS_IN_MAY) as TownInMay[];

describe('a town in May', () => {
  it('shows conditions met, late and waiting, and points still open', () => {
    const { gates, domains, steps, demonstration } = townInMay().view();
    const indicators = domains.flatMap(({ indicators: own }) => own);
    expect(gates.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['met', 'pending']));
    expect(gates.map(({ timing }) => timing)).toEqual(expect.arrayContaining(['on-time', 'late', 'due']));
    expect(gates.some(({ treatment }) => treatment === 'not-applicable')).toBe(true);
    expect(indicators.some(({ outcome }) => outcome === 'unknown')).toBe(true);
    expect(indicators.some(({ outcome }) => outcome === 'partial')).toBe(true);
    expect(steps.length).toBeGreaterThan(0);
    expect(demonstration).toBe(true);
  });

  it.each(TOWNS)('is a valid scorecard, marked as made up: %s', (town) => {
    const card = townInMay(town).view();
    expect(scorecardViewSchema.safeParse(card).error).toBeUndefined();
    expect(card.demonstration).toBe(true);
  });

  it('differs from town to town in its first sentence', () => {
    const sentences = TOWNS.map((town) => { const { verdict, filing } = townInMay(town).view(); return `${verdict.code} ${filing} ${verdict.gates.met}`; });
    expect(new Set(sentences).size).toBe(TOWNS.length);
  });

  it('stands otherwise once the dossiers have closed', () => {
    const { view } = townInMay();
    expect(view('2025-07-15').verdict).not.toEqual(view().verdict);
  });

  it('cannot hold a gesture that core would refuse', () => {
    const scene = townInMay();
    const gesture = { id: crypto.randomUUID(), at: scene.now, by: { role: 'reader' }, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } } as const;
    expect(() => playCommands(scene, [gesture])).toThrow('recordAnswer at 2025-05-12T10:00:00.000Z was refused: role-not-allowed');
  });
});

describe('the world in May', () => {
  it('is Senegal, where Kolda is three territories', async () => {
    const { fetch } = createStandIn({ store: createStore(worldInMay()) });
    const found = (await (await fetch('https://jalon.example/v1/territories?q=kolda&limit=3')).json()) as { items: { name: string; kind: string }[] };
    expect(found.items.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Kolda region', 'Kolda departement', 'Kolda commune']);
  });

  it('shows everyone a result found in the press, with its source, and no invented dossier', async () => {
    const { fetch } = createStandIn({ store: createStore(worldInMay()) });
    const lines = (await (await fetch('https://jalon.example/v1/scorecards?programme=pacasen&cycle=2025')).json()) as { items: { territory: { name: string }; demonstration: boolean; published: boolean }[] };
    expect(lines.items.map(({ territory }) => territory.name)).toContain('Louga');
    expect(lines.items.every(({ published, demonstration }) => published && !demonstration)).toBe(true);
  });
});
