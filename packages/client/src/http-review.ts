import type { AssessmentCommandType } from '@jalon/core/assessment';
import type { Edit, EditOptions } from './assessments.ts';
import type { ReviewCommands } from './review-commands.ts';

type SendEdit = (assessment: string, type: AssessmentCommandType, payload: unknown, options: EditOptions) => Promise<Edit>;

/** The commands of the review, each sent as it is. */
export function createReviewCommands(edit: SendEdit): ReviewCommands {
  const sending = (type: AssessmentCommandType) => (assessment: string, payload: unknown, options: EditOptions): Promise<Edit> => edit(assessment, type, payload, options);
  return {
    decideItem: sending('decideItem'),
    withdrawDecision: sending('withdrawDecision'),
    replyToItem: sending('replyToItem'),
    withdrawReply: sending('withdrawReply'),
    addComment: sending('addComment'),
    removeComment: sending('removeComment'),
    addPromise: sending('addPromise'),
    removePromise: sending('removePromise'),
    keepPromise: sending('keepPromise'),
    reopenPromise: sending('reopenPromise'),
    drawSample: sending('drawSample'),
    withdrawSample: sending('withdrawSample'),
    fileDossier: sending('fileDossier'),
    recordNotFiled: sending('recordNotFiled'),
    reopenFiling: sending('reopenFiling'),
    returnDossier: sending('returnDossier'),
    acceptDossier: sending('acceptDossier'),
    openFieldVisit: sending('openFieldVisit'),
    issueProvisional: sending('issueProvisional'),
    closeReplies: sending('closeReplies'),
    issueFinal: sending('issueFinal'),
    publishResult: sending('publishResult'),
    reopenReview: sending('reopenReview'),
  };
}
