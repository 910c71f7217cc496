/** What makes problems of answers, to be awaited: at hand here, fetched with the first such answer in the files for a script tag (answer-problems.late.ts). */
export { problemFromAnswer, serverTooOld, unexpectedAnswer } from './problem-from-answer.ts';
