import { isRunning } from '../answers/answer'
import { read } from '../api/api'
import { sameInHistory, type Exchange } from './thread'
import { changeThread, useThreads } from './threads'

/** Conversations that may be the one a question was asked in: its answer was on its way when the server forgot it. */
const mostLookedAt = 3
const clockSkew = 120_000

/**
 * Looks for a question's answer where it is kept for good, and shows that. The server that ran it may be gone, or may be
 * another one than the one that is reached now.
 */
export async function findInHistory(key: string, id: string): Promise<boolean> {
  const thread = useThreads.getState().byKey[key]
  const asked = thread?.exchanges.find((exchange) => exchange.id === id)
  if (!thread || !asked || !isRunning(asked.answer)) return false
  try {
    const candidates = thread.conversationId ? [thread.conversationId] : await conversationsSince(asked)
    for (const conversation of candidates) if (await showFrom(conversation, key, asked)) return true
  } catch {
    // What cannot be read now may be read at the next attempt.
  }
  return false
}

async function conversationsSince({ askedAt }: Exchange): Promise<string[]> {
  const { conversations } = await read('get', '/api/conversations')
  return conversations
    .filter(({ lastAsked }) => Date.parse(lastAsked) > Date.parse(askedAt) - clockSkew)
    .slice(0, mostLookedAt)
    .map(({ id }) => id)
}

async function showFrom(conversationId: string, key: string, asked: Exchange): Promise<boolean> {
  const stored = await read('get', '/api/conversations/{id}', { path: { id: conversationId } })
  const answer = sameInHistory(asked, stored)
  if (!answer) return false
  changeThread(key, (thread) => ({
    ...thread,
    conversationId: thread.conversationId ?? conversationId,
    name: stored.name,
    history: thread.history === 'none' ? 'loaded' : thread.history,
    exchanges: thread.exchanges.map((exchange) =>
      exchange.id === asked.id ? { ...exchange, answer } : exchange,
    ),
  }))
  return true
}
