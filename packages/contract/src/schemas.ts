export {
  answerSchemas, assessmentCanSchema, commandOutcomeSchema, cycleSummarySchema, healthSchema, journalEntrySchema, listCyclesQuerySchema,
  listJournalQuerySchema, listReferentialsQuerySchema, listScorecardsQuerySchema, listTerritoriesQuerySchema, meSchema, pageOf, problemSchema,
  querySchemas, referentialSummarySchema, sendCommandsRequestSchema, sendCommandsResponseSchema,
} from './messages.schema.ts';
export { buildOpenApi } from './openapi.ts';
export type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from './openapi.ts';
