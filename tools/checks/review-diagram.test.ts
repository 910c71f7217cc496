import { expect, it } from 'vitest';
import { REVIEW_WORKFLOW } from '../../packages/core/src/assessment/review/review-workflow.values.ts';
import { PAGE, drawReview, reviewDiagram } from './review-diagram.ts';

const page = (text: string) => [{ path: PAGE, text }];
const drawn = drawReview(REVIEW_WORKFLOW);

it('passes on the diagram of the table', () => {
  expect(reviewDiagram.run(page(`# The review\n\n\`\`\`mermaid\n${drawn}\`\`\`\n`))).toEqual([]);
});

it('draws every way of the table once, with who may and what is asked', () => {
  expect(drawn.match(/^ {2}\w+ --> \w+: /gm)).toHaveLength(REVIEW_WORKFLOW.flatMap(({ from }) => from).length);
  expect(drawn).toContain('  provisional --> deciding: closeReplies (secretary, verifier past-reply)');
  expect(drawn).toContain('  preparing --> not_filed: recordNotFiled (officer; past-file)');
});

it('fails when a line of the table is not drawn, and gives the diagram to write', () => {
  const older = drawReview(REVIEW_WORKFLOW.filter(({ act }) => act !== 'reopenReview'));
  const [finding] = reviewDiagram.run(page(`# The review\n\n\`\`\`mermaid\n${older}\`\`\`\n`));
  expect(finding).toMatchObject({ path: PAGE, line: 3 });
  expect(finding!.message).toContain(drawn);
});

it('fails when the page has no diagram, or is gone', () => {
  expect(reviewDiagram.run(page('# The review\n'))).toHaveLength(1);
  expect(reviewDiagram.run([])).toHaveLength(1);
});
