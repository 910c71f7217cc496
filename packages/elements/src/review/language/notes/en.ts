import type { NotesStrings } from '../../../language/strings.ts';

/** Comments, and who wrote them. */
export const messages: NotesStrings = {
  'review.who.secretary': 'The local government', 'review.who.coach': 'The coach', 'review.who.verifier': 'The verification team', 'review.who.officer': 'The programme', 'review.who.reader': 'A reader', 'review.who.service': 'An automatic service', 'review.who.administrator': 'The administration of rights', 'review.who.unknown': 'Somebody else',
  'note.title': 'Comments', 'note.none': 'No comment.', 'note.text': 'Your comment', 'note.item': 'About', 'note.whole': 'The whole dossier', 'note.add': 'Add the comment', 'note.remove': 'Withdraw', 'note.noText': 'Write a comment.',
  'fail.review': 'It was not recorded', 'fail.typed': 'What you typed is kept here.', 'fail.again': 'Try again',
};
