import type { PlanContent } from '@jalon/core/investment';
import type { DemonstrationGesture } from './documents.ts';

const MINUTE = 60_000;

/** The gestures by which a secretary drafts a plan with the ceilings and lines of another, a minute apart. The same ids every time. */
export function draftedLike({ territory, programme, firstYear, years, currency, framework, ceilings, projects }: PlanContent, name: string, start: string): DemonstrationGesture[] {
  const bodies: Pick<DemonstrationGesture, 'type' | 'payload'>[] = [
    { type: 'createPlan', payload: { territory, ...(programme === undefined ? {} : { programme }), name, firstYear, years, currency, framework, demonstration: true } },
    ...ceilings.map(({ source, year, amount, basis, note }) => ({ type: 'setCeiling' as const, payload: { source, year, ceiling: { amount, basis, ...(note === undefined ? {} : { note }) } } })),
    ...projects.map((project) => ({ type: 'addProject' as const, payload: { project } })),
  ];
  return bodies.map((body, at) => ({
    id: `6b6f6c64-6100-4000-8060-${String(at + 1).padStart(12, '0')}`, at: new Date(Date.parse(start) + at * MINUTE).toISOString(), by: { role: 'secretary' as const }, ...body,
  }));
}
