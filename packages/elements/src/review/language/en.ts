import { common } from '../../language/common/en.ts';
import type { ReviewStrings } from '../../language/strings.ts';
import { messages as notes } from './notes/en.ts';
import { messages as sending } from '../../scorecard/evidence/sending/en.ts';

export const messages: ReviewStrings = {
  ...common, ...notes, ...sending,
  'sample.pass': 'in order', 'sample.fail': 'not in order', 'sample.unseen': 'not seen yet',
  'review.title': 'Review of the dossier', 'review.asOf': 'As of {date}', 'review.cycle': 'cycle {cycle}', 'review.print': 'Print', 'review.updating': 'Updating…',
  'review.demonstration': 'Demonstration data', 'review.illustrative': 'Illustrative grid', 'review.readonly': 'Read only', 'review.loading': 'Loading the review',

  'review.state.preparing': 'The dossier is being prepared.', 'review.state.filed': 'The dossier was filed[since? on {since}].', 'review.state.returned': 'The dossier was returned to be completed[since? on {since}].',
  'review.state.desk': 'The dossier is under desk review[since? since {since}].', 'review.state.field': 'The field visit is open[since? since {since}].',
  'review.state.provisional': 'The provisional result was issued[since? on {since}].', 'review.state.deciding': 'The replies are being examined[since? since {since}].',
  'review.state.final': 'The result is final[since? since {since}]. It is not published yet.', 'review.state.published': 'The result was published[since? on {since}].',
  'review.state.not-filed': 'No dossier was filed in time. This is not a zero.', 'review.state.unknown': 'Stage of the dossier: {code}.', 'review.absent': 'This scorecard says nothing of its review.',
  'review.result': 'Score: {#earned} of {#max}.[open? {open|point|points} still open.]', 'review.windows': '[open?Open windows: {open}. ][closed?Closed: {closed}. ][rest?Undetermined: {rest}.]',
  'review.left': '[!left?This is the last day.][left?{left|day|days} left.]', 'review.past': 'Past since {days|day|days}.', 'review.moved': 'Date moved by an act of the cycle.',
  'review.delay.file': 'Filing until {due}.', 'review.delay.complete': 'Completion until {due}.', 'review.delay.reply': 'Replies until {due}.', 'review.delay.unknown': 'Delay until {due}.',

  'review.next': 'What comes next', 'review.next.gloss': 'Who does what, and when.', 'review.next.none': 'Nothing else is expected in this cycle.',
  'review.next.line': '{who} {does}[by? by {by}].', 'review.next.or': 'or',

  'review.does.fileDossier': 'files the dossier', 'review.does.recordNotFiled': 'records that nothing was filed', 'review.does.reopenFiling': 'reopens filing', 'review.does.returnDossier': 'returns the dossier to be completed',
  'review.does.acceptDossier': 'receives the dossier and reviews it at the desk', 'review.does.openFieldVisit': 'opens the field visit', 'review.does.issueProvisional': 'issues the provisional result', 'review.does.closeReplies': 'closes the replies',
  'review.does.issueFinal': 'issues the final result', 'review.does.publishResult': 'publishes the result', 'review.does.reopenReview': 'reopens the review', 'review.does.unknown': 'does: {code}',
  'review.blocked.deadline-past': 'The delay is past: only an act of the cycle extends it.', 'review.blocked.deadline-unknown': 'The last day is not known yet.', 'review.blocked.too-early': 'Not before the delay ends.',
  'review.blocked.incomplete': 'What the grid requires is missing.', 'review.blocked.undecided-items': '{undecided|line waits|lines wait} for a decision.', 'review.blocked.undecided-replies': '{undecided|reply waits|replies wait} for a decision.',
  'review.blocked.outline-grid': 'The grid is an outline.', 'review.blocked.unknown': 'Not possible yet ({code}).',

  'review.history': 'The way so far', 'review.history.none': 'No act yet: the dossier was not filed.',
  'review.did.fileDossier': 'Dossier filed', 'review.did.recordNotFiled': 'Recorded as not filed', 'review.did.reopenFiling': 'Filing reopened', 'review.did.returnDossier': 'Dossier returned to be completed', 'review.did.acceptDossier': 'Dossier received, desk review',
  'review.did.openFieldVisit': 'Field visit opened', 'review.did.issueProvisional': 'Provisional result issued', 'review.did.closeReplies': 'Replies closed', 'review.did.issueFinal': 'Final result issued', 'review.did.publishResult': 'Result published', 'review.did.reopenReview': 'Review reopened', 'review.did.unknown': '{code}',
  'review.motive': 'Reason: {motive}', 'review.reference': 'Act: {reference}',
  'review.receipt': 'Filing receipt', 'review.receipt.say': 'Filed on {on} at {time} by {person}. Dossier {id}, version {version}.',
  'review.items': 'Line by line', 'review.items.gloss': 'What each party says, side by side.', 'review.promises.open': '{count|open promise|open promises}[due?, the first for {due}].',
  'review.empty': 'No local government is chosen', 'review.empty.say': 'The review of the dossier will be read here: where it stands, what comes next, who does it and by when.',
  'review.noSource': 'The review has no source', 'review.noSource.say': 'Place it in a jalon-provider element that carries base-url, or give it the property client or view.',
  'review.forbidden': 'This dossier is not open to you', 'review.forbidden.say': 'It is to the local government, its coach, the verification team and the programme. One of them can give you access.',
  'review.signin': 'This dossier asks for a sign-in', 'review.signin.say': 'Sign in to the site that shows it, then try again.',
  'review.unpublished': 'This result is not published', 'review.unpublished.say': 'The review under way is read after signing in, by the local government and those who follow it.',
  'review.missing': 'This dossier does not exist', 'review.missing.say': 'The server does not know this local government, programme or cycle: {territory}, {programme}, {cycle}.',
  'review.failed': 'The review could not be loaded', 'review.old': 'What is shown is from the reading before.', 'review.offline': 'What is shown is from the last reading. Nothing leaves while there is no network.', 'review.offline.empty': 'The review will load when the network is back.',

  'review.col.item': 'Line', 'review.col.self': 'Local government', 'review.col.coach': 'Coach', 'review.col.verifier': 'Verification', 'review.col.appeal': 'Appeal', 'review.col.decision': 'Decision',
  'review.said.none': 'nothing', 'review.said.as.self': 'as the local government', 'review.said.as.coach': 'as the coach', 'review.said.as.verifier': 'as the verification', 'review.undecided': 'Not decided yet', 'review.na': 'Not applicable', 'review.proof.pages': '{title}, {pages}', 'review.proof.opens': 'opens another page', 'review.proof.missing': 'Proof expected: {names}.',
  'review.decision.accepted': 'Accepted', 'review.decision.amended': 'Corrected', 'review.decision.rejected': 'Rejected', 'review.decision.upheld': 'Upheld', 'review.decision.unknown': '{code}',
  'review.at.verification': 'Verification: {decision}', 'review.at.appeal': 'Appeal: {decision}', 'review.contested': 'Contested by the local government', 'review.comments.count': '{count|comment|comments}', 'review.points': '{#earned} of {#max}',
  'sample.drawn': 'Drawn: {names}, of {#of}, with the seed {seed}.',

  'do.fileDossier': 'File the dossier…', 'do.recordNotFiled': 'Record as not filed…', 'do.reopenFiling': 'Reopen filing…', 'do.returnDossier': 'Return to be completed…', 'do.acceptDossier': 'Receive the dossier…', 'do.openFieldVisit': 'Open the field visit…',
  'do.issueProvisional': 'Issue the provisional result…', 'do.closeReplies': 'Close the replies…', 'do.issueFinal': 'Issue the final result…', 'do.publishResult': 'Publish the result…', 'do.reopenReview': 'Reopen the review…',
  'effect.fileDossier': 'The local government and its coach can no longer change their answers. The verification team will examine what is filed. A filing is not taken back: the verification team may return it to be completed.',
  'effect.recordNotFiled': 'The local government will be told “not filed” for this cycle. It and its coach can no longer answer, unless an act reopens filing.',
  'effect.reopenFiling': 'The local government and its coach can answer and file again.', 'effect.returnDossier': 'The local government and its coach can change their answers again. The delay to complete runs from today. Say what is missing.',
  'effect.acceptDossier': 'The desk review begins. The local government sees that its dossier is received.', 'effect.openFieldVisit': 'The field visit begins. The local government is told on its scorecard.',
  'effect.issueProvisional': 'The local government and its coach will see the provisional result, and the delay to reply runs from today. The decisions of the verification are of record.',
  'effect.closeReplies': 'The local government can no longer contest. The verification team decides on what is contested.', 'effect.issueFinal': 'The local government and its coach will see the final result. The appeal is of record where it decided.',
  'effect.publishResult': 'Everyone will be able to read this result. Name the minutes of the committee, or say why.', 'effect.reopenReview': 'The result goes back to be examined. What is published stays so until the next publication. Say why.',
  'act.motive': 'Reason', 'act.reference': 'Act or minutes', 'act.confirm': 'Confirm', 'act.cancel': 'Do nothing', 'act.sending': 'Sending…', 'act.motiveMissing': 'Say why, or name the act.',

  'check.title': 'Before filing', 'check.none': 'Nothing is missing.', 'check.blocking': '{count|line prevents|lines prevent} filing', 'check.warnings': '{count|remark does|remarks do} not prevent filing',
  'decide.title': 'Decide on {item}', 'decide.open': 'Decide', 'decide.again': 'Decide again', 'decide.choice': 'Decision', 'decide.why': 'Justification', 'decide.whyOptional': 'Justification (optional)', 'decide.save': 'Record the decision', 'decide.saveNext': 'Record, then the next', 'decide.withdraw': 'Withdraw the decision',
  'decide.close': 'Close without recording', 'decide.accepted': 'Accepted: what was filed stands', 'decide.amended': 'Corrected: other figures', 'decide.rejected': 'Rejected: not shown', 'decide.upheld': 'Upheld: the verification stands', 'decide.acceptedAppeal': 'Accepted: the reply is admitted',
  'decide.noChoice': 'Choose a decision.', 'decide.noWhy': 'Write the justification.', 'decide.keys': '↑ and ↓ go from line to line, Enter opens, Ctrl+Enter records and opens the next.', 'decide.progress': '{#done} of {#total} decided.', 'decide.saving': 'Recording…',
  'clash.decided': '{person} decided on {item} while you were typing', 'clash.withdrew': '{person} withdrew the decision on {item} while you were typing', 'clash.say': 'Nothing is lost. Keep the recorded decision, or put yours in its place: the journal will hold both.',
  'clash.mine': 'Your decision', 'clash.ago': 'sent [hours?{hours|hour|hours} ago][minutes?{minutes|minute|minutes} ago][!hours?[!minutes?just now]]', 'clash.theirs': 'Recorded decision', 'clash.none': 'No decision', 'clash.mineWithdrawn': 'Decision withdrawn',
  'clash.keep': 'Keep the recorded decision', 'clash.over': 'Put mine in its place',
  'sample.title': 'Draw a sample', 'sample.population': 'List, one a line: reference, then title', 'sample.size': 'How many to draw', 'sample.seed': 'Seed, announced before the draw', 'sample.draw': 'Draw', 'sample.withdraw': 'Withdraw the draw', 'sample.empty': 'Give the list, the number and the seed.',
  'reply.open': 'Contest', 'reply.change': 'Change the reply', 'reply.title': 'Contest {item}', 'reply.text': 'What you contest, and why', 'reply.send': 'Send the reply', 'reply.withdraw': 'Contest no longer', 'reply.noText': 'Write what you contest.',
  'reply.proof': 'Proof (optional)', 'reply.brought': 'Document already brought to the dossier', 'reply.another': 'Another document', 'reply.proofKind': 'Kind', 'reply.proofTitle': 'Title', 'reply.proofPages': 'Pages', 'reply.proofUrl': 'Address of the document', 'reply.file': 'File', 'reply.badUrl': 'An address begins with https:// or http://.', 'reply.noTitle': 'Give the title of the proof.', 'reply.sending': 'Sending the file', 'reply.sent': '{#percent}% sent', 'reply.stop': 'Stop sending', 'reply.stopped': 'Sending stopped at {#percent}%. Send the reply to take it up again.',

  'vow.title': 'Promises', 'vow.none': 'No promise noted.', 'vow.text': 'What is promised', 'vow.due': 'For', 'vow.add': 'Note the promise', 'vow.keep': 'Kept', 'vow.reopen': 'Not kept after all', 'vow.kept': 'kept', 'vow.late': '{count|day|days} late', 'vow.for': 'for {due}', 'vow.noText': 'Write what is promised.', 'vow.noDue': 'There is no such day.',
  'why.title': 'Why you do not verify here',
};
