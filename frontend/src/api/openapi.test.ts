import { Validator } from '@seriousme/openapi-schema-validator'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import description from '../../openapi.json'

const named = Object.entries(description.components.schemas).map(
  ([name, schema]): [string, { examples?: unknown[] }] => [
    name,
    { examples: 'examples' in schema ? schema.examples : undefined },
  ],
)

const shapes = new Ajv2020({ strict: false, allErrors: true })
addFormats(shapes)
shapes.addSchema({ $id: 'description', components: description.components })

test('the description is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(description.openapi).toMatch(/^3\.1\./)
})

test('every reference leads somewhere', () => {
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)
  for (const [, path = ''] of references) {
    const found = path
      .split('/')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], description)
    expect(found, path).toBeDefined()
  }
})

test('every example is as its shape says', () => {
  const examples = named.flatMap(([name, { examples = [] }]) => examples.map((value) => ({ name, value })))
  const problems = Object.values(description.components.examples).map(({ value }) => ({
    name: 'Problem',
    value,
  }))
  for (const { name, value } of [...examples, ...problems]) {
    const validate = shapes.compile({ $ref: `description#/components/schemas/${name}` })
    expect(validate(value), `${name}: ${shapes.errorsText(validate.errors)}`).toBe(true)
  }
})

test('every body that is sent or told has an example', () => {
  const content = JSON.stringify([description.paths, description.components.responses])
  const sent = [
    ...content.matchAll(/"application\/json":\{"schema":\{"\$ref":"#\/components\/schemas\/(\w+)"/g),
  ]
  const without = named.filter(([name, { examples }]) => !examples && sent.some((match) => match[1] === name))
  // Described as far as this server goes; the rest is OpenAI's.
  expect(without.map(([name]) => name)).toEqual(['ChatCompletion'])
})
