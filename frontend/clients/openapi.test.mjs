// Every operation of the API's description, asked of a real server; what it answers must be as described. Run by
// DescriptionIT, which starts the server and gives its address.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const server = process.env.GAIA_CHAT_URL
const question = 'How long may a visiting boat stay at the north pier?'
const asked = { question, datasets: ['Harbour'] }
const json = 'application/json'
const cookies = new Map()
const met = new Set()
let description
let operations
let shapes

/** The shapes without leave to have more than is described, so that a new member has to be described first. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]))
  return schema.properties && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner
}

const nameOf = (ref) => ref.slice(ref.lastIndexOf('/') + 1)

function check(schema, value, what) {
  const validate = shapes.compile(schema.$ref ? { $ref: `description${schema.$ref}` } : closed(schema))
  assert.ok(validate(value), `${what}: ${shapes.errorsText(validate.errors)} in ${JSON.stringify(value)}`)
}

async function call(operationId, { path = {}, query = {}, body, headers = {}, accept = json } = {}) {
  const { method, route, operation } = operations.get(operationId)
  const url = new URL(
    route.slice(1).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name])),
    server,
  )
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const type =
    body === undefined ? {} : { 'Content-Type': typeof body === 'string' ? 'application/octet-stream' : json }
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: {
      Accept: accept,
      Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...type,
      ...headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  })
  for (const cookie of response.headers.getSetCookie()) {
    const [name, value] = cookie.split(';')[0].split('=')
    cookies.set(name, value)
  }
  const text = await response.text()
  const what = `${operationId} ${response.status}`
  const described = operation.responses[response.status] ?? operation.responses.default
  assert.ok(described, `${what} is not described: ${text}`)
  const answer = described.$ref ? description.components.responses[nameOf(described.$ref)] : described
  if (response.status < 300) met.add(operationId)
  if (!answer.content) {
    assert.equal(text, '', what)
    return { status: response.status }
  }
  const mediaType = response.headers.get('content-type').split(';')[0].trim()
  const content = answer.content[mediaType]
  assert.ok(content, `${what} has an undescribed type, ${mediaType}: ${text}`)
  const told = mediaType.endsWith('json') ? JSON.parse(text) : text
  if (mediaType.endsWith('json')) check(content.schema, told, what)
  if (mediaType === 'application/problem+json') {
    const listed = Object.keys(content.examples ?? {})
    assert.ok(listed.includes(told.code), `${what}: ${told.code} is not among ${listed.join()}`)
    assert.equal(told.status, response.status)
  }
  return { status: response.status, told }
}

const ready = async (name) => {
  while ((await call('readDataset', { path: { name } })).told.state !== 'ready') await pause(200)
}

before(async () => {
  const response = await fetch(new URL('api/openapi.json', server))
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
  assert.ok(response.headers.get('etag'))
  description = await response.json()
  assert.match(description.openapi, /^3\.1\./)
  operations = new Map()
  for (const [route, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      operations.set(operation.operationId, { method, route, operation })
    }
  }
  shapes = new Ajv2020({ strict: false })
  addFormats(shapes)
  shapes.addSchema({ $id: 'description', components: { schemas: closed(description.components.schemas) } })
  met.add('readDescription')
  assert.equal((await call('readConfig')).told.engine, 'local')
  await ready('Harbour')
})

test('what the server is', async () => {
  for (const operation of ['live', 'ready', 'started']) await call(operation)
  await call('listLlms')
  const page = await call('readDocs', { accept: 'text/html' })
  assert.match(page.told, /<base href="\.\.\/"/)
})

test('datasets, their topics and documents', async () => {
  const { told: page } = await call('listDatasets')
  if (page.nextPageToken) await call('listDatasets', { query: { pageToken: page.nextPageToken } })
  await call('listDatasets', { query: { search: 'harb' } })
  await call('readDataset', { path: { name: 'Nowhere' } })
  const path = { name: 'Harbour' }
  const { topics } = (await call('listTopics', { path })).told
  const uuid = topics[0].uuid
  await call('readTopic', { path: { ...path, uuid } })
  await call('suggestQuestions', { path: { ...path, uuid } })
  await call('readTopic', { path: { ...path, uuid: 'none' } })
  const { told: found } = await call('search', { body: { dataset: 'Harbour', text: 'north pier' } })
  const id = found.documents[0].documentId
  await call('readDocument', { path: { ...path, id } })
  await call('readFile', { path: { ...path, id }, accept: '*/*' })
  await call('readDocument', { path: { ...path, id: 'none' } })
  await call('search', { body: { dataset: 'Harbour', text: ' ' } })
  await call('search', { body: { dataset: 'Nowhere', text: 'north pier' } })
  await call('search', { body: { dataset: 'Harbour', text: 'pier', pageSize: 0 } })
  await call('search', { body: { dataset: 'Harbour', text: 'north pier' }, accept: 'text/csv' })
})

test('a dataset from its beginning to its end', async () => {
  const name = 'Described'
  await call('createDataset', { body: { name } })
  await call('createDataset', { body: { name } })
  await call('createDataset', { body: { name: '../x' } })
  const { told: session } = await call('openUpload', { body: { dataset: name } })
  await call('openUpload', { body: { dataset: 'Nowhere' } })
  await call('openUpload', { body: {} })
  await call('upload', {
    path: { session: session.id, fileName: 'notes.md' },
    body: '# Notes\n\nThe crane is red.',
  })
  await call('upload', { path: { session: 'none', fileName: 'notes.md' }, body: 'x' })
  await call('indexDataset', { path: { name } })
  await ready(name)
  await call('deleteDataset', { path: { name } })
  await call('deleteDataset', { path: { name } })
  await call('deleteDataset', { path: { name: 'Gaia Chat guide' } })
})

test('answers and conversations', async () => {
  const { told: answer } = await call('ask', { body: asked })
  assert.equal(answer.state, 'done')
  const path = { id: answer.id }
  await call('readAnswer', { path })
  await call('judgeAnswer', { path, body: { good: true, comment: 'Right.' } })
  await call('judgeAnswer', { path, body: { good: true, comment: 'x'.repeat(2001) } })
  await call('judgeAnswer', { path, body: {} })
  await call('refineAnswer', { path, body: { documentIds: [answer.sources[0].documentId] } })
  await call('refineAnswer', { path, body: { documentIds: [] } })
  await call('stopAnswer', { path })
  await call('stopAnswer', { path: { id: 'none' } })
  const id = answer.conversationId
  await call('listConversations')
  const { told: known } = await call('listKnownConversations', { body: { known: [id] } })
  assert.equal(known.conversations.length, 1)
  assert.equal((await call('readConversation', { path: { id } })).told.exchanges.length >= 1, true)
  await call('changeConversation', { path: { id }, body: { name: 'Berths', pinned: true } })
  await call('changeConversation', { path: { id }, body: { name: ' ' } })
  await call('exportConversation', { path: { id }, accept: '*/*' })
  await call('exportConversation', { path: { id }, query: { format: 'json' } })
  await call('exportConversation', { path: { id }, query: { format: 'pdf' } })
  await call('deleteConversation', { path: { id } })
  await call('readConversation', { path: { id: 'none' } })
})

test('questions that can not be asked', async () => {
  const refused = [
    { ...asked, question: ' ' },
    { ...asked, datasets: [] },
    { ...asked, datasets: Array.from({ length: 21 }, (_, n) => `${n}`) },
    { ...asked, datasets: ['Nowhere'] },
    { ...asked, datasets: 'Harbour' },
    { ...asked, id: 'mine' },
    { ...asked, question: 'x'.repeat(8001) },
    { ...asked, question: 'x'.repeat(300_000) },
  ]
  for (const body of refused) assert.ok((await call('ask', { body })).status >= 400)
  await call('ask', { body: asked, headers: { 'Content-Type': 'text/plain' } })
  await call('ask', {
    body: asked,
    headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  })
  await call('readAnswer', { path: { id: 'none' } })
})

test('each event of a stream is as its shape says', async () => {
  const kinds = {
    started: 'Started',
    token: 'Text',
    progress: 'Text',
    sources: 'Sources',
    done: 'Done',
    problem: 'Problem',
  }
  const { told } = await call('ask', { body: asked, accept: 'text/event-stream' })
  const events = told.split('\n\n').filter((event) => event.startsWith('id:'))
  const seen = events.map((event) => {
    const [id, name, data] = event.split('\n').map((line) => line.slice(line.indexOf(': ') + 2))
    assert.match(id, /^\d+$/)
    check({ $ref: `#/components/schemas/${kinds[name]}` }, JSON.parse(data), `event ${name}`)
    return name
  })
  for (const name of ['started', 'token', 'sources', 'done']) assert.ok(seen.includes(name), seen.join())
})

test('signing in, where the server has a way of its own', async () => {
  assert.equal((await call('signIn', { body: { apiKey: 'a-key' } })).told.code, 'not-found')
  await call('signOut')
})

test('the same data in the form of OpenAI', async () => {
  const headers = { Authorization: `Bearer ${process.env.API_TOKEN}` }
  await call('listModels', { headers })
  await call('readModel', { headers, path: { id: 'Harbour' } })
  const body = { model: 'Harbour', messages: [{ role: 'user', content: question }] }
  await call('complete', { headers, body })
  await call('complete', { headers, body: { ...body, stream: true }, accept: 'text/event-stream' })
  await call('complete', { headers, body: { ...body, model: 'Nowhere' } })
  await call('listModels')
})

test('no operation was left out', () => {
  const never = [...operations.keys()].filter((operation) => !met.has(operation))
  // Messages are for clients of the protocol (McpIT); signing in needs a server that asks for it (SignInIT).
  assert.deepEqual(never.sort(), ['sendMessage', 'signIn'])
})
