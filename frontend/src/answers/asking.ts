import { refreshConversations } from '../conversations/conversations'
import { findInHistory } from '../conversations/history'
import { knownConversations } from '../conversations/known'
import { askedExchange, type Exchange } from '../conversations/thread'
import {
  addExchange,
  changeAnswer,
  changeThread,
  removeExchange,
  reviveRunning,
  useThreads,
} from '../conversations/threads'
import { unreachable } from '../problems/problem'
import { address, call } from '../site/server'
import { uuid } from '../site/uuid'
import {
  afterEvent,
  broken,
  isLast,
  isRunning,
  reconnected,
  type AnswerEvent,
  type Done,
  type Started,
} from './answer'
import { askAndFollow, followAgain, refineAndFollow, type Listener } from './follow'
import { runningAnswers, type RunningAnswer } from './runningAnswers'

/** How long a stopped answer may take to confirm before the page stops waiting for it. */
const stopsWithin = 3000

const connections = new Map<string, AbortController>()

/** Asks in a thread, and lets the answer stream into that thread. */
export function ask(key: string, question: string, datasets: string[], id = uuid()) {
  const body = begin(key, { id, question, datasets })
  void listen(key, id, (listener, signal) => askAndFollow(body, listener, signal))
}

/** Asks the question of an answered exchange once more, of some of its documents only. */
export function refine(key: string, { id: answerId, question, datasets }: Exchange, documentIds: string[]) {
  const { id } = begin(key, { id: uuid(), question, datasets })
  const refinement = { id, documentIds }
  void listen(key, id, (listener, signal) => refineAndFollow(answerId, refinement, listener, signal))
}

/** Puts a question into its thread, and notes that its answer is on its way. */
function begin(key: string, question: Pick<RunningAnswer, 'id' | 'question' | 'datasets'>) {
  const asked = { ...question, conversationId: useThreads.getState().byKey[key]?.conversationId }
  const running: RunningAnswer = { ...asked, askedAt: new Date().toISOString() }
  runningAnswers.add(running)
  addExchange(key, askedExchange(running))
  return asked
}

/**
 * Asks the question of a failed or interrupted exchange once more, in its place. When the server was never heard, the
 * same id is used: it may have received the question, and would then go on with it instead of asking Gaia twice.
 */
export function askAgain(key: string, { id, question, datasets, answer }: Exchange) {
  removeExchange(key, id)
  ask(key, question, datasets, answer.problem?.code === unreachable.code ? id : uuid())
}

/** Follows what was running when the page was reloaded. */
export function resumeAfterReload() {
  for (const { key, running } of reviveRunning()) {
    void listen(key, running.id, (listener, signal) => followAgain(running.id, listener, signal))
  }
}

/** The text freezes at once; what else the server sends tells at most which conversation this was (U-04). */
export async function stop(key: string, id: string) {
  changeAnswer(key, id, (answer) => (isRunning(answer) ? { ...answer, state: 'stopped' } : answer))
  const disconnect = () => connections.get(id)?.abort()
  const confirmed = setTimeout(disconnect, stopsWithin)
  try {
    await call(address(`api/answers/${encodeURIComponent(id)}`), { method: 'DELETE' })
  } catch {
    // The reader has had enough of this answer, whether or not the server could be told.
    clearTimeout(confirmed)
    disconnect()
  }
}

type Following = (listener: Listener, signal: AbortSignal) => Promise<void>

async function listen(key: string, id: string, following: Following) {
  const connection = new AbortController()
  connections.set(id, connection)
  const listener: Listener = {
    onEvents: (events) => takeIn(key, id, events),
    onLost: () => changeAnswer(key, id, (answer) => ({ ...answer, state: 'reconnecting' })),
    onBroken: (problem) => changeAnswer(key, id, (answer) => broken(answer, problem)),
    onForgotten: () => findInHistory(key, id),
  }
  await following(listener, connection.signal)
  connections.delete(id)
  runningAnswers.remove(id)
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
  changeThread(key, (thread) => ({
    ...thread,
    conversationId: thread.conversationId ?? conversationId,
    name: conversationName ?? thread.name,
    history: thread.history === 'none' ? 'loaded' : thread.history,
  }))
}
