import { request } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf } from '../problems/problem'
import { knownConversations } from './known'
import { useConversations, type ConversationSummary } from './conversations'
import { useThreads, changeThread, forgetThread, threadOf } from './threads'

/** How long a deleted conversation can be had back, in milliseconds. */
const undoFor = 10_000

const { getState, setState } = useConversations

/** Shows the new name at once, and the old one again should the server refuse it. */
export async function renameConversation(id: string, name: string) {
  await change(id, { name })
}

export async function pinConversation(id: string, pinned: boolean) {
  await change(id, { pinned })
}

async function change(id: string, asked: Wire<'ConversationChange'>) {
  const before = getState().conversations.find((conversation) => conversation.id === id)
  show(id, asked)
  try {
    await request('patch', '/api/conversations/{id}', { path: { id }, body: asked })
  } catch (error) {
    if (before) show(id, before)
    setState({ problem: problemOf(error) })
  }
}

function show(id: string, changed: Partial<ConversationSummary>) {
  setState(({ conversations }) => ({
    problem: undefined,
    conversations: conversations.map((one) => (one.id === id ? { ...one, ...changed } : one)),
  }))
  const thread = changed.name && threadOf(useThreads.getState(), id)
  if (thread) changeThread(thread.key, (open) => ({ ...open, name: changed.name }))
}

const removals = new Map<string, ReturnType<typeof setTimeout>>()

/** Takes a conversation out of sight; the server is told when it can no longer be had back. */
export function removeConversation({ id }: ConversationSummary) {
  setState(({ removed }) => ({ removed: [...removed, id] }))
  removals.set(
    id,
    setTimeout(() => void removeNow(id), undoFor),
  )
}

export function undoRemoval(id: string) {
  clearTimeout(removals.get(id))
  removals.delete(id)
  setState(({ removed }) => ({ removed: removed.filter((other) => other !== id) }))
}

async function removeNow(id: string) {
  clearTimeout(removals.get(id))
  removals.delete(id)
  try {
    // Goes out even while the page is being left.
    await request('delete', '/api/conversations/{id}', { path: { id }, keepalive: true })
  } catch (error) {
    const problem = problemOf(error)
    // Deleted elsewhere meanwhile is deleted.
    if (problem.status !== 404) {
      setState(({ removed }) => ({ problem, removed: removed.filter((other) => other !== id) }))
      return
    }
  }
  setState(({ conversations, removed }) => ({
    conversations: conversations.filter((other) => other.id !== id),
    removed: removed.filter((other) => other !== id),
  }))
  forgetThread(id)
  knownConversations.remove(id)
}

/** Leaving the page makes pending deletions final: what was seen to be deleted does not come back. */
window.addEventListener('pagehide', () => {
  for (const id of removals.keys()) void removeNow(id)
})
