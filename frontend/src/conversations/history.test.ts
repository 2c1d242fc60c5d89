import { expect, test } from 'vitest'
import { json, network } from '../../test/network'
import { findInHistory } from './history'
import { askedExchange } from './thread'
import { addExchange, useThreads } from './threads'

const askedAt = '2026-11-24T12:00:00Z'
const asked = { id: 'a', question: 'Why?', datasets: ['Harbour'], askedAt }
const stored = (question: string, answer: string) => ({
  id: 'c1',
  name: 'Why',
  exchanges: [{ askedAt: '2026-11-24T12:00:03Z', question, answer }],
})

function waiting() {
  const key = useThreads.getState().newKey
  addExchange(key, askedExchange(asked))
  return { key, exchange: () => useThreads.getState().byKey[key]?.exchanges[0] }
}

test('an answer that its server has lost is shown from the conversation that holds it', async () => {
  network({
    'GET /api/conversations': () =>
      json({ conversations: [{ id: 'c1', name: 'Why', lastAsked: '2026-11-24T12:00:03Z' }] }),
    'GET /api/conversations/c1': () => json(stored('Why?', 'Because.')),
  })
  const { key, exchange } = waiting()
  expect(await findInHistory(key, 'a')).toBe(true)
  expect(exchange()?.answer).toMatchObject({ state: 'finished', text: 'Because.' })
  expect(useThreads.getState().byKey[key]?.conversationId).toBe('c1')
  useThreads.setState(useThreads.getInitialState())
})

test('another question in a recent conversation is not taken for it', async () => {
  network({
    'GET /api/conversations': () =>
      json({ conversations: [{ id: 'c1', name: 'How', lastAsked: '2026-11-24T12:00:03Z' }] }),
    'GET /api/conversations/c1': () => json(stored('How?', 'So.')),
  })
  const { key, exchange } = waiting()
  expect(await findInHistory(key, 'a')).toBe(false)
  expect(exchange()?.answer.state).toBe('waiting')
})

test('a history that cannot be read now is no answer', async () => {
  network({ 'GET /api/conversations': () => Promise.reject(new TypeError('Failed to fetch')) })
  const { key } = waiting()
  expect(await findInHistory(key, 'a')).toBe(false)
})
