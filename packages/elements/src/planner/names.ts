import type { LoadedFramework, PlanView } from '@jalon/core/investment';
import type { LocalizedText } from '@jalon/core/shared';
import type { PlannerScene } from './scene.ts';

/** Labels by code, found once for a view. */
export function namesIn({ sectors, sources }: PlanView, text: (label: LocalizedText) => string, framework: LoadedFramework | undefined): PlannerScene['nameOf'] {
  const names = new Map<string, LocalizedText | null>([
    ...(framework?.sectors ?? []).map(({ code, label }) => [`sector ${code}`, label] as const), ...(framework?.sources ?? []).map(({ code, label }) => [`source ${code}`, label] as const),
    ...sectors.map(({ key, label }) => [`sector ${key}`, label] as const), ...sources.map(({ code, label }) => [`source ${code}`, label] as const),
  ]);
  return (kind, code) => {
    const label = names.get(`${kind} ${code}`);
    return label ? text(label) : code;
  };
}
