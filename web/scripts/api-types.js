// Writes the API's types from an OpenAPI document: npm run api:types -- openapi.json [schema.d.ts]
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const [document, target = new URL('../src/lib/api/schema.d.ts', import.meta.url)] = process.argv.slice(2);
if (!document) {
  console.error('Name the OpenAPI document to read, for example: npm run api:types -- openapi.json');
  process.exit(2);
}
const types = await openapiTS(JSON.parse(await readFile(document, 'utf8')));
await writeFile(
  target,
  `// Generated from /api/openapi.json by “npm run api:types”; do not edit.\n\n${astToString(types)}`,
);
