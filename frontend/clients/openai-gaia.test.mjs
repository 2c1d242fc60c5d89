// OpenAI's own client and a Gaia that refuses. Run by StreamIT, which starts both and gives the server's address.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import OpenAI from 'openai'

const client = new OpenAI({ apiKey: process.env.API_TOKEN, baseURL: `${process.env.GAIA_CHAT_URL}api/v1` })
const ask = async (...messages) => {
  const stream = client.chat.completions.stream({ model: 'Harbour', messages })
  return stream.finalContent()
}
const user = (content) => ({ role: 'user', content })

test('a stream that is refused for a while is asked for again', async () => {
  assert.equal(await ask(user('busy?')), '72 hours')
})

test('a question that follows in a conversation that Gaia no longer keeps is asked alone', async () => {
  const first = user('How long?')
  const content = await ask(first)
  assert.equal(await ask(first, { role: 'assistant', content }, user('And at the south pier?')), '72 hours')
})
