import { writeFileSync } from 'node:fs';
import { DATA, importedDocuments } from './documents.ts';

// Writes territories, published results and lists of pilots again from the tables: `node tools/import/run.ts`.
for (const [path, text] of importedDocuments()) {
  writeFileSync(DATA + path, text);
  console.log(`packages/referentials/data/${path}`);
}
