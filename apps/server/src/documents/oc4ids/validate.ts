import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const FOLDER = '@jalon/referentials/data/standards/oc4ids-0.9.5';

export const standardFile = (name: string): unknown => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${FOLDER}/${name}`), 'utf8'));

export interface SchemaFault { readonly pointer: string; readonly keyword: string; readonly message: string }

let check: ((document: unknown) => readonly SchemaFault[]) | undefined;

function makeCheck(): NonNullable<typeof check> {
  // The schema bears words of its own (codelist, versionId…): they say nothing to a validator.
  const ajv = new AjvDraft04({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(standardFile('project-schema.json') as object);
  const validate = ajv.compile(standardFile('project-package-schema.json') as object);
  return (document) => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, keyword, message = '' }) => ({ pointer: instancePath, keyword, message })));
}

/** Everything in a package that OC4IDS 0.9.5 does not allow, by the schema its publishers give out, formats included. */
export function oc4idsFaults(document: unknown): readonly SchemaFault[] {
  check ??= makeCheck();
  return check(document);
}
