import { ZERO, fromDecimal, type Fraction } from '@jalon/core/shared';
import { authorOf, budgetGiver, proofsFor, type Condition, type Desk } from './desk.ts';
import { binary, checklist, counted, head, linear, marked, out, steps, target, type Band, type Line } from './lines.ts';
import { figureIn, flagIn, readRatio, type Read } from './quantities.ts';

const at = (text: string): Fraction => fromDecimal(text);
const band = (from: string | null, worth: string): Band => ({ from: from === null ? null : at(from), worth: at(worth) });
const written = (...bands: [from: string | null, points: string][]) => bands.map(([from, points]) => ({ from, above: null, points }));

const [i1, i2, i3, i4, i5, i6] = [head(1, '5'), head(2, '5'), head(3, '3'), head(4, '2'), head(5, '3'), head(6, '2')];
const [i7, i8, i9, i10, i11, i12] = [head(7, '6'), head(8, '4'), head(9, '3'), head(10, '2'), head(11, '3'), head(12, '2')];
const [i13, i14, i15, i16, i17, i18] = [head(13, '4'), head(14, '6'), head(15, '4'), head(16, '2'), head(17, '2'), head(18, '2')];
const [i19, i20, i21, i22, i23, i24] = [head(19, '5'), head(20, '5'), head(21, '4'), head(22, '1'), head(23, '3'), head(24, '2')];
const [i25, i26, i27, i28, i29, i30] = [head(25, '4'), head(26, '4'), head(27, '5'), head(28, '3'), head(29, '2'), head(30, '2')];

const SPENT = [band('0.80', '5'), band('0.60', '3'), band(null, '0')];
const SPENT_WRITTEN = written(['4/5', '5'], ['3/5', '3'], [null, '0']);
const MEETINGS: Band[] = [band('1', '6'), { from: null, above: at('0.5'), worth: at('2.5') }];
const MEETINGS_WRITTEN = [{ from: '1', above: null, points: '6' }, { from: null, above: '1/2', points: '5/2' }];
const CONTRACTS = [band('0.95', '4'), band('0.75', '3'), band('0.5', '1.25'), band(null, '0')];
const CONTRACTS_WRITTEN = written(['19/20', '4'], ['3/4', '3'], ['1/2', '5/4'], [null, '0']);
const BIRTHS = [band('0.9', '5'), band('0.7', '3.5'), band(null, '1')];
const BIRTHS_WRITTEN = written(['9/10', '5'], ['7/10', '7/2'], [null, '1']);
const UPKEEP = [band('0.03', '4'), band('0.015', '2'), band(null, '0')];
const UPKEEP_WRITTEN = written(['3/100', '4'], ['3/200', '2'], [null, '0']);
const [one, half, threeQuarters, threeHalves] = [at('1'), at('0.5'), at('0.75'), at('1.5')];
const [R04, R09, R25, R85, R01, R06, D90, D30] = [at('0.40'), at('0.90'), at('0.25'), at('0.85'), at('0.10'), at('0.60'), at('90'), at('30')];
const [TWO_FIFTHS, QUARTER, TENTH] = [at('0.4'), at('0.25'), at('0.1')];

/** Both figures from the item's own answer. */
function own({ says }: Desk, code: string, over: string, under: string, whenZero?: 'met' | 'unmet'): Read {
  const answer = says.get(code);
  return readRatio(figureIn(answer, over), over, figureIn(answer, under), under, whenZero);
}

function spent(desk: Desk): Line {
  const answer = desk.says.get('IDP-1');
  const giver = budgetGiver(desk, 'IDP-1');
  const read = readRatio(figureIn(answer, 'spent'), 'spent', figureIn(giver, 'budgeted'), 'budgeted');
  return steps(desk, i1, read, SPENT, SPENT_WRITTEN, { author: authorOf(answer ?? giver), evidence: proofsFor(desk, 'IDP-1', ['receipt']) });
}

function forums(desk: Desk): Line {
  const condition: Condition = { kind: 'classes', of: ['ville'], value: desk.isTown };
  return desk.isTown ? counted(desk, i12, 'forums', TWO_FIFTHS, '2/5', { condition }) : out(desk, i12, { condition }, 'not-applicable', null);
}

function controls(desk: Desk): Line {
  const value = flagIn(desk.says.get('IDP-18'), 'market.exists');
  const condition: Condition = { kind: 'input', of: ['market.exists'], is: true, value };
  return value === false ? out(desk, i18, { condition }, 'not-applicable', null) : counted(desk, i18, 'controls', QUARTER, '1/4', { condition });
}

function upkeep(desk: Desk): Line {
  const read = own(desk, 'IDP-25', 'upkeep', 'assets');
  if (read.answered) return steps(desk, i25, read, UPKEEP, UPKEEP_WRITTEN, { policy: 'exclude' });
  return out(desk, i25, { policy: 'exclude' }, 'no-answer', { kind: 'steps', of: read.trace, points: '4', bands: UPKEEP_WRITTEN, band: null });
}

function moneyAndCouncil(desk: Desk): Line[] {
  return [
    spent(desk),
    linear(desk, i2, own(desk, 'IDP-2', 'collected', 'expected'), R04, R09, ['2/5', '9/10']),
    target(desk, i3, own(desk, 'IDP-3', 'works.done', 'works.planned', 'met'), 'met'),
    binary(desk, i4, 'accounts.published'),
    checklist(desk, i5, ['ledger.cash', one, '1'], ['ledger.stock', one, '1'], ['ledger.estate', one, '1']),
    marked(desk, i6, 'treasury.mark'),
    steps(desk, i7, own(desk, 'IDP-7', 'meetings.held', 'meetings.due'), MEETINGS, MEETINGS_WRITTEN),
    linear(desk, i8, own(desk, 'IDP-8', 'women', 'seats'), ZERO, half, ['0', '1/2']),
    target(desk, i9, own(desk, 'IDP-9', 'commissions.met', 'commissions.due')),
    binary(desk, i10, 'minutes.posted', { evidence: proofsFor(desk, 'IDP-10', ['minutes']) }),
    checklist(desk, i11, ['desk.open', threeHalves, '3/2'], ['desk.register', threeQuarters, '3/4'], ['desk.answers', threeQuarters, '3/4']),
    forums(desk),
  ];
}

function worksAndServices(desk: Desk): Line[] {
  return [
    steps(desk, i13, own(desk, 'IDP-13', 'contracts.open', 'contracts'), CONTRACTS, CONTRACTS_WRITTEN),
    linear(desk, i14, own(desk, 'IDP-14', 'delay', 'contracts.awarded'), D90, D30, ['90', '30']),
    target(desk, i15, own(desk, 'IDP-15', 'sites.done', 'sites.planned', 'unmet'), 'unmet'),
    binary(desk, i16, 'plan.published'),
    checklist(desk, i17, ['files.signed', half, '1/2'], ['files.stored', half, '1/2'], ['files.listed', one, '1']),
    controls(desk),
    steps(desk, i19, own(desk, 'IDP-19', 'births.registered', 'births'), BIRTHS, BIRTHS_WRITTEN),
    linear(desk, i20, own(desk, 'IDP-20', 'households.served', 'households'), R25, R85, ['1/4', '17/20']),
    target(desk, i21, own(desk, 'IDP-21', 'taps.working', 'taps')),
    binary(desk, i22, 'rates.voted', { policy: 'zero' }),
    checklist(desk, i23, ['school.council', one, '1'], ['health.council', one, '1'], ['water.council', one, '1']),
    counted(desk, i24, 'inspections', TENTH, '1/10'),
  ];
}

function land(desk: Desk): Line[] {
  return [
    upkeep(desk),
    linear(desk, i26, own(desk, 'IDP-26', 'roads.kept', 'roads'), R01, R06, ['1/10', '3/5']),
    target(desk, i27, own(desk, 'IDP-27', 'trees.alive', 'trees.planted')),
    binary(desk, i28, 'risk.map'),
    checklist(desk, i29, ['waste.sites', one, '1'], ['waste.sorted', half, '1/2'], ['waste.contract', half, '1/2']),
    marked(desk, i30, 'environment.mark'),
  ];
}

export const writeIndicators = (desk: Desk): Line[] => [...moneyAndCouncil(desk), ...worksAndServices(desk), ...land(desk)];
