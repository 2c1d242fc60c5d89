import { create } from 'zustand'
import type { Answer } from '../answers/answer'
import { runningAnswers } from '../answers/runningAnswers'
import { read } from '../api/api'
import { problemOf } from '../problems/problem'
import { kept, thisTab } from '../site/kept'
import { uuid } from '../site/uuid'
import { forgetBranches, keepBranches } from './branches'
import { askedExchange, emptyThread, withHistory, type Exchange, type Thread } from './thread'

export type Threads = { byKey: Record<string, Thread>; newKey: string }

/** Every thread of this page, shown or not: a stream writes to its own thread, whatever the reader looks at meanwhile. */
export const useThreads = create<Threads>()(() => {
  const key = kept.read<string>('new-chat', thisTab) ?? uuid()
  keepNewKey(key)
  return { byKey: { [key]: emptyThread(key) }, newKey: key }
})

const { getState, setState } = useThreads

export function changeThread(key: string, change: (thread: Thread) => Thread) {
  setState(({ byKey }) => (byKey[key] ? { byKey: { ...byKey, [key]: change(byKey[key]) } } : {}))
}

export function changeAnswer(key: string, id: string, change: (answer: Answer) => Answer) {
  changeThread(key, (thread) => ({
    ...thread,
    exchanges: thread.exchanges.map((exchange) =>
      exchange.id === id ? { ...exchange, answer: change(exchange.answer) } : exchange,
    ),
  }))
}

/** Adds a question at the end, and has the reader look at it. */
export function addExchange(key: string, added: Exchange) {
  changeThread(key, (thread) => ({
    ...thread,
    exchanges: [...thread.exchanges.filter(({ id }) => id !== added.id), added],
    shown: added.id,
  }))
  keepBranchesOf(key)
}

/** Takes a question out; what went on from it goes on from the one before. */
export function removeExchange(key: string, { id, after }: Exchange) {
  runningAnswers.remove(id)
  changeThread(key, (thread) => ({
    ...thread,
    exchanges: thread.exchanges
      .filter((other) => other.id !== id)
      .map((other) => (other.after === id ? { ...other, after } : other)),
  }))
}

/** Shows another version of a question, with what was asked after it. */
export function showVersion(key: string, id: string) {
  changeThread(key, (thread) => ({ ...thread, shown: id }))
  keepBranchesOf(key)
}

export function keepBranchesOf(key: string) {
  const thread = getState().byKey[key]
  if (thread) keepBranches(thread)
}

export const threadOf = (threads: Threads, conversationId?: string): Thread | undefined =>
  conversationId === undefined
    ? threads.byKey[threads.newKey]
    : Object.values(threads.byKey).find((thread) => thread.conversationId === conversationId)

/** The next visit to `/` is a fresh chat. The old one lives on under its conversation id, or in the list of new chats. */
export function startNewThread() {
  const current = getState().byKey[getState().newKey]
  if (current?.exchanges.length !== 0) showNewThread(uuid())
}

/** The next visit to `/` is the new chat with this key. */
export function showNewThread(key: string) {
  keepNewKey(key)
  setState(({ byKey }) => ({ newKey: key, byKey: { [key]: emptyThread(key), ...byKey } }))
}

/** A reload comes back to the new chat that was in sight. */
function keepNewKey(key: string) {
  kept.write('new-chat', key, thisTab)
}

/** The thread of a conversation, made when it is not there yet. */
export function openThread(conversationId: string): Thread {
  const open = threadOf(getState(), conversationId)
  if (open) return open
  const thread = emptyThread(uuid(), conversationId)
  setState(({ byKey }) => ({ byKey: { ...byKey, [thread.key]: thread } }))
  void loadHistory(thread.key)
  return thread
}

/** Lets go of a conversation that is no longer kept. */
export function forgetThread(conversationId: string) {
  forgetBranches(conversationId)
  const thread = threadOf(getState(), conversationId)
  if (thread) removeThread(thread.key)
}

/** Lets go of a thread with all that was asked in it. */
export function removeThread(key: string) {
  const { [key]: removed, ...others } = getState().byKey
  runningAnswers.remove(...(removed?.exchanges ?? []).map(({ id }) => id))
  setState({ byKey: others })
  if (getState().newKey === key) startNewThread()
}

export async function loadHistory(key: string) {
  const id = getState().byKey[key]?.conversationId
  if (!id) return
  changeThread(key, (thread) => ({ ...thread, history: 'loading', problem: undefined }))
  try {
    const stored = await read('get', '/api/conversations/{id}', { path: { id } })
    changeThread(key, (thread) => withHistory(thread, stored))
  } catch (error) {
    changeThread(key, (thread) => ({ ...thread, history: 'failed', problem: problemOf(error) }))
  }
}

/** Puts the questions a reload interrupted back where they were asked, and returns them with their thread. */
export function reviveRunning() {
  return runningAnswers.all().map((running) => {
    const { conversationId, thread = getState().newKey } = running
    const key = conversationId ? openThread(conversationId).key : thread
    setState(({ byKey }) => ({ byKey: { [key]: emptyThread(key), ...byKey } }))
    addExchange(key, askedExchange(running))
    return { key, running }
  })
}
