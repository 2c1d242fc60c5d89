import { expect, test } from 'vitest'
import { unanswered } from '../answers/answer'
import { branched, forgetBranches, keepBranches, versionsAfter, wayThrough } from './branches'
import type { Exchange, Thread } from './thread'

const exchange = (id: string, question: string, after?: string): Exchange => ({
  id,
  question,
  after,
  datasets: ['Harbour'],
  askedAt: '2026-11-25T12:00:00Z',
  answer: { ...unanswered, state: 'finished', text: 'Yes.' },
})

/** a, then b in two versions; c went on from the first of them. */
const forked = [
  exchange('1', 'a'),
  exchange('2', 'b', '1'),
  exchange('3', 'c', '2'),
  exchange('4', 'b instead', '1'),
]
const thread = (exchanges: Exchange[], shown?: string): Thread => ({
  key: 'k',
  conversationId: 'c1',
  history: 'loaded',
  exchanges,
  shown,
})
const seen = (exchanges: Exchange[], shown?: string) => wayThrough({ exchanges, shown }).map(({ id }) => id)

/** As the server gives them back: in a row, under other ids. */
const stored = (questions: string[]) =>
  questions.map((question, index) => exchange(`history-${index}`, question))

test('the way leads to the latest question, or through the version the reader moved to and on to its end', () => {
  expect(seen(forked)).toEqual(['1', '4'])
  expect(seen(forked, '2')).toEqual(['1', '2', '3'])
  expect(seen(forked, 'gone')).toEqual(['1', '4'])
  expect(seen([])).toEqual([])
})

test('the versions of a question are all that were asked in its place', () => {
  expect(versionsAfter(forked).get('1')).toBe('2 4')
  expect(versionsAfter(forked).get(undefined)).toBe('1')
})

test('versions are found again in the row that the server keeps, with the one that was in sight', () => {
  keepBranches(thread(forked, '2'))
  const again = branched('c1', stored(['a', 'b', 'c', 'b instead']))
  expect(again.exchanges.map(({ after }) => after)).toEqual([
    undefined,
    'history-0',
    'history-1',
    'history-0',
  ])
  expect(again.shown).toBe('history-1')
})

test('what failed is not kept by the server, what was asked elsewhere goes on from what is before it', () => {
  keepBranches(thread([...forked, exchange('5', 'fails', '4'), exchange('6', 'd', '5')]))
  const again = branched('c1', stored(['a', 'b', 'c', 'b instead', 'd', 'from a phone']))
  expect(again.exchanges.map(({ after }) => after?.slice(-1))).toEqual([undefined, '0', '1', '0', '3', '4'])
})

test('the same question asked again is a version of its own', () => {
  keepBranches(thread([exchange('1', 'a'), exchange('2', 'a')]))
  expect(branched('c1', stored(['a', 'a'])).exchanges.map(({ after }) => after)).toEqual([
    undefined,
    undefined,
  ])
})

test('no question is kept in this browser, and nothing at all of a conversation without versions', () => {
  keepBranches(thread(forked))
  expect(localStorage.getItem('gaia-chat.branches.c1')).not.toContain('instead')
  keepBranches(thread(forked.slice(0, 3)))
  expect(localStorage.getItem('gaia-chat.branches.c1')).toBeNull()
  keepBranches(thread(forked))
  forgetBranches('c1')
  expect(localStorage.getItem('gaia-chat.branches.c1')).toBeNull()
})

test('a part of a conversation whose history is still to come overwrites nothing', () => {
  keepBranches(thread(forked))
  keepBranches({ ...thread(forked.slice(3)), history: 'loading' })
  expect(localStorage.getItem('gaia-chat.branches.c1')).not.toBeNull()
})
