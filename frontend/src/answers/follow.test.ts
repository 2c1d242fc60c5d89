import { expect, test, vi } from 'vitest'
import { eventStream, network, problem, wire } from '../../test/network'
import type { Problem } from '../problems/problem'
import { afterEvent, unanswered } from './answer'
import { askAndFollow, followAgain, type Listener } from './follow'

const question = { id: 'a', question: 'Why?', datasets: ['Harbour'] }

function listening() {
  const heard = {
    answer: unanswered,
    lost: 0,
    forgotten: 0,
    kept: false,
    problem: undefined as Problem | undefined,
  }
  const listener: Listener = {
    onEvents: (events) => (heard.answer = events.reduce(afterEvent, heard.answer)),
    onLost: () => heard.lost++,
    onBroken: (told) => (heard.problem = told),
    onForgotten: () => {
      heard.forgotten++
      return Promise.resolve(heard.kept)
    },
  }
  return { heard, listener, signal: new AbortController().signal }
}

test('U-03 U-05 a dropped stream is picked up after the last event, without asking twice or doubling a token', async () => {
  const asked = network({
    'POST /api/answers': () =>
      eventStream(
        [
          wire([
            [1, 'token', { text: 'a' }],
            [2, 'token', { text: 'b' }],
          ]),
        ],
        { broken: true },
      ),
    'GET /api/answers/a': ({ headers }) => {
      expect(headers.get('Last-Event-ID')).toBe('2')
      return eventStream([
        wire([
          [2, 'token', { text: 'b' }],
          [3, 'token', { text: 'c' }],
          [4, 'done', {}],
        ]),
      ])
    },
  })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard).toMatchObject({ answer: { text: 'abc', state: 'finished' }, lost: 1, problem: undefined })
  expect(asked).toEqual(['POST /api/answers', 'GET /api/answers/a'])
})

test('a stream that ends without its last event is picked up too', async () => {
  network({
    'POST /api/answers': () => eventStream([wire([[1, 'token', { text: 'a' }]])]),
    'GET /api/answers/a': () => eventStream([wire([[2, 'done', {}]])]),
  })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard.answer).toMatchObject({ text: 'a', state: 'finished' })
})

test('a refusal is told in the words of the server, and not asked again', async () => {
  const asked = network({ 'POST /api/answers': () => problem(429, 'gaia-rate-limited', 'Wait a minute.') })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard.problem).toMatchObject({ code: 'gaia-rate-limited', detail: 'Wait a minute.' })
  expect(asked).toHaveLength(1)
})

test('U-03 an answer that is no longer kept after a reload is interrupted', async () => {
  network({})
  const { heard, listener, signal } = listening()
  await followAgain('a', listener, signal)
  expect(heard.problem).toMatchObject({ code: 'answer-interrupted' })
})

test('a server that cannot be reached is told within seconds, and posted to once', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))
  const asked = network({ 'POST /api/answers': offline, 'GET /api/answers/a': offline })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard.problem).toMatchObject({ code: 'server-unreachable' })
  expect(asked.filter((call) => call.startsWith('POST'))).toHaveLength(1)
})

test('an answer that one server does not know is looked for at the next one', async () => {
  let asked = 0
  network({
    'GET /api/answers/a': () =>
      ++asked < 3
        ? problem(404, 'answer-not-found', 'No longer kept.')
        : eventStream([
            wire([
              [1, 'token', { text: 'a' }],
              [2, 'done', {}],
            ]),
          ]),
  })
  const { heard, listener, signal } = listening()
  await followAgain('a', listener, signal)
  expect(heard).toMatchObject({ answer: { text: 'a', state: 'finished' }, forgotten: 2, problem: undefined })
})

test('an answer that is kept in its conversation is not followed any more', async () => {
  const asked = network({})
  const { heard, listener, signal } = listening()
  heard.kept = true
  await followAgain('a', listener, signal)
  expect(heard).toMatchObject({ forgotten: 1, problem: undefined })
  expect(asked).toHaveLength(1)
})

test('a server that is about to restart sends its readers away, and they come back', async () => {
  let asked = 0
  network({
    'POST /api/answers': () =>
      eventStream([wire([[1, 'token', { text: 'a' }]]), 'retry: 1000\nevent: away\ndata: {}\n\n']),
    'GET /api/answers/a': () =>
      ++asked === 1
        ? problem(503, 'server-leaving', 'The server is about to restart.')
        : eventStream([wire([[2, 'done', {}]])]),
  })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard).toMatchObject({ answer: { text: 'a', state: 'finished' }, lost: 2, problem: undefined })
})

test('U-03 a connection that died while the reader slept is given up when they are back', async () => {
  const dead = new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), {
    headers: { 'content-type': 'text/event-stream' },
  })
  let wake: () => void = () => undefined
  network({
    'POST /api/answers': () => {
      setTimeout(() => wake())
      return dead
    },
    'GET /api/answers/a': () => eventStream([wire([[1, 'done', {}]])]),
  })
  const now = Date.now()
  wake = () => {
    vi.spyOn(Date, 'now').mockReturnValue(now + 60_000)
    document.dispatchEvent(new Event('visibilitychange'))
    vi.restoreAllMocks()
  }
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard.answer.state).toBe('finished')
})

test("a gateway's page in HTML is not shown to anybody", async () => {
  const gateway = () =>
    new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  network({ 'POST /api/answers': gateway, 'GET /api/answers/a': gateway })
  const { heard, listener, signal } = listening()
  await askAndFollow(question, listener, signal)
  expect(heard.problem?.detail).not.toContain('<')
})
