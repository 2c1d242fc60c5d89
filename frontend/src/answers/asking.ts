import { request } from '../api/api'
import { refreshConversations } from '../conversations/conversations'
import { findInHistory } from '../conversations/history'
import { begunConversation, goToBegunConversation } from '../conversations/begun'
import { wayThrough } from '../conversations/branches'
import { knownConversations } from '../conversations/known'
import { askedBefore, askedExchange, type Exchange, type Thread } from '../conversations/thread'
import {
  addExchange,
  changeAnswer,
  changeThread,
  keepBranchesOf,
  removeExchange,
  reviveRunning,
  useThreads,
} from '../conversations/threads'
import { recentDatasets } from '../datasets/recentDatasets'
import { unreachable } from '../problems/problem'
import { uuid } from '../site/uuid'
import {
  afterEvent,
  broken,
  isLast,
  isRunning,
  reconnected,
  type AnswerEvent,
  type AnswerState,
  type Done,
  type Started,
} from './answer'
import { drafts, newConversation } from './drafts'
import { askAndFollow, followAgain, refineAndFollow, type Ask, type Listener } from './follow'
import { runningAnswers, type RunningAnswer } from './runningAnswers'

/** How long a stopped answer may take to confirm before the page stops waiting for it. */
const stopsWithin = 3000

const connections = new Map<string, AbortController>()

/**
 * A question as the reader puts it. `after` is what it goes on from where that is not what they see last; `refines` the
 * answer that is to be made once more, from the given documents of it.
 */
export type Asking = Omit<Ask, 'id' | 'conversationId'> & {
  id?: string
  after?: { id: string | undefined }
  refines?: string | undefined
}

/** Asks in a thread, and lets the answer stream into that thread. Returns the id of the exchange, as all that asks here. */
export function ask(key: string, { after, refines, id = uuid(), ...question }: Asking) {
  const body = begin(key, { ...question, id }, { after, refines })
  const { documentIds = [] } = question
  void listen(key, body, (listener, signal) =>
    refines
      ? refineAndFollow(refines, { id, documentIds }, listener, signal)
      : askAndFollow(body, listener, signal),
  )
  return id
}

/** Asks something in the place of an exchange, which stays as a version of it. */
export function askInstead(key: string, exchange: Exchange, change: Parameters<typeof askedBefore>[1]) {
  return ask(key, { ...askedBefore(exchange, change), after: { id: exchange.after } })
}

/** Asks the question of an answered exchange once more, of some of its documents only. */
export function refine(key: string, { id, question, datasets }: Exchange, documentIds: string[]) {
  return ask(key, { question, datasets, documentIds, refines: id })
}

/** Puts a question into its thread, and notes that its answer is on its way. */
function begin(key: string, question: Ask, { after, refines }: Pick<Asking, 'after' | 'refines'>): Ask {
  const thread = useThreads.getState().byKey[key]
  const asked = { ...question, conversationId: thread?.conversationId }
  const place = after ?? (thread && wayThrough(thread).at(-1))
  const askedAt = new Date().toISOString()
  const running: RunningAnswer = { ...asked, refines, thread: key, after: place?.id, askedAt }
  runningAnswers.add(running)
  addExchange(key, askedExchange(running))
  recentDatasets.asked(question.datasets)
  return asked
}

/**
 * Asks the question of a failed or interrupted exchange once more, in its place; what came of the answer stays as a
 * version of it. When the server was never heard, the same id is used: it may have received the question, and would then
 * go on with it instead of asking Gaia twice.
 */
export function askAgain(key: string, exchange: Exchange) {
  const { id, after, answer } = exchange
  if (answer.text) return askInstead(key, exchange, {})
  const goesOn = useThreads.getState().byKey[key]?.exchanges.some((other) => other.after === id)
  removeExchange(key, exchange)
  const again = {
    ...askedBefore(exchange, {}),
    id: answer.problem?.code === unreachable.code ? id : uuid(),
  }
  return ask(key, goesOn ? again : { ...again, after: { id: after } })
}

/** Follows what was running when the page was reloaded, in its conversation. */
export function resumeAfterReload() {
  goToBegunConversation()
  for (const { key, running } of reviveRunning()) {
    void listen(key, running, (listener, signal) => followAgain(running.id, listener, signal))
  }
}

/** The text freezes at once; what else the server sends tells at most which conversation this was (U-04). */
export async function stop(key: string, id: string) {
  const asked = useThreads.getState().byKey[key]?.exchanges.find((exchange) => exchange.id === id)
  if (asked && isRunning(asked.answer)) {
    runningAnswers.stopped(id, asked.answer.lastEvent)
    changeAnswer(key, id, (answer) => ({ ...answer, state: 'stopped' }))
  }
  const disconnect = () => connections.get(id)?.abort()
  const confirmed = setTimeout(disconnect, stopsWithin)
  try {
    await request('delete', '/api/answers/{id}', { path: { id } })
  } catch {
    // The reader has had enough of this answer, whether or not the server could be told.
    clearTimeout(confirmed)
    disconnect()
  }
}

type Following = (listener: Listener, signal: AbortSignal) => Promise<void>

async function listen(key: string, { id, question, conversationId }: Ask, following: Following) {
  const connection = new AbortController()
  connections.set(id, connection)
  const listener: Listener = {
    onEvents: (events) => takeIn(key, id, events),
    onLost: () => changeAnswer(key, id, (answer) => ({ ...answer, state: 'reconnecting' })),
    onBroken: (problem) => {
      changeAnswer(key, id, (answer) => broken(answer, problem))
      if (problem.status !== 401) return
      // Whoever must sign in first finds the question where they wrote it (U-09).
      drafts.restore(conversationId ?? newConversation, question)
      runningAnswers.remove(id)
    },
    onForgotten: () => findInHistory(key, id),
  }
  await following(listener, connection.signal)
  connections.delete(id)
  forgetEnded(key, id)
  changeThread(key, (thread) => ({ ...thread, unseen: wasStopped(thread, id) ? thread.unseen : true }))
}

const wasStopped = ({ exchanges }: Thread, id: string) =>
  exchanges.some((exchange) => exchange.id === id && exchange.answer.state === 'stopped')

const keptByServer: readonly AnswerState[] = ['finished', 'no-answer']

/** Once an answer is kept by the server, its conversation has gone on from what was stopped or failed before. */
function forgetEnded(key: string, id: string) {
  const exchanges = useThreads.getState().byKey[key]?.exchanges ?? []
  const state = exchanges.find((exchange) => exchange.id === id)?.answer.state
  if (state && !keptByServer.includes(state)) return
  const ended = exchanges.filter(({ answer }) => !isRunning(answer))
  runningAnswers.remove(id, ...ended.map((exchange) => exchange.id))
}

function takeIn(key: string, id: string, events: AnswerEvent[]) {
  changeAnswer(key, id, (answer) => events.reduce(afterEvent, reconnected(answer)))
  for (const { name, data } of events) {
    if (name === 'started' || name === 'done') belongsTo(key, id, data as Started & Done)
  }
  if (events.some(isLast)) refreshConversations()
}

function belongsTo(key: string, id: string, { conversationId, conversationName }: Done) {
  if (!conversationId) return
  runningAnswers.belongsTo(id, conversationId)
  knownConversations.add(conversationId)
  if (useThreads.getState().newKey === key) begunConversation.is(conversationId)
  changeThread(key, (thread) => ({
    ...thread,
    conversationId: thread.conversationId ?? conversationId,
    name: conversationName ?? thread.name,
    history: thread.history === 'none' ? 'loaded' : thread.history,
  }))
  keepBranchesOf(key)
}
