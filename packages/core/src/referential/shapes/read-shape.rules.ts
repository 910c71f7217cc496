import { ZERO, type Fraction } from '../../shared/fraction.values.ts';
import type { Rule, RuleOf } from '../rule.schema.ts';
import { readAvgGrowth } from './avg-growth.rules.ts';
import { readAny } from './any.rules.ts';
import { readBinary } from './binary.rules.ts';
import { readBonus } from './bonus.rules.ts';
import { readChain } from './chain.rules.ts';
import { readChecklist } from './checklist.rules.ts';
import { readChecklistAll } from './checklist-all.rules.ts';
import { readCount } from './count.rules.ts';
import { readDeadline } from './deadline.rules.ts';
import { readExpression } from './expression.rules.ts';
import { readDelta } from './delta.rules.ts';
import { readExternal } from './external.rules.ts';
import { readKOfN } from './k-of-n.rules.ts';
import { readLinear } from './linear.rules.ts';
import { readManual } from './manual.rules.ts';
import { readPenalty } from './penalty.rules.ts';
import { readPerOccurrence } from './per-occurrence.rules.ts';
import { readRank } from './rank.rules.ts';
import { readRatioGate } from './ratio.rules.ts';
import { readSanction } from './sanction.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';
import { readRubric } from './rubric.rules.ts';
import { readSample } from './sample.rules.ts';
import { readSigned } from './signed.rules.ts';
import { readSteps } from './steps.rules.ts';
import { readSurvey } from './survey.rules.ts';
import { readTable2d } from './table2d.rules.ts';
import { readTarget } from './target.rules.ts';
import { readVerdict } from './verdict.rules.ts';
import { readTimeliness } from './timeliness.rules.ts';
import { readYesno } from './yesno.rules.ts';

/** One reader per shape: a kind added to the union does not compile until it has its line here. */
const READERS: { readonly [K in Rule['kind']]: (rule: RuleOf<K>, points: Fraction) => ShapeReading } = {
  'yesno': readYesno, 'deadline': readDeadline, 'chain': readChain, 'ratio': readRatioGate, 'signed': readSigned, 'verdict': readVerdict,
  'count': readCount, 'k-of-n': (rule) => readKOfN(rule, readShape), 'any': (rule) => readAny(rule, readShape), 'sanction': readSanction,
  'binary': readBinary, 'checklist': readChecklist, 'steps': readSteps, 'linear': readLinear, 'target': readTarget,
  'per-occurrence': readPerOccurrence, 'external': readExternal,
  'survey': readSurvey, 'rank': readRank, 'expression': readExpression, 'manual': readManual, 'penalty': readPenalty, 'bonus': readBonus,
  'checklist-all': readChecklistAll, 'delta': readDelta, 'avg-growth': readAvgGrowth, 'timeliness': readTimeliness,
  'sample': readSample, 'rubric': readRubric, 'table2d': readTable2d,
};

/** What a rule uses, and what is wrong with it alone. `points`: what its indicator is worth; nothing for a gate. */
export function readShape(rule: Rule, points: Fraction = ZERO): ShapeReading {
  return (READERS[rule.kind] as (rule: Rule, points: Fraction) => ShapeReading)(rule, points);
}
