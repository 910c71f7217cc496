import { getAllocationFormula, listAllocationFormulas } from './allocations/allocation-formulas.ts';
import { listAllocationRuns } from './allocations/list-runs.ts';
import { readAllocationTable } from './allocations/read-table.ts';
import { getAllocationAmounts, getAllocationCan, getAllocationRun, getAllocationView, listAllocationJournal, sendAllocationCommands } from './allocations/run-routes.ts';
import { getAssessmentBundle } from './bundle/get-assessment-bundle.ts';
import { getAssessmentCan } from './assessments/get-assessment-can.ts';
import { getAssessment } from './assessments/get-assessment.ts';
import { listAssessmentJournal } from './assessments/list-assessment-journal.ts';
import { sendAssessmentCommands } from './assessments/send-assessment-commands.ts';
import { getChanges } from './changes/get-changes.ts';
import { streamChanges } from './changes/stream-changes.ts';
import { endGrant } from './directory/end-grant.ts';
import { addGrant, listGrants } from './directory/grants.ts';
import { listDirectoryChanges } from './directory/list-directory-changes.ts';
import { addOrganisation, listOrganisations, renameOrganisation } from './directory/organisations.ts';
import { addPerson, listPeople, movePerson, renamePerson } from './directory/people.ts';
import { getFileStatus } from './files/get-file-status.ts';
import { getFile } from './files/get-file.ts';
import { getUpload } from './files/get-upload.ts';
import { putFile } from './files/put-file.ts';
import { sendUploadPiece } from './files/send-upload-piece.ts';
import { startUpload } from './files/start-upload.ts';
import { getHealth } from './http/get-health.ts';
import type { Operations } from './http/operation.ts';
import { getMe } from './identity/get-me.ts';
import { cancelJob } from './jobs/cancel-job.ts';
import { exportPlan } from './jobs/export-plan.ts';
import { getJobFile } from './jobs/get-job-file.ts';
import { getJob } from './jobs/get-job.ts';
import { importPlan } from './jobs/import-plan.ts';
import { getPlanningFramework, listPlanningFrameworks } from './planning/planning-frameworks.ts';
import { getPlanCan } from './plans/get-plan-can.ts';
import { getPlanView } from './plans/get-plan-view.ts';
import { getPlan } from './plans/get-plan.ts';
import { listPlanJournal } from './plans/list-plan-journal.ts';
import { listPlans } from './plans/list-plans.ts';
import { sendPlanCommands } from './plans/send-plan-commands.ts';
import { addCycleAct } from './programme/add-cycle-act.ts';
import { checkReferential } from './programme/check-referential.ts';
import { compareReferentials } from './programme/compare-referentials.ts';
import { getCycleDraft } from './programme/get-cycle-draft.ts';
import { listProgrammeJournal } from './programme/list-programme-journal.ts';
import { publishCycle } from './programme/publish-cycle.ts';
import { publishReferential } from './programme/publish-referential.ts';
import { readMembershipTable } from './programme/read-membership-table.ts';
import { saveCycleDraft } from './programme/save-cycle-draft.ts';
import { simulateChange } from './programme/simulate-change.ts';
import { getCycle } from './referentials/get-cycle.ts';
import { getReferential } from './referentials/get-referential.ts';
import { listCycles } from './referentials/list-cycles.ts';
import { listReferentials } from './referentials/list-referentials.ts';
import { getResult } from './results/get-result.ts';
import { getMatrix } from './scorecards/get-matrix.ts';
import { getScorecard } from './scorecards/get-scorecard.ts';
import { listScorecards } from './scorecards/list-scorecards.ts';
import { getTerritory } from './territories/get-territory.ts';
import { listTerritories } from './territories/list-territories.ts';
import { getTrajectory } from './trajectories/get-trajectory.ts';

/** Every operation of the contract. A route without one does not compile. */
export const OPERATIONS: Operations = {
  getHealth, listTerritories, getTerritory, listReferentials, getReferential, listCycles, getCycle, listScorecards, getScorecard, getMatrix, getTrajectory,
  getAssessment, getAssessmentCan, listAssessmentJournal, sendAssessmentCommands, getMe, getChanges, streamChanges,
  listAllocationFormulas, getAllocationFormula, listAllocationRuns, getAllocationRun, getAllocationView, getAllocationAmounts, getAllocationCan, listAllocationJournal, sendAllocationCommands, readAllocationTable,
  listPlanningFrameworks, getPlanningFramework, listPlans, getPlan, getPlanView, getPlanCan, listPlanJournal, sendPlanCommands, exportPlan, importPlan, getJob, getJobFile, cancelJob,
  checkReferential, compareReferentials, publishReferential, simulateChange, readMembershipTable, getCycleDraft, saveCycleDraft, publishCycle, addCycleAct, listProgrammeJournal,
  getAssessmentBundle, putFile, getFile, getFileStatus, startUpload, sendUploadPiece, getUpload, getResult,
  listOrganisations, addOrganisation, listPeople, addPerson, movePerson, renameOrganisation, renamePerson, listGrants, addGrant, endGrant, listDirectoryChanges,
};
