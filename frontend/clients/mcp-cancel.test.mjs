// How the official clients of the Model Context Protocol leave a call. Run by McpCancelIT, whose Gaia says nothing more and
// tells how many requests it got and how many of their connections were closed.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { clients } from './mcp.clients.mjs'

const told = async () => (await fetch(process.env.GAIA_COUNTS)).json()
const question = { question: 'How long?', datasets: ['Harbour'] }
const search = { dataset: 'Harbour', text: 'pier' }

async function until(isSo) {
  // the whole run has a limit
  while (!isSo(await told())) await pause(20)
}

for (const { name, connect, call } of clients) {
  describe(name, () => {
    // The client stays: what is closed at Gaia is closed because of what it told.
    const leaves = async (t, tool, args, leave) => {
      const before = await told()
      const client = await connect()
      const stop = new AbortController()
      const ended = assert.rejects(call(client, tool, args, { signal: stop.signal }))
      await until((now) => now.asked > before.asked)
      const left = performance.now()
      await leave(client, stop)
      await until((now) => now.closed > before.closed)
      t.diagnostic(`closed at Gaia ${Math.round(performance.now() - left)} ms after the client left`)
      await ended
      await client.close()
    }
    const cancels = (client, stop) => stop.abort()
    const drops = (client) => client.close()

    test('a question that is cancelled ends at Gaia', (t) => leaves(t, 'ask', question, cancels))
    test('a question whose client has gone ends at Gaia', (t) => leaves(t, 'ask', question, drops))
    test('a search that is cancelled ends at Gaia', (t) => leaves(t, 'search', search, cancels))
    test('a search whose client has gone ends at Gaia', (t) => leaves(t, 'search', search, drops))

    test('the next question is not harmed', async () => {
      const client = await connect()
      const { isError, content } = await call(client, 'ask', { ...question, datasets: [] })
      assert.ok(isError)
      assert.match(content[0].text, /list_datasets/)
      await client.close()
    })

    test('documents that Gaia has no text of are an error in words', async () => {
      const client = await connect()
      const { resourceTemplates } = await client.listResourceTemplates()
      assert.deepEqual(
        resourceTemplates.map((template) => template.name),
        ['dataset'],
      )
      await assert.rejects(
        client.readResource({ uri: 'gaia-chat://datasets/Harbour/documents/d1' }),
        /does not offer the text of documents/,
      )
      await client.close()
    })
  })
}
