import type { RuleOf } from '../rule.schema.ts';
import { limitOf } from './dated.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readChain = (rule: RuleOf<'chain'>): ShapeReading => ({
  events: rule.steps.map((step, index) => ({ code: step.event, at: ['steps', index, 'event'] })),
  limits: rule.steps.map((step, index) => limitOf(step, ['steps', index], false)),
});
