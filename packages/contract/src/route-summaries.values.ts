import type { RouteName } from './route.values.ts';

/** One sentence per route, for the reference page: kept apart, so that no widget carries them. */
export const ROUTE_SUMMARIES: Readonly<Record<RouteName, string>> = {
  getHealth: 'Whether the server and its database answer.',
  listTerritories: 'Territories by name, kind, region or code, in pages.',
  getTerritory: 'One territory, by own id or scheme:code.',
  listReferentials: 'Grids that are loaded.',
  getReferential: 'One version of a grid.',
  listCycles: 'Cycles of the programmes.',
  getCycle: 'One cycle: anchors, membership, acts.',
  listScorecards: 'One line per territory: published results, and drafts one may read.',
  getScorecard: 'The scorecard of a territory in a cycle: published, or the working draft for those entitled.',
  getAssessment: 'The answers and imported results behind a scorecard.',
  getAssessmentCan: 'What the caller may do with it, and the names of the people in it.',
  listAssessmentJournal: 'Who changed what, newest first, in pages.',
  sendAssessmentCommands: '1 to 200 commands in one transaction; dryRun tries them.',
  getMe: 'Who the caller is: name, organisation, roles and where they hold.',
};
