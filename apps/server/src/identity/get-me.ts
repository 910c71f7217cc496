import type { Me } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';

export const getMe: Operation<'getMe'> = ({ services, caller }) => {
  const { id, name, organisation, demonstration, grants } = personOf(caller);
  const places = grants.map(({ role, territoryId, from, to }): Me['grants'][number] => {
    const territory = territoryId === null ? undefined : services.territories.get(territoryId);
    return { role, territory: territory ? { id: territory.id, name: territory.name, kind: territory.kind } : null, from: from ?? null, to: to ?? null };
  });
  return jsonAnswer({ id, name, organisation, demonstration, grants: places } satisfies Me, PERSONAL);
};
