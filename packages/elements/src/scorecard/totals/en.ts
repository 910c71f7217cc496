import type { TotalsStrings } from '../../language/strings.ts';

export const messages: TotalsStrings = {
  'totals.score': 'Where the score comes from', 'totals.window': 'Why {name}: {state}', 'totals.domain': 'Where the points come from: {name}', 'totals.back': 'Back to the figure',
  'totals.sum': '{sum} = {total}', 'totals.parts': 'Earned {#earned}, open {#open}, lost {#lost}: together {#max}.', 'totals.capped': 'The lines add up to more than the maximum, or the rounding of a line hides part of it: the total is the engine’s.',
  'totals.threshold': 'Threshold of {#atLeast}, written in grid {grid}, version {version}.', 'totals.thresholdBy': 'Threshold of {#atLeast}, instead of {#declared}, by an act of the cycle.', 'totals.short': '{short|point|points} short.', 'totals.margin': 'It is reached, with {margin|point|points} to spare.',
  'totals.asOf': 'Worked out as of {date}.', 'totals.until': 'The next deadline that can change these figures falls on {date}.', 'totals.published': 'Taken from a result published on {on}. Source: {source}.',
  'totals.gates': 'Conditions this window waits for', 'totals.item': 'Line', 'totals.earned': 'Earned', 'totals.open': 'Open', 'totals.max': 'Max.', 'totals.state': 'State',
};
