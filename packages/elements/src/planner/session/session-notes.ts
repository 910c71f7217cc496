import type { PlanCan } from '@jalon/contract';
import { PROJECT_FACETS, type PlanProject, type PlanState } from '@jalon/core/investment';
import type { LitElement } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import type { Told } from '../scene.ts';
import type { Gesture, GestureKind } from './gesture.ts';
import type { StoreFacts } from './plan-store.ts';
import type { PlansSource } from './source.ts';

/** A gesture that was refused: what it was, why, and at which line. */
export interface RefusedGesture {
  readonly gesture: Gesture;
  readonly project: string | undefined;
  readonly sentence: Told;
  readonly refusal: string | undefined;
  readonly requestId: string | undefined;
}

/** Two values for one thing: what the person asked for, and what somebody else wrote meanwhile. */
export interface Clash {
  readonly gesture: Gesture;
  readonly project: string | undefined;
  readonly entity: string;
  readonly theirs: unknown;
  readonly person: Told;
}

export interface Notice { readonly kind: GestureKind | 'failed' | 'others'; readonly words: Told }

export interface SessionGround {
  readonly host: LitElement;
  readonly plans: PlansSource;
  readonly can: PlanCan;
  readonly facts: StoreFacts;
  readonly say: () => Say;
}

/** Says who changed a line that the person was changing, and which. */
export const clashTitle = (say: Say, { projects }: PlanState, { person, project }: Pick<Clash, 'person' | 'project'>): string =>
  say('planner.clash.title', { person: isolate(person(say)), code: isolate(projects.find(({ id }) => id === project)?.code ?? '') });

/** Lines that somebody else than `person` changed between two states, and who did: by whom each was touched last. */
export function othersBetween(before: PlanState, after: PlanState, person: string): ReadonlyMap<string, { readonly id: string; readonly role: string }> {
  const known = new Map(before.projects.map((project) => [project.id, project.touched]));
  const lastOf = ({ id, touched }: PlanProject) => PROJECT_FACETS.map((facet) => [touched[facet], known.get(id)?.[facet]] as const).find(([now, was]) => now && now.version > (was?.version ?? 0) && now.by.id !== person)?.[0]?.by;
  return new Map(after.projects.flatMap((project) => { const by = lastOf(project); return by ? [[project.id, by] as const] : []; }));
}
