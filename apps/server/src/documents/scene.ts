import type { LoadedFramework, PlanContent, PlanSetting } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';

/** All that a document is made of. Two scenes that are alike make the same document. */
export interface DocumentScene {
  readonly plan: PlanContent;
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  /** Version of the stored plan. */
  readonly version: number;
  readonly territory: { readonly id: string; readonly name: string; readonly kind: string; /** What it lies in, from the smallest to the largest, the country left out. */ readonly within: readonly string[] };
  readonly programme: string | null;
  readonly language: Language;
  /** The day it is made, in the programme's zone, and the instant. */
  readonly day: string;
  readonly now: string;
  /** Address others know this server by. */
  readonly issuer: string;
}
