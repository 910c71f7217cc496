import type { RuleOf } from '../rule.schema.ts';
import { YES_OR_NO, type ShapeReading } from './shape-reading.rules.ts';

export const readSanction = ({ input, spares = [] }: RuleOf<'sanction'>): ShapeReading => ({
  inputs: [{ code: input, at: ['input'], types: YES_OR_NO }], windows: spares.map((code, at) => ({ code, at: ['spares', at] })),
});
