import { unanswered, type Answer } from '../answers/answer'
import type { Again } from '../answers/AgainChoice'
import type { RunningAnswer } from '../answers/runningAnswers'
import type { Wire } from '../api/wire'
import type { Problem } from '../problems/problem'
import { branched } from './branches'

/** One question with its answer. `id` is the answer's, or made up for exchanges read from the history. */
export type Exchange = {
  id: string
  question: string
  datasets: string[]
  askedAt: string
  answer: Answer
  /** The model that was asked for by name. */
  llm?: string
  /** The only documents that it is to be answered from, where some were chosen. */
  documentIds?: string[]
  /** What the search that found them called itself. */
  queryUid?: string
  /** The answer among whose sources they were chosen. */
  refines?: string
  /** The exchange that this one goes on from; none where it begins the conversation. */
  after?: string
}

/** What a conversation's page shows. `key` stays the same when a new chat gets its conversation id. */
export type Thread = {
  key: string
  conversationId?: string
  name?: string
  history: 'none' | 'loading' | 'loaded' | 'failed'
  problem?: Problem
  /** All that was asked, in the order of asking, the versions that are not in sight among them. */
  exchanges: Exchange[]
  /** The version that the reader moved to last; without one they are at the latest question. */
  shown?: string
  /** What its reader left to wait until the answer that runs has ended. */
  waiting?: { question: string; datasets: string[] }
  /** An answer has ended that the reader has not had in sight. */
  unseen?: boolean
}

/** A conversation as the server keeps it. */
export type StoredConversation = Wire<'Conversation'>

export const emptyThread = (key: string, conversationId?: string): Thread => ({
  key,
  conversationId,
  history: conversationId ? 'loading' : 'none',
  exchanges: [],
})

export function askedExchange({ stoppedAfter, ...asked }: RunningAnswer): Exchange {
  const { id, question, datasets, llm, documentIds, queryUid, refines, askedAt, after } = asked
  const answer = { ...unanswered, stoppedAfter }
  return { id, question, datasets, llm, documentIds, queryUid, refines, askedAt, after, answer }
}

/** What an exchange asked, to be asked once more, perhaps otherwise. */
export function askedBefore(exchange: Exchange, change: Partial<Pick<Exchange, 'question' | keyof Again>>) {
  const { question, datasets, llm, documentIds, queryUid, refines } = exchange
  const asked = { question, datasets, llm, ...change }
  // Documents were chosen in these datasets; in others there are none of them.
  if (!documentIds || !sameNames(asked.datasets, datasets)) return asked
  // The server makes a refinement of the words that were answered.
  return { ...asked, documentIds, queryUid, refines: asked.question === question ? refines : undefined }
}

const sameNames = (some: string[], others: string[]) =>
  some.length === others.length && some.every((name) => others.includes(name))

/** The thread with its history before what was asked on this page; a question in both is shown once, as it runs here. */
export function withHistory(thread: Thread, stored: StoredConversation): Thread {
  const asked = thread.exchanges.filter(({ id }) => !id.startsWith(historyPrefix))
  const past = stored.exchanges.map(storedExchange)
  const both = (exchange: Exchange) => asked.some((other) => isSame(other, exchange))
  return {
    ...thread,
    name: stored.name,
    history: 'loaded',
    problem: undefined,
    ...branched(stored.id, [...past.filter((exchange) => !both(exchange)), ...asked]),
  }
}

const historyPrefix = 'history-'
const clockSkew = 120_000

function isSame(asked: Exchange, past: Exchange) {
  const apart = Math.abs(Date.parse(asked.askedAt) - Date.parse(past.askedAt))
  return asked.question.trim() === past.question.trim() && apart < clockSkew
}

/** The kept answer to a question, where it is there and whole. Not every history tells when a question was asked. */
export function sameInHistory(asked: Exchange, stored: StoredConversation): Answer | undefined {
  const past = stored.exchanges.map(storedExchange)
  const last = past.at(-1)
  const untold = last && !Date.parse(last.askedAt) && asked.question.trim() === last.question.trim()
  const found = untold ? last : past.filter((exchange) => isSame(asked, exchange)).at(-1)
  return found?.answer.text ? found.answer : undefined
}

function storedExchange(stored: StoredConversation['exchanges'][number], index: number): Exchange {
  const state = stored.answer ? 'finished' : 'no-answer'
  return {
    id: `${historyPrefix}${index}`,
    question: stored.question,
    datasets: stored.datasets,
    askedAt: stored.askedAt,
    answer: { ...unanswered, state, text: stored.answer, sources: stored.sources },
  }
}
