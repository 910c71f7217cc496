import { compileAvgGrowth } from './avg-growth.engine.ts';
import { compileAny } from './any.engine.ts';
import { compileBinary } from './binary.engine.ts';
import { compileBonus } from './bonus.engine.ts';
import { compileChain } from './chain.engine.ts';
import { compileChecklist } from './checklist.engine.ts';
import { compileChecklistAll } from './checklist-all.engine.ts';
import { compileCount } from './count.engine.ts';
import { compileDeadline } from './deadline.engine.ts';
import { compileExpression } from './expression.engine.ts';
import { compileDelta } from './delta.engine.ts';
import { compileExternal } from './external.engine.ts';
import { compileKOfN } from './k-of-n.engine.ts';
import { compileLinear } from './linear.engine.ts';
import { compileManual } from './manual.engine.ts';
import { compilePenalty } from './penalty.engine.ts';
import { compilePerOccurrence } from './per-occurrence.engine.ts';
import { compileRank } from './rank.engine.ts';
import { compileRatio } from './ratio.engine.ts';
import { compileSanction } from './sanction.engine.ts';
import type { GateShapes, IndicatorShapes, ShapeSet } from './shape-set.engine.ts';
import { compileRubric } from './rubric.engine.ts';
import { compileSample } from './sample.engine.ts';
import { compileSigned } from './signed.engine.ts';
import { compileSteps } from './steps.engine.ts';
import { compileSurvey } from './survey.engine.ts';
import { compileTable2d } from './table2d.engine.ts';
import { compileTarget } from './target.engine.ts';
import { compileVerdict } from './verdict.engine.ts';
import { compileTimeliness } from './timeliness.engine.ts';
import { compileYesno } from './yesno.engine.ts';

/** Every gate shape: a kind added to the union does not compile until it has its line here. */
const gates: GateShapes = {
  yesno: compileYesno, deadline: compileDeadline, chain: compileChain, ratio: compileRatio, signed: compileSigned, verdict: compileVerdict,
  count: compileCount, 'k-of-n': compileKOfN, any: compileAny, sanction: compileSanction,
};
const indicators: IndicatorShapes = {
  'checklist-all': compileChecklistAll, delta: compileDelta, 'avg-growth': compileAvgGrowth, timeliness: compileTimeliness, sample: compileSample, rubric: compileRubric, table2d: compileTable2d,
  binary: compileBinary, checklist: compileChecklist, steps: compileSteps, linear: compileLinear, target: compileTarget, 'per-occurrence': compilePerOccurrence, external: compileExternal,
  survey: compileSurvey, rank: compileRank, expression: compileExpression, manual: compileManual, penalty: compilePenalty, bonus: compileBonus,
};
export const EVERY_SHAPE: ShapeSet = { gates, indicators };
