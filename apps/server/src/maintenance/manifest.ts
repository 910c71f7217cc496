import type { DatabaseEngine } from '../storage/database.ts';
import type { StoredColumn, StoredSequence } from './catalogue.ts';

export const MANIFEST = 'manifest.json';
export const partPath = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, '0')}.ndjson.gz`;
export const filePath = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;

/** A table in a backup. */
export interface BackedUpTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  readonly rows: number;
  /** Sum of the SHA-256 of its lines, modulo 2^256. */
  readonly digest: string;
  readonly parts: readonly { readonly path: string; /** In bytes. */ readonly size: number; readonly sha256: string }[];
}

/** `manifest.json`, the last entry of a backup: what is in it, and what is not. */
export interface BackupManifest {
  readonly format: 1;
  readonly kind: 'database-backup';
  /** ISO instant. */
  readonly madeAt: string;
  /** Version of the server that made it. */
  readonly server: string;
  readonly engine: DatabaseEngine;
  /** Changes of shape the database went through, in order: its version. */
  readonly migrations: readonly string[];
  /** In the order their rows can be written. */
  readonly tables: readonly BackedUpTable[];
  readonly sequences: readonly StoredSequence[];
  readonly files: { readonly count: number; readonly bytes: number; /** As of a table, of their hashes. */ readonly digest: string };
  /** SHA-256 of files that are known and were not found. */
  readonly missing: readonly string[];
  /** Settings that were not taken: a restored database makes its own. */
  readonly settingsLeftOut: readonly string[];
  /** True where a key that signs results stands in it, readable. */
  readonly keysInClear: boolean;
}

export const rowsOf = ({ tables }: Pick<BackupManifest, 'tables'>): number => tables.reduce((sum, { rows }) => sum + rows, 0);
