import { createHash } from 'node:crypto';
import type { DirectoryRole } from '@jalon/core/shared';
import { demonstrationAllocation, demonstrationDossiers, demonstrationPastYears, demonstrationPlanning, demonstrationReviews, publishedResults, territories, type DemonstrationDossier, type PublishedResult } from '@jalon/referentials';
import type { PeopleToStore } from '../identity/store-people.ts';
import type { DemonstrationData, SeedAssessment, SeedPlan, SeedRun } from '../start/seed-data.ts';
import { DEMONSTRATION_ISSUER, ORGANISATIONS, PERSONAS } from './personas.ts';

/** Brings published results in: no person, and nothing made up. */
const IMPORT = 'jalon-import';
/** Writes the made-up dossiers of places none of the personas stands for. Nobody can sign in as them. */
const ELSEWHERE: Readonly<Partial<Record<DirectoryRole, { id: string; name: string }>>> = {
  secretary: { id: 'demo-secretary', name: 'Secrétariat (démonstration)' }, coach: { id: 'demo-coach', name: 'Coach (démonstration)' },
};

const people: PeopleToStore = {
  demonstration: true,
  organisations: [...ORGANISATIONS, { id: 'demo-elsewhere', name: 'Autres collectivités (démonstration)' }],
  people: [
    ...PERSONAS.map(({ id, name, organisation }) => ({ id, name, organisation, issuer: DEMONSTRATION_ISSUER, subject: id })),
    ...Object.values(ELSEWHERE).map(({ id, name }) => ({ id, name, organisation: 'demo-elsewhere', issuer: DEMONSTRATION_ISSUER, subject: id })),
  ],
  grants: [
    ...ORGANISATIONS.map(({ id, role, territoryId }) => ({ organisation: id, role, territory: territoryId })),
    ...Object.entries(ELSEWHERE).map(([role, { id }]) => ({ organisation: 'demo-elsewhere', person: id, role: role as DirectoryRole, territory: null })),
  ],
};

const publications: PeopleToStore = {
  demonstration: false,
  organisations: [{ id: 'jalon-publications', name: 'Résultats publiés' }],
  people: [{ id: IMPORT, name: 'Résultats publiés', organisation: 'jalon-publications', issuer: DEMONSTRATION_ISSUER, subject: IMPORT }],
  grants: [{ organisation: 'jalon-publications', role: 'service', territory: null }],
};

/** A UUID that follows from what it names (RFC 9562, version 8). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Written by the persona who holds that role there; where none does, by somebody nobody signs in as. */
function senderOf(role: DirectoryRole, territory: string): string {
  const code = territory.slice(territory.indexOf(':') + 1).toLowerCase();
  const persona = PERSONAS.find((one) => one.role === role && ORGANISATIONS.some(({ id, territoryId }) =>
    id === one.organisation && (territoryId === null || code === territoryId || code.startsWith(`${territoryId}-`))));
  return persona?.id ?? ELSEWHERE[role]?.id ?? IMPORT;
}

/** The persona who holds a role on a territory or above it; of a role nobody plays there, somebody nobody signs in as. */
function personaOn(role: DirectoryRole, id: string): string {
  const path = territories.find((one) => one.id === id)?.path ?? [];
  const covers = ({ territoryId }: { territoryId: string | null }): boolean => territoryId === null || territoryId === id || path.includes(territoryId);
  const persona = PERSONAS.find((one) => one.role === role && ORGANISATIONS.some((held) => held.id === one.organisation && covers(held)));
  return persona?.id ?? ELSEWHERE[role]?.id ?? IMPORT;
}

const plans = demonstrationPlanning.plans.map(({ id, territory, commands }): SeedPlan =>
  ({ id, commands: commands.map((command) => ({ ...command, by: personaOn(command.by.role, territory) })) as SeedPlan['commands'] }));
const runs = demonstrationAllocation.runs.map(({ id, programme, exercise, commands }): SeedRun =>
  ({ id, programme, exercise, commands: commands.map((command) => ({ ...command, by: personaOn(command.by.role, 'sn') })) as SeedRun['commands'] }));

const playedDossier = ({ programme, cycle, territory, commands }: DemonstrationDossier): SeedAssessment =>
  ({ programme, cycle, territory, commands: commands.map(({ id, at, by, type, payload }) => ({ id, at, by: senderOf(by.role, territory), type, payload })) });

function importedResults(results: readonly PublishedResult[]): SeedAssessment[] {
  const byAssessment = Map.groupBy(results, ({ programme, cycle, territory }) => `${programme}~${cycle}~${territory}`);
  return [...byAssessment.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { programme, cycle, territory } = first;
    return [{ programme, cycle, territory, commands: own.map(({ row, payload }) => ({ id: uuidOf(`published ${row} ${payload.kind}`), by: IMPORT, type: 'importResult' as const, payload })) }];
  });
}

/** What every demonstration begins with: results really published, and dossiers made up. */
export const DEMONSTRATION: DemonstrationData = {
  people: [people, publications], plans, runs,
  settings: [{ territory: demonstrationPlanning.plans[0]?.territory ?? '', setting: demonstrationPlanning.setting }],
  assessments: [...importedResults(publishedResults), ...[...demonstrationDossiers, ...demonstrationReviews, ...demonstrationPastYears].map(playedDossier)],
};
