import type { ItemResult, ThresholdResult, WindowReason, WindowResult } from '@jalon/core/assessment';

interface Reasons { readonly unmet: readonly WindowReason[]; readonly pending: readonly WindowReason[] }
type Standing = Pick<WindowResult, 'standing' | 'reasons'>;

const reason = (code: WindowReason['code'], of: string[] = [], figures: Record<string, string> = {}): WindowReason => ({ code, of, figures });

function gateReasons(gates: readonly ItemResult[]): Reasons {
  const unmet = gates.filter(({ verdict }) => verdict === 'unmet').map(({ code }) => code);
  const pending = gates.filter(({ verdict }) => verdict === 'pending').map(({ code }) => code);
  const total = gates.filter(({ treatment }) => treatment !== 'not-applicable').length;
  const figures = { unmet: String(unmet.length), pending: String(pending.length), total: String(total) };
  return { unmet: unmet.length > 0 ? [reason('gates-unmet', unmet, figures)] : [], pending: pending.length > 0 ? [reason('gates-pending', pending, figures)] : [] };
}

function thresholdReason({ code, verdict, shown }: ThresholdResult, most: string): WindowReason {
  const atLeast = code === 'idp-min' ? '70' : '10';
  if (!shown) return reason('threshold-open', [code], { earned: '0', atLeast, short: atLeast, open: most });
  return reason(verdict === 'unmet' ? 'threshold-missed' : 'threshold-open', [code], { earned: shown.earned, atLeast: shown.atLeast, short: shown.short, open: shown.open });
}

function standingOf({ unmet, pending }: Reasons, otherwise: WindowReason): Standing {
  if (unmet.length > 0) return { standing: 'closed', reasons: [...unmet, ...pending] };
  return pending.length > 0 ? { standing: 'undetermined', reasons: [...pending] } : { standing: 'open', reasons: [otherwise] };
}

/** The second window: open where the first is, and both thresholds are reached. */
function second(thresholds: readonly ThresholdResult[], first: WindowResult['standing']): Standing {
  const missed = thresholds.filter(({ verdict }) => verdict === 'unmet').map((one) => thresholdReason(one, ''));
  const open = thresholds.filter(({ verdict }) => verdict === 'pending').map((one) => thresholdReason(one, one.of === 'idp' ? '100' : '20'));
  return standingOf({
    unmet: first === 'closed' ? [...missed, reason('window-closed', ['G1'])] : missed,
    pending: first === 'undetermined' ? [...open, reason('window-undetermined', ['G1'])] : open,
  }, reason('needs-met'));
}

/** What stands in for the second: needed only where that one is closed or not this territory's own. */
function instead(gates: readonly ItemResult[], other: WindowResult['standing']): Standing {
  const { unmet, pending } = gateReasons([gates[0]!, gates[2]!]);
  return standingOf({
    unmet: other === 'open' || other === 'not-member' ? [reason('fallback-not-needed', ['G2']), ...unmet] : unmet,
    pending: other === 'undetermined' ? [reason('fallback-undetermined', ['G2']), ...pending] : pending,
  }, reason('fallback-open', ['G2']));
}

const ALL_GATES = ['CMO-1', 'CMO-2', 'CMO-3', 'CMO-4', 'CMO-5', 'CMO-6', 'CMO-7', 'CMO-8', 'CMO-9', 'CMO-10'];

export function writeWindows(gates: readonly ItemResult[], thresholds: readonly ThresholdResult[], isPilot: boolean): WindowResult[] {
  const outside: Standing = { standing: 'not-member', reasons: [reason('not-member')] };
  const G1 = isPilot ? standingOf(gateReasons(gates), reason('needs-met')) : outside;
  const G2 = isPilot ? second(thresholds, G1.standing) : outside;
  const F = instead(gates, G2.standing);
  return [
    { code: 'base', member: true, fallbackFor: null, needs: { gates: [], windows: [], thresholds: [] }, standing: 'open', reasons: [reason('no-condition')] },
    { code: 'G1', member: isPilot, fallbackFor: null, needs: { gates: [...ALL_GATES], windows: [], thresholds: [] }, standing: G1.standing, reasons: G1.reasons },
    { code: 'G2', member: isPilot, fallbackFor: null, needs: { gates: [], windows: ['G1'], thresholds: ['idp-min', 'finance-min'] }, standing: G2.standing, reasons: G2.reasons },
    { code: 'F', member: true, fallbackFor: 'G2', needs: { gates: ['CMO-1', 'CMO-3'], windows: [], thresholds: [] }, standing: F.standing, reasons: F.reasons },
  ];
}
