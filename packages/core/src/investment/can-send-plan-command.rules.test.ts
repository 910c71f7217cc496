import { describe, expect, test } from 'vitest';
import { canSendPlanCommand, planActorOn } from './can-send-plan-command.rules.ts';
import { PLAN_COMMAND_TYPES, PLAN_ROLES, PLAN_STATUSES, type PlanCommandType, type PlanRole } from './investment.values.ts';
import { isPublicPlan } from './may-read-plan.rules.ts';
import { statusesFor } from './plan-rights.values.ts';
import { person } from './__fixtures__/plans.ts';

const PLACE = { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd'] };
const may = (type: PlanCommandType, role: PlanRole, status?: (typeof PLAN_STATUSES)[number]) => canSendPlanCommand(type, person(role), { territory: PLACE, asOf: '2026-01-15', status });
const rolesOf = (type: PlanCommandType): PlanRole[] => PLAN_ROLES.filter((role) => may(type, role).allowed);

describe('who may do what with a plan', () => {
  test.each<[PlanCommandType, PlanRole[]]>([
    ['createPlan', ['secretary', 'team', 'mayor', 'coach']], ['setCredits', ['secretary', 'team', 'mayor', 'coach']], ['setCeiling', ['secretary', 'team', 'mayor', 'coach', 'service']],
    ['proposePlan', ['secretary', 'mayor']], ['returnPlan', ['secretary', 'mayor', 'representative']], ['adoptPlan', ['secretary', 'mayor']], ['sendPlan', ['secretary', 'mayor']],
    ['approvePlan', ['secretary', 'mayor', 'representative']], ['rephaseProject', ['secretary', 'mayor']], ['recordExecution', ['secretary', 'team', 'mayor', 'service']], ['closeYear', ['secretary', 'mayor']],
  ])('%s', (type, roles) => {
    expect(rolesOf(type)).toEqual(roles);
  });

  test('whoever verifies, reads or administers changes nothing, at any time', () => {
    for (const role of ['officer', 'verifier', 'reader', 'administrator'] as const) expect(PLAN_COMMAND_TYPES.flatMap((type) => statusesFor(type, role))).toEqual([]);
  });

  test('the commune takes back what is before its council, the State’s representative what was adopted', () => {
    expect(PLAN_STATUSES.filter((status) => may('returnPlan', 'mayor', status).allowed)).toEqual(['proposed']);
    expect(PLAN_STATUSES.filter((status) => may('returnPlan', 'representative', status).allowed)).toEqual(['adopted']);
  });

  test('nobody signed in, nobody granted, may nothing', () => {
    expect(canSendPlanCommand('setCredits', null, { territory: PLACE, asOf: '2026-01-15' })).toEqual({ allowed: false, reason: 'not-signed-in' });
    expect(canSendPlanCommand('setCredits', { ...person('team'), grants: [] }, { territory: PLACE, asOf: '2026-01-15' })).toEqual({ allowed: false, reason: 'territory-not-granted' });
  });
});

test('somebody of several roles acts in the one that may most, where it holds on that day', () => {
  const grants = [{ role: 'team', territoryId: 'sn-kd' }, { role: 'mayor', territoryId: 'sn-kd-kd1-1', to: '2025-12-31' }, { role: 'coach', territoryId: null }] as const;
  expect(planActorOn({ id: 'a', grants }, PLACE, '2025-12-31')?.role).toBe('mayor');
  expect(planActorOn({ id: 'a', grants }, PLACE, '2026-01-01')?.role).toBe('team');
  expect(planActorOn({ id: 'a', grants }, { id: 'sn-tc', path: ['sn'] }, '2026-01-01')?.role).toBe('coach');
  expect(planActorOn({ id: 'a', grants: [] }, PLACE, '2026-01-01')).toBeNull();
});

test('a plan is public once its council adopted it, and closed again when it is sent back', () => {
  expect(PLAN_STATUSES.filter((status) => isPublicPlan({ status }))).toEqual(['adopted', 'approved']);
  expect(isPublicPlan({ status: 'archived' })).toBe(false);
});
