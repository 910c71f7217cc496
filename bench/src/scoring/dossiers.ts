import { asksOf, type Answer, type Dossier, type InputValue } from '@jalon/core/assessment';
import type { InputDeclaration, LoadedReferential } from '@jalon/core/referential';
import { addDays } from '@jalon/core/time';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Chance = () => number;

function valueFor({ type }: InputDeclaration, chance: Chance): InputValue {
  if (type === 'boolean') return chance() < 0.96;
  if (type === 'money') return { amount: 60_000_000 + Math.floor(chance() * 180_000_000), currency: 'XOF' };
  if (type === 'points') return (chance() * 2).toFixed(2);
  if (type === 'decimal') return (chance() * 100).toFixed(1);
  return Math.floor(Math.sqrt(chance()) * 40);
}

function answerTo(item: LoadedReferential['gates'][number] | LoadedReferential['indicators'][number], author: 'self' | 'coach', version: number, grid: LoadedReferential, chance: Chance): Answer {
  const { inputs, events, evidence } = asksOf(item);
  const declared = inputs.map((code) => grid.inputs.find((one) => one.code === code)!);
  return {
    item: item.code, author, version, by: { id: author, role: author === 'self' ? 'secretary' : 'coach' }, at: '2025-05-01T09:00:00.000Z',
    input: Object.fromEntries(declared.filter(() => chance() < 0.98).map((input) => [input.code, valueFor(input, chance)])),
    events: Object.fromEntries(events.filter(() => chance() < 0.98).map((event, index) => [event, addDays('2024-12-05', Math.floor(chance() * 24) + index * 9)])),
    evidence: evidence.filter(() => chance() < 0.9).map((kind) => ({ id: `${item.code}-${kind}`, kind, title: kind })),
  };
}

/** Dossiers about nineteen twentieths full, a third of the answers given again by a coach. */
export function seededDossiers(grid: LoadedReferential, territories: readonly string[], seed = 20_250_512): Dossier[] {
  const chance = seeded(seed);
  return territories.map((territory) => {
    const answers: Answer[] = [];
    for (const item of [...grid.gates, ...grid.indicators]) {
      if (chance() < 0.95) answers.push(answerTo(item, 'self', answers.length + 1, grid, chance));
      if (chance() < 0.33) answers.push(answerTo(item, 'coach', answers.length + 1, grid, chance));
    }
    return { territory, filing: 'draft', record: 'draft', answers, imported: [], demonstration: false };
  });
}
