import type { Directory, JalonClient, ProgrammeOffice } from '@jalon/client';
import type { Me } from '@jalon/contract';
import type { Role } from '@jalon/core/assessment';
import type { Say } from './texts/index.ts';

/** What every page of the console is given. */
export interface Console {
  readonly language: 'fr' | 'en' | 'ar';
  readonly say: Say;
  readonly jalon: JalonClient;
  readonly directory: Directory;
  readonly office: ProgrammeOffice;
  readonly me: Me;
  /** Whether the reader holds this role today, wherever. */
  readonly has: (role: Role) => boolean;
  /** Tells everybody what just happened, those who do not see it too. */
  readonly announce: (text: string) => void;
  /** `2025-06-30` as people read it. */
  readonly day: (date: string) => string;
}

/** What a page offers the shell. */
export interface ConsolePage {
  readonly title: string;
  readonly content: Node;
  /** True while something typed would be lost by leaving. */
  readonly isDirty?: () => boolean;
}
