import { expect, test } from 'vitest'
import { eventStream, wire } from '../../test/network'
import { afterEvent, unanswered, type AnswerEvent } from './answer'
import { eventBatches } from './eventStream'

const text = 'Grüße aus der Übersicht — ✓ 東京 👩‍🚀'
const sent = wire([
  [1, 'started', { id: 'a' }],
  [2, 'token', { text }],
  [3, 'done', { finishReason: 'stop' }],
])

async function read(chunks: (string | Uint8Array)[]) {
  const events: AnswerEvent[] = []
  for await (const batch of eventBatches(eventStream(chunks).body!)) events.push(...batch)
  return events
}

test('U-14 a stream split at every byte gives the same text', async () => {
  const bytes = new TextEncoder().encode(sent)
  for (let cut = 1; cut < bytes.length; cut++) {
    const events = await read([bytes.slice(0, cut), bytes.slice(cut)])
    expect(events.reduce(afterEvent, unanswered)).toMatchObject({ text, state: 'finished', lastEvent: 3 })
  }
})

test('U-14 a stream that arrives byte by byte gives the same text', async () => {
  const bytes = [...new TextEncoder().encode(sent)].map((byte) => Uint8Array.of(byte))
  expect((await read(bytes)).reduce(afterEvent, unanswered).text).toBe(text)
})

test.each(['\r\n', '\r', '\n'])(
  'U-14 lines may end with %j, and a byte order mark may come first',
  async (end) => {
    expect(await read(['\uFEFF' + sent.replaceAll('\n', end), end])).toHaveLength(3)
  },
)

test('U-02 heartbeats are not events', async () => {
  expect(await read([': still here\n\n', sent, ': bye\n\n'])).toHaveLength(3)
})

test('an event that is no JSON does not cost the rest', async () => {
  expect(await read(['id: 1\nevent: token\ndata: {\n\n', wire([[2, 'token', { text: 'b' }]])])).toHaveLength(
    1,
  )
})

test('what one chunk completes comes as one batch', async () => {
  const batches = []
  for await (const batch of eventBatches(eventStream([sent]).body!)) batches.push(batch)
  expect(batches).toHaveLength(1)
})
