// Questions through OpenAI's own client, unmodified. Run by OpenAiIT, which starts the server and gives its address.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import OpenAI from 'openai'

const server = process.env.GAIA_CHAT_URL
const question = 'How long may a visiting boat stay at the north pier?'
const client = (apiKey = process.env.API_TOKEN) =>
  new OpenAI({ apiKey, baseURL: `${server}api/v1`, maxRetries: 0 })
const ask = (more = {}) => ({ model: 'Harbour', messages: [{ role: 'user', content: question }], ...more })

before(async () => {
  const state = async () => (await (await fetch(`${server}api/datasets/Harbour`)).json()).state
  while ((await state()) !== 'ready') await pause(200)
})

test('the datasets are models, also those of later pages', async () => {
  const models = []
  for await (const model of client().models.list()) models.push(model.id)
  assert.ok(models.includes('Harbour'))
  assert.ok(models.length > 50, `${models.length} models`)
  assert.equal((await client().models.retrieve('Harbour')).id, 'Harbour')
})

test('a question is answered whole, with its sources as annotations', async () => {
  const completion = await client().chat.completions.create(ask())
  const { message, finish_reason: reason } = completion.choices[0]
  assert.match(message.content, /72 hours/)
  assert.equal(reason, 'stop')
  assert.equal(completion.usage, undefined)
  const [first] = message.annotations
  assert.equal(first.type, 'url_citation')
  assert.match(
    message.content.slice(first.url_citation.start_index, first.url_citation.end_index),
    /^\[\d+\]$/,
  )
  const file = await fetch(first.url_citation.url)
  assert.equal(file.status, 200)
})

test('a stream gives the same text in pieces, then its sources and its end', async () => {
  const whole = await client().chat.completions.create(ask())
  const stream = await client().chat.completions.create(ask({ stream: true }))
  let text = ''
  let annotations
  let reason
  for await (const chunk of stream) {
    text += chunk.choices[0].delta.content ?? ''
    annotations = chunk.choices[0].delta.annotations ?? annotations
    reason = chunk.choices[0].finish_reason ?? reason
  }
  assert.equal(text, whole.choices[0].message.content)
  assert.deepEqual(annotations, whole.choices[0].message.annotations)
  assert.equal(reason, 'stop')
})

test("the client's own helper puts a stream together", async () => {
  const stream = client().chat.completions.stream(ask())
  assert.match(await stream.finalContent(), /72 hours/)
})

test('the sources are listed below the text on request', async () => {
  const completion = await client().chat.completions.create(ask({ source_footer: true }))
  assert.match(completion.choices[0].message.content, /\*\*Sources\*\*\n\n1\. \[[^\]]+\]\(http/)
})

test('a question that follows is asked in the same conversation', async () => {
  const messages = [{ role: 'user', content: question }]
  const first = await client().chat.completions.create(ask({ messages }))
  messages.push(first.choices[0].message, { role: 'user', content: 'And at the south pier?' })
  const second = await client().chat.completions.create(ask({ messages }))
  assert.match(second.choices[0].message.content, /south/i)
})

const conversations = async () => (await (await fetch(`${server}api/conversations`)).json()).conversations
const begun = async () => {
  const messages = [{ role: 'user', content: question }]
  const { choices } = await client().chat.completions.create(ask({ messages }))
  return [...messages, choices[0].message, { role: 'user', content: 'And at the south pier?' }]
}
const clear = async () => {
  for (const { id } of await conversations())
    await fetch(`${server}api/conversations/${id}`, { method: 'DELETE' })
}

test('two people who were told the same go on in a conversation each', async () => {
  await clear()
  for (const messages of [await begun(), await begun()])
    await client().chat.completions.create(ask({ messages }))
  const exchanges = (await conversations()).map(async ({ id }) => {
    const one = await (await fetch(`${server}api/conversations/${id}`)).json()
    return one.exchanges.length
  })
  assert.deepEqual(await Promise.all(exchanges), [2, 2])
})

test('a question that follows in a conversation that was deleted is asked alone', async () => {
  const messages = await begun()
  await clear()
  const completion = await client().chat.completions.create(ask({ messages }))
  assert.equal(completion.choices[0].finish_reason, 'stop')
})

test('several datasets are one model', async () => {
  const model = 'Harbour, Gaia Chat guide'
  const completion = await client().chat.completions.create(ask({ model }))
  assert.match(completion.choices[0].message.content, /72 hours/)
  assert.equal(completion.model, model)
})

test('an unknown model, a wrong token and a wrong request are what the client calls them', async () => {
  await assert.rejects(client().chat.completions.create(ask({ model: 'Nowhere' })), (error) => {
    assert.ok(error instanceof OpenAI.NotFoundError)
    assert.equal(error.code, 'model_not_found')
    assert.equal(error.param, 'model')
    return true
  })
  await assert.rejects(client('wrong').models.list(), OpenAI.AuthenticationError)
  await assert.rejects(client().models.retrieve('Nowhere'), OpenAI.NotFoundError)
  await assert.rejects(client().chat.completions.create(ask({ messages: [] })), OpenAI.BadRequestError)
  await assert.rejects(client().chat.completions.create(ask({ n: 2 })), OpenAI.BadRequestError)
  const image = [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }]
  await assert.rejects(
    client().chat.completions.create(ask({ messages: [{ role: 'user', content: image }] })),
    OpenAI.BadRequestError,
  )
})

test('a method that is not there is told with those that are', async () => {
  const headers = { Authorization: `bearer ${process.env.API_TOKEN}` }
  const refused = await fetch(`${server}api/v1/chat/completions`, { headers })
  assert.equal(refused.status, 405)
  assert.match(refused.headers.get('Allow'), /POST/)
})

test('a stream of an unknown model is an error too', async () => {
  const stream = client().chat.completions.stream(ask({ model: 'Nowhere' }))
  await assert.rejects(stream.done(), /Nowhere/)
})
