// For the fuzz of every route: requests made from an endpoint's own schemas, right, nearly right and wild.
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

export interface Schema {
  $ref?: string | undefined
  type?: string | string[] | undefined
  enum?: unknown[] | undefined
  const?: unknown
  format?: string | undefined
  contentEncoding?: string | undefined
  pattern?: string | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  items?: Schema | undefined
  properties?: Record<string, Schema> | undefined
  additionalProperties?: Schema | boolean | undefined
  required?: string[] | undefined
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
  allOf?: Schema[] | undefined
}

const schema = z.custom<Schema>((value) => typeof value === 'object')
const content = z.record(z.string(), z.looseObject({ schema }))
const operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema })).default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
})
export const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
})
export type OpenApiDocument = z.infer<typeof documentSchema>
export type Operation = z.infer<typeof operation>

export interface FuzzRequest {
  path: string
  body: string | undefined
  headers: Record<string, string>
}

const nasty = fc.constantFrom(
  ...['', ' ', '0', '-1', 'null', 'undefined', '__proto__', 'constructor', 'toString', '\u0000', 'a\u0000b'],
  ...[
    "' OR 1=1 --",
    '%',
    '_',
    '<script>alert(1)</script>',
    '=1+1',
    '../../etc/passwd',
    '\u202e',
    '👩‍👩‍👧',
    '\ud800',
  ],
  ...[
    'ᠮᠣᠩᠭᠣᠯ',
    '石哈河',
    '２０２６',
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '1e999',
    '🐑'.repeat(300),
    'x'.repeat(900),
  ],
)
const wildText = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 80 }))
const wildNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 31 - 1, 2 ** 53, -(2 ** 53), 1e300, Number.MAX_SAFE_INTEGER),
  fc.integer(),
)
const wild: Arbitrary<unknown> = fc.oneof(
  wildText,
  wildNumber,
  fc.constantFrom(
    null,
    true,
    false,
    [],
    {},
    [[]],
    { __proto__: null },
    { constructor: { prototype: { a: 1 } } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.integer(), { minLength: 1200, maxLength: 1300 }),
)

type Right = (of: Schema, name?: string) => Arbitrary<unknown>

/** `known`: ids and names that are there, by the names under which they are asked for. */
export function valuesOf(document: OpenApiDocument, known: Readonly<Record<string, string>>): Right {
  const anyKnown = fc.constantFrom(...Object.values(known))
  const words = fc.oneof({ weight: 3, arbitrary: anyKnown }, { weight: 1, arbitrary: wildText })

  const byKind: Record<string, (of: Schema) => Arbitrary<unknown>> = {
    string: (of) => textOf(of, words),
    integer: wholeOf,
    number: wholeOf,
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    object: ({ properties = {}, required = [] }) => {
      const values = Object.fromEntries(
        Object.entries(properties).map(([name, of]) => [name, right(of, name)]),
      )
      return fc.record(values, { requiredKeys: required.filter((name) => name in properties) })
    },
    array: ({ items = {}, minItems: minLength = 0, maxItems = 4 }) => {
      const maxLength = Math.max(minLength, Math.min(maxItems, 4))
      return fc.array(right(items), { minLength, maxLength })
    },
  }

  function right(of: Schema, name = ''): Arbitrary<unknown> {
    const meant = known[name]
    if (meant !== undefined && of.type === 'string')
      return fc.oneof(
        { weight: 6, arbitrary: fc.constant(meant) },
        { weight: 1, arbitrary: textOf(of, words) },
      )
    return composed(document, of, right) ?? simple(of)
  }

  function simple(of: Schema): Arbitrary<unknown> {
    const kinds = [of.type ?? []].flat()
    if (kinds.length > 1) return fc.oneof(...kinds.map((type) => right({ ...of, type })))
    return byKind[kinds[0] ?? '']?.(of) ?? wild
  }
  return right
}

function composed(document: OpenApiDocument, of: Schema, right: Right): Arbitrary<unknown> | undefined {
  const { $ref, anyOf, oneOf, allOf } = of
  if ($ref) return right(document.components.schemas[$ref.replace('#/components/schemas/', '')] ?? {})
  if (of.const !== undefined) return fc.constant(of.const)
  if (of.enum) return fc.constantFrom(...of.enum)
  const choices = anyOf ?? oneOf
  if (choices) return fc.oneof(...choices.map((each) => right(each)))
  if (!allOf) return undefined
  return fc.tuple(...allOf.map((each) => right(each))).map((parts) => Object.assign({}, ...parts))
}

const wholeOf = ({ minimum = -(2 ** 40), maximum = 2 ** 40 }: Schema) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 50) }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum, maximum) },
  )

function textOf(of: Schema, words: Arbitrary<string>): Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 100 } = of
  if (format === 'date')
    return fc.constantFrom('2026-11-19', '2026-11-20', '2026-02-28', '0001-01-01', '9999-12-31')
  if (format === 'date-time') return fc.constantFrom('2026-11-20T10:00:00Z', '2026-11-21T19:30:00+08:00')
  if (of.contentEncoding === 'base64')
    return fc.string({ maxLength: 60 }).map((text) => Buffer.from(`姓名,日期\n${text}`).toString('base64'))
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.oneof(
    words.filter((text) => text.length >= minLength && text.length <= maxLength),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)) }),
  )
}

/** One place of it is wrong: left out, put in, or another thing altogether. */
const nearly = (right: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc
    .tuple(right, fc.nat(), wild, wildText, fc.constantFrom('drop', 'add', 'replace', 'replace', 'deep'))
    .map(spoil)

function spoil([value, at, other, name, how]: [unknown, number, unknown, string, string]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return other
  const entries = Object.entries(value)
  if (how === 'deep')
    return Object.fromEntries(
      entries.map(([key, each]) => [
        key,
        typeof each === 'object' ? spoil([each, at, other, name, 'add']) : each,
      ]),
    )
  const index = entries.length === 0 ? 0 : at % entries.length
  if (how === 'drop') return Object.fromEntries(entries.filter((_, i) => i !== index))
  if (how === 'add') return Object.fromEntries([...entries, [name, other]])
  return Object.fromEntries(entries.map(([key, each], i) => [key, i === index ? other : each]))
}

const brokenJson = fc.constantFrom(
  ...[
    '',
    '{',
    '{"a":',
    '[1,',
    'null',
    '"x"',
    '{"__proto__":{"a":1}}',
    '{"a":1e999}',
    '\ufeff{}',
    '{"a":"\\ud800"}',
  ],
  ...['['.repeat(5000), `{"a":"${'x'.repeat(120_000)}"}`, 'not json'],
)

const oddHeaders = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      ...[{ 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=klingon' }],
      ...[{ 'content-type': 'application/x-www-form-urlencoded' }, { 'content-encoding': 'br' }],
      ...[
        { authorization: 'Bearer x' },
        { cookie: 'xiaoer_session=%00; a' },
        { origin: 'https://evil.example' },
      ],
      ...[{ 'if-none-match': '*' }, { 'idempotency-key': '!' }, { 'idempotency-key': 'the-same-key-1' }],
      ...[{ 'accept-encoding': 'br;q=x' }, { range: 'bytes=0-' }, { 'x-http-method-override': 'DELETE' }],
    ),
  },
)

/** A request that is right, as the table of who may do what has it. */
export interface RightRequest {
  path: string
  body: unknown
}

/** Of one endpoint; `pathname` as the document has it. */
export function requestsOf(
  pathname: string,
  { parameters, requestBody }: Operation,
  { right, base }: { right: Right; base: RightRequest },
): Arbitrary<FuzzRequest> {
  const given = placesOf(pathname, base.path)
  const near = (of: Schema, name: string) =>
    fc.oneof(
      { weight: given[name] === undefined ? 0 : 8, arbitrary: fc.constant<unknown>(given[name]) },
      { weight: 2, arbitrary: right(of, name) },
      { weight: 1, arbitrary: fc.oneof(wildText, wildNumber) },
    )
  const placed = (place: string) =>
    Object.fromEntries(
      parameters.filter((each) => each.in === place).map(({ name, schema: of }) => [name, near(of, name)]),
    )
  const odd = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(wildText, wildText), { maxLength: 2 }) },
  )
  const query = placed('query')
  const asked = { requiredKeys: Object.keys(query).filter((name) => given[name] !== undefined) }
  return fc
    .record({
      params: fc.record(placed('path')),
      query: fc.record(query, asked),
      odd,
      body: bodiesOf(requestBody, right, base.body),
      headers: oddHeaders,
    })
    .map((made) => {
      const named = Object.entries(made.query).map(([name, value]): [string, string] => [name, String(value)])
      const search = new URLSearchParams([...named, ...made.odd]).toString().slice(0, 4000)
      const filled = pathname.replace(/\{(\w+)\}/g, (_, name: string) => segment(made.params[name]))
      return { path: search ? `${filled}?${search}` : filled, body: made.body, headers: made.headers }
    })
}

function bodiesOf(
  requestBody: Operation['requestBody'],
  right: Right,
  base: unknown,
): Arbitrary<string | undefined> {
  const [of] = Object.values(requestBody?.content ?? {})
  if (!of) return fc.constant(undefined)
  const json = (value: Arbitrary<unknown>) => value.map((each) => JSON.stringify(each))
  return fc.oneof(
    { weight: 3, arbitrary: json(fc.constant(base)) },
    { weight: 5, arbitrary: json(nearly(fc.constant(base))) },
    { weight: 5, arbitrary: json(right(of.schema)) },
    { weight: 3, arbitrary: json(nearly(right(of.schema))) },
    { weight: 1, arbitrary: json(wild) },
    { weight: 1, arbitrary: brokenJson },
  )
}

/** What stands in the path's places and in its query. */
function placesOf(pathname: string, path: string): Record<string, string> {
  const { pathname: at, searchParams } = new URL(path, 'http://x')
  const values = at.split('/')
  const places = pathname.split('/').flatMap((part, i): [string, string][] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name === undefined ? [] : [[name, decodeURIComponent(values[i] ?? '')]]
  })
  return Object.fromEntries([...searchParams, ...places])
}

// Half a surrogate can't be written in an address.
const segment = (value: unknown): string =>
  encodeURIComponent(Buffer.from(String(value).slice(0, 300)).toString())
