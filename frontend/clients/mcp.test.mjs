// What the official clients of the Model Context Protocol do. Run by McpIT, which starts the server and gives its address.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { clients } from './mcp.clients.mjs'

const question = 'How long may a visiting boat stay at the north pier?'
const asked = (more = {}) => ({ question, datasets: ['Harbour'], ...more })

before(async () => {
  const state = async () => {
    const answer = await fetch(new URL('api/datasets/Harbour', process.env.GAIA_CHAT_URL))
    return (await answer.json()).state
  }
  while ((await state()) !== 'ready') await pause(200)
})

for (const { name, connect, call } of clients) {
  describe(name, () => {
    let client

    before(async () => {
      client = await connect()
      // from now on the client holds each result against the schema that it was told
      await client.listTools()
    })

    test('the server says what it is and has', async () => {
      assert.equal(client.getServerVersion().name, 'gaia-chat')
      assert.match(client.getInstructions(), /list_datasets/)
      const { tools } = await client.listTools()
      assert.deepEqual(tools.map((tool) => tool.name).sort(), [
        'ask',
        'dataset_topics',
        'list_datasets',
        'search',
      ])
    })

    test('the datasets are listed page by page', async () => {
      const names = []
      let pageToken
      do {
        const { structuredContent: page } = await call(
          client,
          'list_datasets',
          pageToken ? { pageToken } : {},
        )
        names.push(...page.datasets.map((dataset) => dataset.name))
        pageToken = page.nextPageToken
      } while (pageToken)
      assert.ok(names.includes('Harbour'))
      assert.ok(names.length > 50, `${names.length} datasets`)
      const found = await call(client, 'list_datasets', { search: 'harb' })
      assert.deepEqual(
        found.structuredContent.datasets.map((dataset) => dataset.name),
        ['Harbour'],
      )
    })

    test('a dataset tells its topics', async () => {
      const { structuredContent } = await call(client, 'dataset_topics', { dataset: 'Harbour' })
      assert.ok(Array.isArray(structuredContent.topics))
    })

    test('a question is answered with its sources, and how far it is meanwhile', async () => {
      const steps = []
      const result = await call(client, 'ask', asked(), { onprogress: (step) => steps.push(step) })
      assert.match(result.structuredContent.answer, /72 hours/)
      assert.match(result.content[0].text, /72 hours[^]*\nSources:\n\[1\] /)
      assert.equal(result.structuredContent.sources[0].dataset, 'Harbour')
      assert.ok(steps.length > 0)
      assert.ok(steps.every((step, i) => i === 0 || step.progress > steps[i - 1].progress))
      assert.ok(steps.every((step) => step.message.length > 0))
    })

    test('a question that follows is asked in the same conversation, which opens for no other program', async () => {
      const { structuredContent: first } = await call(client, 'ask', asked())
      const { conversationId } = first
      const following = asked({ question: 'And at the south pier?', conversationId })
      const second = await call(client, 'ask', following)
      assert.match(second.structuredContent.answer, /south/i)
      const other = await connect(process.env.OTHER_TOKEN)
      const refused = await call(other, 'ask', following)
      assert.ok(refused.isError)
      assert.match(refused.content[0].text, /no longer kept/)
      await other.close()
    })

    test('every document that fits is found, page by page', async () => {
      const looked = { dataset: 'Harbour', text: 'harbour', pageSize: 1 }
      const { structuredContent: first } = await call(client, 'search', looked)
      assert.equal(first.documents.length, 1)
      assert.ok(first.total > 1)
      const { structuredContent: second } = await call(client, 'search', {
        ...looked,
        pageToken: first.nextPageToken,
      })
      assert.notEqual(second.documents[0].uri, first.documents[0].uri)
    })

    test('datasets and documents are resources', async () => {
      const { resources } = await client.listResources()
      assert.ok(resources.some((resource) => resource.uri.startsWith('gaia-chat://datasets/')))
      const { resourceTemplates } = await client.listResourceTemplates()
      assert.equal(resourceTemplates.length, 2)
      const dataset = await client.readResource({ uri: 'gaia-chat://datasets/Gaia%20Chat%20guide' })
      assert.equal(JSON.parse(dataset.contents[0].text).name, 'Gaia Chat guide')
      const { structuredContent } = await call(client, 'ask', asked())
      const document = await client.readResource({ uri: structuredContent.sources[0].uri })
      assert.equal(document.contents[0].mimeType, 'text/plain')
      assert.match(document.contents[0].text, /72 hours/)
    })

    test('what is wrong in a call is told in words', async () => {
      const told = async (tool, args) => {
        const result = await call(client, tool, args)
        assert.ok(result.isError)
        return result.content[0].text
      }
      assert.match(await told('ask', asked({ datasets: ['Nowhere'] })), /no dataset named “Nowhere”/)
      assert.match(await told('ask', { datasets: ['Harbour'] }), /“question”/)
      assert.match(await told('ask', asked({ datasets: [] })), /list_datasets/)
      assert.match(await told('ask', asked({ question: 7 })), /“question” must be a text/)
      assert.match(
        await told('search', { dataset: 'Harbour', text: 'pier', pageSize: 1000 }),
        /from 1 to 100/,
      )
      assert.match(await told('dataset_topics', { dataset: 'Nowhere' }), /no dataset named “Nowhere”/)
    })

    test('what does not exist is an error of the protocol', async () => {
      await assert.rejects(call(client, 'delete_everything', {}), /no such tool/)
      await assert.rejects(
        client.readResource({ uri: 'gaia-chat://datasets/Harbour/documents/none' }),
        /no longer in the dataset/,
      )
      await assert.rejects(client.readResource({ uri: 'file:///etc/passwd' }), /no such resource/)
    })

    test('a wrong token is refused', async () => {
      await assert.rejects(connect('wrong'))
    })
  })
}
