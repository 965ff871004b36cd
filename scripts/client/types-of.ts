// TypeScript types out of the OpenAPI document. Our own, because the generators on npm want TypeScript 5's API.
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const named = (ref: string): string => ref.replace('#/components/schemas/', '')

export function typeOf(schema: Schema): string {
  if (schema.$ref) return named(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return oneOf(schema.enum.map((each) => JSON.stringify(each)))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return oneOf(choices.map(typeOf))
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each)})`).join(' & ')
  return oneOf([schema.type ?? []].flat().map((kind) => simpleOf(kind, schema)))
}

const oneOf = (types: readonly string[]): string =>
  types.length > 0 ? [...new Set(types)].join(' | ') : 'unknown'

function simpleOf(kind: string, schema: Schema): string {
  switch (kind) {
    case 'string':
      return 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return `(${typeOf(schema.items ?? {})})[]`
    case 'object':
      return objectOf(schema)
    default:
      return 'unknown'
  }
}

const nameOf = (name: string): string => (/^[a-zA-Z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

function objectOf({ properties, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties ?? {}).map(
    ([name, of]) => `${nameOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(of)}`,
  )
  if (fields.length > 0) return `{ ${fields.join('; ')} }`
  const rest = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'
  return additionalProperties === false ? 'Record<string, never>' : `Record<string, ${rest}>`
}

/** Null for what answers no JSON: files and pages are asked for by their address. */
export function routeOf(method: string, path: string, operation: Operation): string | null {
  const answers = Object.entries(operation.responses).filter(([status]) => /^2/.test(status))
  const json = answers.flatMap(([, { content }]) => content?.['application/json']?.schema ?? [])
  if (json.length === 0) return null
  const body = operation.requestBody?.content['application/json']?.schema
  const fields = [
    ...placeOf('params', operation, 'path'),
    ...placeOf('query', operation, 'query'),
    ...(body ? [`body: ${typeOf(body)}`] : []),
    `answer: ${oneOf(json.map(typeOf))}`,
  ]
  const summary = operation.summary ? `  /** ${operation.summary} */\n` : ''
  return `${summary}  '${method.toUpperCase()} ${path}': {\n    ${fields.join('\n    ')}\n  }`
}

function placeOf(name: string, { parameters = [] }: Operation, place: string): string[] {
  const here = parameters.filter((each) => each.in === place)
  if (here.length === 0) return []
  const fields = here.map(
    ({ name: field, required, schema }) => `${nameOf(field)}${required ? '' : '?'}: ${typeOf(schema)}`,
  )
  const optional = here.every(({ required }) => !required)
  return [`${name}${optional ? '?' : ''}: { ${fields.join('; ')} }`]
}

/** The whole file. */
export function clientTypes({ paths, components }: OpenApi): string {
  const schemas = Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => routeOf(method, path, operation) ?? []),
  )
  return [
    '// Made by `npm run generate:client` out of the OpenAPI document; not to be edited. Types alone: nothing of it is there',
    '// at run time.',
    ...schemas.map(([name, schema]) => `export type ${name} = ${typeOf(schema)}`),
    `/** Every route that answers JSON. */\nexport interface Routes {\n${routes.join('\n')}\n}`,
    '',
  ].join('\n')
}
