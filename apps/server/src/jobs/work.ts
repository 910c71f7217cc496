import type { ExportReport, ExportFormat, ExportTable, ImportChoicesGiven, ImportReport, ImportTable } from '@jalon/contract';
import type { EntrantGround } from '@jalon/core/allocation';
import type { DocumentScene } from '../documents/scene.ts';

/** What was asked for, as it is kept. */
export interface ExportAsked {
  readonly kind: 'export';
  readonly format: ExportFormat;
  readonly table: ExportTable;
  readonly language: 'fr' | 'en' | 'ar';
  /** Asked for by somebody to whom the plan is open only because it was adopted: with a token or without. */
  readonly open?: true | undefined;
}
export interface ImportAsked { readonly kind: 'import'; readonly name: string | null; readonly table: ImportTable; readonly sheet: string | null; readonly choices: ImportChoicesGiven }
/** A file whose cells are answered at once: of no plan, and never kept. */
export interface TableAsked { readonly kind: 'table'; readonly name: string | null; readonly sheet: string | null; /** Of the run it is for. */ readonly formula: EntrantGround['formula'] | null }
export type Asked = ExportAsked | ImportAsked;

/** Of an adopted plan, for somebody who is granted nothing there. */
export const isOpenJob = (asked: Asked): boolean => asked.kind === 'export' && asked.open === true;

/** All that a worker needs: it reads no database and no clock. */
export interface Work {
  readonly asked: Asked;
  readonly scene: DocumentScene;
  /** What came in with an import. */
  readonly given: Uint8Array | null;
}

export interface TableWork { readonly asked: TableAsked; readonly given: Uint8Array }

export interface MadeFile { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** What became of it: a file with what it leaves out, or the report of a file. */
export type Outcome =
  | { readonly kind: 'export'; readonly exported: ExportReport; readonly file: MadeFile }
  | { readonly kind: 'import'; readonly report: ImportReport };

/** The table as JSON: written in the worker, so that the server only hands it on. */
export interface TableOutcome { readonly kind: 'table'; readonly table: Uint8Array }

/** Why it came to nothing; `file-unreadable` says of the file what is wrong with it; `forbidden`: the plan is no longer for everybody. */
export interface WorkFault {
  readonly code: 'file-unreadable' | 'forbidden' | 'internal' | 'timeout';
  readonly fault?: { readonly code: string; readonly figures: Readonly<Record<string, string>> } | undefined;
  /** For the log of the server alone. */
  readonly cause?: string | undefined;
}

export type WorkAnswer<O = Outcome> = { readonly ok: true; readonly outcome: O } | ({ readonly ok: false } & WorkFault);
