import { expect, test } from 'vitest'
import { interrupted } from '../problems/problem'
import { afterEvent, broken, reconnected, unanswered, type AnswerEvent } from './answer'

const event = (id: number, name: string, data: unknown): AnswerEvent => ({ id, name, data })
const after = (...events: AnswerEvent[]) => events.reduce(afterEvent, unanswered)

test('tokens are put together in order', () => {
  expect(after(event(1, 'token', { text: 'a' }), event(2, 'token', { text: 'b' })).text).toBe('ab')
})

test('U-05 an event seen before changes nothing', () => {
  const answer = after(event(1, 'token', { text: 'a' }), event(2, 'token', { text: 'b' }))
  expect(afterEvent(answer, event(2, 'token', { text: 'b' }))).toBe(answer)
})

test('U-04 what arrives after a stop changes neither the text nor the state', () => {
  const stopped = { ...after(event(1, 'token', { text: 'a' })), state: 'stopped' as const }
  const later = [event(2, 'token', { text: 'b' }), event(3, 'done', { finishReason: 'stop' })]
  expect(later.reduce(afterEvent, stopped)).toEqual({ ...stopped, lastEvent: 3 })
})

test('U-04 an answer that is read again after it was stopped ends where the reader stopped it', () => {
  const asStopped = { ...unanswered, stoppedAfter: 1 }
  const read = [event(1, 'token', { text: 'a' }), event(2, 'token', { text: 'b' })].reduce(
    afterEvent,
    asStopped,
  )
  expect(read).toMatchObject({ text: 'a', state: 'stopped', lastEvent: 2 })
})

test('later sources replace earlier ones, before or after the text', () => {
  const source = (n: number) => ({ n, documentId: 'd', dataset: 's', name: 'x', path: 'x', passages: [] })
  const answer = after(
    event(1, 'sources', [source(1)]),
    event(2, 'token', { text: 'a' }),
    event(3, 'sources', [source(1), source(2)]),
  )
  expect(answer.sources.map(({ n }) => n)).toEqual([1, 2])
})

test('progress is shown until the text begins', () => {
  const reading = after(event(1, 'started', {}), event(2, 'progress', { text: 'Reading' }))
  expect(reading).toMatchObject({ state: 'waiting', progress: 'Reading' })
  expect(afterEvent(reading, event(3, 'token', { text: 'a' })).progress).toBeUndefined()
})

test.each([
  ['stop', 'finished'],
  ['no-answer', 'no-answer'],
  ['stopped', 'stopped'],
  ['anything else', 'finished'],
])('an answer that ends with %s is %s', (finishReason, state) => {
  expect(after(event(1, 'done', { finishReason })).state).toBe(state)
})

test('a problem ends the answer and keeps its text', () => {
  const answer = after(
    event(1, 'token', { text: 'half' }),
    event(2, 'problem', { detail: 'Busy.', code: 'busy' }),
  )
  expect(answer).toMatchObject({ state: 'failed', text: 'half', problem: { detail: 'Busy.', code: 'busy' } })
})

test('U-03 an answer that broke off is interrupted, with what came', () => {
  const answer = after(
    event(1, 'token', { text: 'half' }),
    event(2, 'problem', { detail: 'It broke off.', code: 'answer-interrupted' }),
  )
  expect(answer).toMatchObject({ state: 'interrupted', text: 'half' })
})

test('U-03 a lost answer is interrupted with what came, or failed when nothing came', () => {
  expect(broken(after(event(1, 'token', { text: 'half' })), interrupted)).toMatchObject({
    state: 'interrupted',
    text: 'half',
  })
  expect(broken(unanswered, interrupted).state).toBe('failed')
})

test('a finished answer cannot break any more', () => {
  const done = after(event(1, 'done', { finishReason: 'stop' }))
  expect(broken(done, interrupted)).toBe(done)
})

test('back on a connection the answer goes on where it was', () => {
  expect(reconnected({ ...unanswered, state: 'reconnecting', text: 'a' }).state).toBe('streaming')
  expect(reconnected({ ...unanswered, state: 'reconnecting' }).state).toBe('waiting')
})

test('an unknown event of a newer server is passed over', () => {
  expect(after(event(4, 'thought', { text: 'x' }))).toMatchObject({ text: '', lastEvent: 4 })
})
