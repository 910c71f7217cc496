import type { PlanCommandBody } from '@jalon/core/investment';
import type { PlanEditBody, Told } from '../scene.ts';

export type GestureKind = 'done' | 'undone' | 'redone';

/** One command of a gesture, under the id it is sent with until the server has answered. */
export type SentEdit = PlanEditBody & { readonly id: string };

/** One gesture of the person: as many commands as it takes, kept or refused together, undone in one step. */
export interface Gesture {
  readonly id: string;
  /** The step of undo it belongs to: a great paste is sent in several. */
  readonly step: string;
  readonly kind: GestureKind;
  /** The gesture in words. */
  readonly what: Told;
  readonly commands: readonly SentEdit[];
  /** Version of the plan the person saw. */
  readonly base: number;
}

/** What takes a gesture back: its inverses, and the version it was done at. */
export interface Taken {
  readonly step: string;
  readonly what: Told;
  readonly bodies: readonly PlanEditBody[];
  readonly base: number;
}

/** Of a gesture that is only supposed. */
export const UNSAID: Told = () => '';

/** What is done as one step: a gesture for each request it takes, `most` commands in one. */
export function gesturesOf(bodies: readonly PlanEditBody[], { kind, what, base }: Pick<Gesture, 'kind' | 'what' | 'base'>, most: number): Gesture[] {
  const step = crypto.randomUUID();
  const commands = bodies.map((body) => ({ ...body, id: crypto.randomUUID() }));
  return Array.from({ length: Math.ceil(commands.length / most) }, (_, at) => ({ id: crypto.randomUUID(), step, kind, what, base, commands: commands.slice(at * most, (at + 1) * most) }));
}

/** Lines that bodies speak of, each once. */
export function projectsOf(bodies: readonly PlanCommandBody[]): string[] {
  const ids = bodies.flatMap(({ payload }): string[] => {
    const { project, moves } = payload as { project?: string | { id: string }; moves?: readonly { project: string }[] };
    return typeof project === 'string' ? [project] : project ? [project.id] : (moves?.map((move) => move.project) ?? []);
  });
  return [...new Set(ids)];
}
