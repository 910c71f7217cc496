import type { EditingStrings } from '../../language/strings.ts';
import { messages as sending } from '../evidence/sending/en.ts';

export { describeRefusal } from '@jalon/core/messages/en';

export const messages: EditingStrings = {
  ...sending,
  'form.title': 'Your answer, as {author}', 'form.none': 'No answer', 'form.note': 'Note (optional)', 'form.justification': 'Justification (required)', 'form.unjustified': 'Say why: without a justification, the judgement does not count.',
  'form.save': 'Record', 'form.cancel': 'Close without recording', 'form.clear': 'Clear the answer', 'form.dirty': 'Changed, not yet recorded.', 'form.saving': 'Recording…',
  'form.notNumber': 'This is not a number. Example: {example}.', 'form.notWhole': 'A whole number is expected. Example: {example}.', 'form.tooFine': 'Too many decimals for this currency. Example: {example}.',
  'form.negative': 'A number of zero or more is expected.', 'form.notDate': 'There is no such day.', 'form.empty': 'The answer is empty. Give a figure, a date or a note.',
  'form.noRef': 'Each unit has a name or a reference.', 'form.twice': 'The same unit is named twice.',
  'sample.unitOf': 'Unit {n}', 'sample.foundOf': 'Finding for unit {n}', 'sample.remove': 'Remove', 'sample.removeOf': 'Remove unit {n}', 'sample.add': 'Add a unit',
  'form.previewPoints': 'With these figures: {earned|point|points} of {#max}.[total? Score: {#total} of {#of}.]',
  'form.previewState': 'With these figures: {state}.',
  'proof.title': 'Attach a proof', 'proof.brought': 'Document already brought to the dossier', 'proof.another': 'Another document', 'proof.kind': 'Kind', 'proof.name': 'Title', 'proof.where': 'Pages (optional)', 'proof.whereExample': 'p. 14', 'proof.url': 'Address of the document (optional)',
  'proof.attach': 'Attach', 'proof.noName': 'Give the title of the document.', 'proof.badUrl': 'An address begins with https:// or http://.',
  'file.label': 'New file', 'file.hint': 'PDF, photo or text. It leaves when you attach the proof.', 'file.sending': 'Sending the file', 'file.sent': '{#percent}% sent', 'file.stop': 'Stop sending', 'file.stopped': 'Sending stopped at {#percent}%. Attach the proof to take it up again.',
  'file.failed': 'The file did not arrive', 'file.kept': 'It stays chosen here, with what you wrote.',
  'bar.saving': 'Recording…', 'bar.saved': '{item}: answer recorded.', 'bar.cleared': '{item}: answer cleared.', 'bar.attached': '{item}: proof attached.',
  'bar.undone': '{item}: change undone.', 'bar.redone': '{item}: change done again.', 'bar.undo': 'Undo', 'bar.redo': 'Redo', 'bar.close': 'Close',
  'bar.undoStale': '{item}: {person} has changed this answer since. It can no longer be undone; the scorecard shows the recorded value.', 'bar.undoFailed': '{item}: undoing did not work. {reason}',
  'conflict.title': '{person} changed this answer while you were typing', 'conflict.say': 'Nothing is lost. Choose the value to keep; the other stays in the history.',
  'conflict.mine': 'Your value', 'conflict.typedAgo': 'typed [hours?{hours|hour|hours} ago][minutes?{minutes|minute|minutes} ago][!hours?[!minutes?just now]]', 'conflict.theirs': 'Recorded value', 'conflict.cleared': 'answer cleared', 'conflict.keepMine': 'Keep mine', 'conflict.takeTheirs': 'Take the recorded value',
  'conflict.proof': 'proof: {title}',
  'fail.kept': 'What you typed is kept here. The figures shown are the server’s.', 'fail.retry': 'Try again', 'fail.waiting': 'It will leave when the network is back.',
  'fail.title': 'The answer was not recorded',
};
