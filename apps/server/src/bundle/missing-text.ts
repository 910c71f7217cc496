import type { FileState } from '@jalon/contract';
import type { BundledProof } from './bundled-proofs.ts';

const WHY: Readonly<Record<FileState, readonly [fr: string, en: string]>> = {
  missing: ['le fichier n’est pas arrivé', 'the file has not come'],
  pending: ['le fichier attend le contrôle de l’antivirus', 'the file waits for the virus scanner'],
  infected: ['l’antivirus a arrêté le fichier', 'the virus scanner stopped the file'],
  clean: ['le fichier n’est plus là', 'the file is no longer there'],
  unscanned: ['le fichier n’est plus là', 'the file is no longer there'],
};

/** What is not in the bundle and should be, in words, for whoever opens it without a program. */
export function missingText(missing: readonly BundledProof[]): string {
  const linesIn = (language: 0 | 1): string[] => missing.map(({ item, title, sha256, status }) => `- ${item ?? ''} ${title} — ${WHY[status ?? 'missing'][language]} (SHA-256 ${sha256})`);
  return [
    'Pièces citées dont le fichier n’est pas dans ce dossier\u202f:', ...linesIn(0), '',
    'Proofs that are named and whose file is not in this bundle:', ...linesIn(1), '',
  ].join('\n');
}
