// Anyone can check a published result, without asking anybody: node src/verify-result.ts sheet.json [keys.json]
// sheet.json: "the signed sheet" under a published result. keys.json: /.well-known/jalon-keys.json of a server you trust, kept once; read from JALON_URL where absent.
import { readFile } from 'node:fs/promises';
import { createClient, verifyResultSheet } from '@jalon/client';

const [sheetFile, keysFile] = process.argv.slice(2);
if (sheetFile === undefined) throw new Error('Name the file of a signed sheet: node src/verify-result.ts sheet.json [keys.json]');

const jalon = createClient({ baseUrl: process.env.JALON_URL ?? 'http://localhost:4173' });
const keys = keysFile === undefined ? await jalon.results.keys() : JSON.parse(await readFile(keysFile, 'utf8'));
const { verdict, sheet, key } = await verifyResultSheet(await readFile(sheetFile, 'utf8'), keys);

console.log(verdict, key?.kid ?? '');
if (verdict === 'valid') console.log(sheet.territory.name, sheet.cycle.code, sheet.score?.earned, sheet.windows.map((w) => `${w.code} ${w.standing}`), `signed by ${sheet.issuer} on ${sheet.issuedAt}`);
else process.exitCode = 1;
