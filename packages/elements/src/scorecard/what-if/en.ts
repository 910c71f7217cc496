import type { WhatIfStrings } from '../../language/strings.ts';

export const messages: WhatIfStrings = {
  'what.title': 'What if…? Simulation', 'what.mark': 'Simulation, not a result', 'what.short': 'simulation',
  'what.say': 'Nothing is recorded or sent. Open a line to try other figures, or to suppose it met; the proofs it asks for are supposed attached.',
  'what.leave': 'Back to the scorecard', 'what.reset': 'Reset everything', 'what.resetItem': 'Reset', 'what.resetOf': 'Put {item} back as on the scorecard', 'what.undo': 'Undo', 'what.redo': 'Redo',
  'what.compare': 'The scorecard and the simulation', 'what.card': 'The scorecard', 'what.trial': 'The simulation', 'what.score': 'Score', 'what.points': '{#earned} of {#max}', 'what.noScore': 'no score', 'what.change': 'Difference',
  'what.same': 'unchanged', 'what.up': '+ {#by}', 'what.down': '− {#by}',
  'what.opens': 'opens', 'what.closes': 'closes', 'what.moves': 'changes',
  'what.supposed': 'What you suppose', 'what.none': 'Nothing yet: the simulation equals the scorecard.', 'what.line': 'Line', 'what.met': 'supposed met', 'what.follows': 'follows from it',
  'what.paths': 'What would open a window', 'what.path': '{window}: {names} would be enough.', 'what.pathLate': '{window}: it would take {names}, which is too late for this cycle.', 'what.noPath': '{window}: nothing the grid asks for would open it.', 'what.pathUnknown': '{window}: too many ways to tell here.',
  'what.suppose': 'Suppose it', 'what.supposeOf': 'Suppose {names}',
  'what.try': 'What if, for {item}…', 'what.meet': 'Suppose this line met, without figures', 'what.line.points': 'Scorecard: {#before} of {#max}. Simulation: {#after} of {#max}.', 'what.line.state': 'Scorecard: {before}. Simulation: {after}.',
  'what.heard': 'Simulation: [of?{earned|point|points} of {#of}.][up? {#up} more.][down? {#down} fewer.][opens? Opens: {opens}.][closes? Closes: {closes}.]', 'what.entered': 'Simulation open. Nothing is recorded.', 'what.left': 'The real scorecard.',
  'what.cannot': 'Nothing can be tried on this scorecard', 'what.cannot.imported': 'This result was published elsewhere: the figures it rests on are not here.', 'what.cannot.outline': 'This grid is an outline: it does not score.',
  'what.cannot.private': 'Scoring it over again here does not give the figures of the scorecard: part of what they rest on (a rank among peers, a result from elsewhere) is not in it.', 'what.cannot.failed': 'The grid or the cycle could not be read.',
};
