import { fromDecimal, type Fraction } from '../shared/fraction.values.ts';
import { pathOf } from './allocation-fault.values.ts';
import type { AllocationWindow, Earmark } from './allocation-formula.schema.ts';
import type { AllocationLine } from './allocation-result.schema.ts';
import type { Field, Taker } from './field.rules.ts';
import { judgeCondition } from './judge-condition.rules.ts';
import { splitWhole } from './round-shares.engine.ts';

type Paid = Pick<AllocationLine, 'deducted' | 'net' | 'tranches' | 'uses' | 'coFunding'>;

const shareOf = (amount: bigint, { n, d }: Fraction, up: boolean): number => {
  const [top, bottom] = [amount * BigInt(n), BigInt(d)];
  return Number(up ? (top + bottom - 1n) / bottom : top / bottom);
};

/** At least is rounded up and at most down, so that whoever keeps to the figures keeps to the rule. */
const useOf = ({ code, atLeast, atMost }: Earmark, amount: bigint): AllocationLine['uses'][number] => ({
  code, atLeast: atLeast === undefined ? null : shareOf(amount, fromDecimal(atLeast), true), atMost: atMost === undefined ? null : shareOf(amount, fromDecimal(atMost), false),
});

/** Each tranche cut down, the units left over to those that lost most; they add up to what is paid. */
function tranchesOf({ tranches }: AllocationWindow, net: bigint, scene: Parameters<typeof judgeCondition>[1]): AllocationLine['tranches'] {
  if (tranches.length === 0) return [];
  const weights = tranches.map(({ weight }) => fromDecimal(weight));
  const common = weights.reduce((all, { d }) => all * BigInt(d), 1n);
  const parts = splitWhole(net, weights.map(({ n, d }) => BigInt(n) * (common / BigInt(d))));
  return tranches.map(({ code, needs }, index) => ({ code, amount: Number(parts[index]!), ready: judgeCondition(needs, scene).verdict }));
}

/** What is taken off an amount given, how it is paid and what it must be used for. */
export function payLine(window: AllocationWindow, given: bigint, { place, stands }: Pick<Taker, 'place' | 'stands'>, { entrants, columns, faults }: Field): Paid {
  const { deduct } = window;
  const owed = deduct ? (columns.get(deduct.data)?.scaled(place) ?? null) : 0n;
  const territory = entrants[place]!.territory;
  if (owed === null || owed < 0n) faults.add(owed === null ? 'data-missing' : 'data-negative', pathOf(territory, deduct!.data), { territory, data: deduct!.data, part: window.code });
  const deducted = owed === null || owed < 0n ? 0n : owed < given ? owed : given;
  const net = given - deducted;
  return {
    deducted: Number(deducted), net: Number(net), tranches: tranchesOf(window, net, { entrant: entrants[place]!, place, columns, stands }),
    uses: window.uses.map((use) => useOf(use, given)), coFunding: window.coFunding ? shareOf(given, fromDecimal(window.coFunding.rate), true) : null,
  };
}
