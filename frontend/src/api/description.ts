/** What the page shows of an OpenAPI document. */
export type Description = {
  info: { title: string; version: string; description?: string }
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Answer>
    examples: Record<string, { value: unknown }>
  }
}

export type Schema = {
  $ref?: string
  type?: string
  format?: string
  description?: string
  enum?: string[]
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  examples?: unknown[]
}

export type Content = Record<string, { schema?: Schema; examples?: Record<string, { $ref?: string }> }>
export type Answer = { $ref?: string; description?: string; content?: Content }
export type Parameter = {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, Answer>
}

export type Route = { method: string; path: string; operation: Operation }
export type ToldProblem = { code: string; title: string; detail: string }

/** The last part of a reference: the name of what it refers to. */
export const nameOf = ($ref: string) => $ref.slice($ref.lastIndexOf('/') + 1)

export const answerOf = ({ components }: Description, answer: Answer): Answer =>
  (answer.$ref ? components.responses[nameOf(answer.$ref)] : undefined) ?? answer

/** The operations with a tag, or all whose words hold what is sought. */
export function routesOf({ paths }: Description, tag: string, sought: string): Route[] {
  const words = sought.toLowerCase().split(/\s+/)
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    )
    .filter(({ operation }) => operation.tags.includes(tag))
    .filter(({ method, path, operation: { operationId, summary } }) =>
      words.every((word) => `${method} ${path} ${operationId} ${summary}`.toLowerCase().includes(word)),
    )
}

/** The problems that an answer lists as examples. */
export function problemsIn(description: Description, { content }: Answer): ToldProblem[] {
  return Object.keys(content?.['application/problem+json']?.examples ?? {}).flatMap((code) => {
    const told = description.components.examples[code]?.value as ToldProblem | undefined
    return told ? [told] : []
  })
}

/** The example of a body, its own or that of the shape it refers to. */
export function exampleOf({ components }: Description, schema: Schema | undefined): unknown {
  const referred = schema?.$ref ? components.schemas[nameOf(schema.$ref)] : schema
  return referred?.examples?.[0]
}

/** A command that does it, for the server that shows this page. */
export function curl(description: Description, { method, path, operation }: Route, server: string) {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const body = exampleOf(description, operation.requestBody?.content['application/json']?.schema)
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(server + path.slice(1))}`]
  const byToken = operation.tags.some((tag) => tag === 'openai' || tag === 'mcp')
  if (byToken) lines.push('-H "Authorization: Bearer $TOKEN"')
  if (body !== undefined) {
    lines.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`)
  } else if (operation.requestBody) {
    lines.push("-H 'Content-Type: application/octet-stream'", "--data-binary '@file'")
  }
  return lines.join(' \\\n  ')
}

/** What kind of value a shape is, in a word or two; `name` where it is one of the bodies. */
export function kindOf(schema: Schema): { name?: string; word: string } {
  if (schema.$ref) return { name: nameOf(schema.$ref), word: '' }
  if (schema.type === 'array' && schema.items) {
    const { name, word } = kindOf(schema.items)
    return name ? { name, word: '[]' } : { word: `${word}[]` }
  }
  return { word: [schema.type ?? 'any', schema.format].filter(Boolean).join(', ') }
}
