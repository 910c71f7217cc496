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
  getAssessmentBundle: 'All there is about it, as a ZIP for an auditor: state, result with its trace, scorecard, journal, files, and a manifest with their hashes.',
  getChanges: 'What was written since a line of the journal, oldest first, as far as the caller may read it; no line is ever passed over.',
  putFile: 'Stores a file of evidence under the SHA-256 of its bytes; its type is found from the content.',
  getFile: 'The bytes of a file, for whoever uploaded it or may read an assessment that refers to it.',
  getFileStatus: 'Whether a file has come, and whether the scanner let it through.',
  startUpload: 'Begins an upload in pieces, or finds the one begun before.',
  sendUploadPiece: 'The next piece, at the place the Upload-Offset header names; the last one completes the file if its hash is right.',
  getUpload: 'How far an upload has come.',
  getMe: 'Who the caller is: name, organisation, roles and where they hold.',
};
