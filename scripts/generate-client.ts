// npm run generate:client: writes the types of the client. With --check it writes nothing, and fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { apiDocument } from '../miniprogram-api/http/app.ts'
import { clientTypes, type OpenApi } from './client/types-of.ts'

const file = fileURLToPath(new URL('../miniprogram-api/contract/client.generated.ts', import.meta.url))
const text = clientTypes(JSON.parse(JSON.stringify(apiDocument())) as OpenApi)

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('client.generated.ts is stale: npm run generate:client')
  process.exitCode = 1
}
