import { expect, it } from 'vitest';
import type { AllocationRunInFull } from '@jalon/contract';
import { emptyRun } from '@jalon/core/allocation';
import { createStandIn, createStore, pacasenFormula, planningWorld, tokenOf, worldInMay, type PersonaName } from '../../index.ts';

const { code, version, hash } = pacasenFormula();
const run = { ...emptyRun('pacasen-2026', 'pacasen', '2025'), formula: { code, version, hash }, version: 1, inputsVersion: 1 };

it('the list of a run is proposed as published results fill it, to whoever may change it', async () => {
  const { fetch } = createStandIn({ store: createStore({ ...worldInMay(), ...planningWorld(), runs: [{ state: run, changedAt: '2025-05-02T09:00:00.000Z' }] }) });
  const read = async (as: PersonaName) => (await fetch('https://jalon.example/v1/allocation-runs/pacasen-2026', { headers: { authorization: `Bearer ${tokenOf(as)}` } })).json() as Promise<AllocationRunInFull>;
  const { proposed = [] } = await read('officer-adm');
  const told = new Map(proposed.map((entrant) => [entrant.territory, entrant]));
  expect(told.get('sn-lg-ld1-1')).toMatchObject({ data: { idp: '69', population: expect.stringMatching(/^\d+$/) as string }, windows: { G2: 'closed' } });
  expect(told.get('sn-kd-kd1-1')?.data).not.toHaveProperty('idp');
  expect(proposed.length).toBeGreaterThan(50);
  expect('proposed' in (await read('reader'))).toBe(false);
});
