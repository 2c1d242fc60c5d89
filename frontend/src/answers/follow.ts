import { interrupted, ProblemError, problemOf, unreachable, type Problem } from '../problems/problem'
import { address, call } from '../site/server'
import { isLast, type AnswerEvent } from './answer'
import { eventBatches } from './eventStream'

export type Ask = { id: string; question: string; datasets: string[]; conversationId?: string }

export type Listener = {
  onEvents: (events: AnswerEvent[]) => void
  onLost: () => void
  onBroken: (problem: Problem) => void
}

/** How long to wait before each attempt to pick a lost stream up again; the total stays below 90 s (U-03). */
const pauses = [300, 1000, 2000, 4000, 8000, 8000, 8000]
/** When nothing at all was heard of the server, people want to know sooner. */
const pausesUnheard = [300, 1000]

const eventStream = 'text/event-stream'
const json = 'application/json'

/** Asks, and follows the answer to its last event through lost connections. The question is posted once (U-05). */
export async function askAndFollow(ask: Ask, listener: Listener, signal: AbortSignal) {
  const post = () =>
    call(address('api/answers'), {
      method: 'POST',
      headers: { Accept: eventStream, 'Content-Type': json },
      body: JSON.stringify(ask),
      signal,
    })
  await follow(ask.id, post, listener, signal)
}

/** Follows an answer that was asked before this page was loaded. */
export async function followAgain(id: string, listener: Listener, signal: AbortSignal) {
  await follow(id, () => resume(id, 0, signal), listener, signal)
}

async function resume(id: string, lastEvent: number, signal: AbortSignal) {
  const headers = { Accept: eventStream, 'Last-Event-ID': String(lastEvent) }
  try {
    return await call(address(`api/answers/${encodeURIComponent(id)}`), { headers, signal })
  } catch (error) {
    // No longer kept, or never received: "not found" would not tell a person what happened.
    if (problemOf(error).status === 404) throw new ProblemError({ ...interrupted, status: 404 })
    throw error
  }
}

type Connect = () => Promise<Response>

async function follow(id: string, connect: Connect, listener: Listener, signal: AbortSignal) {
  let lastEvent = 0
  let attempt = 0
  while (!signal.aborted) {
    try {
      const response = await connect()
      for await (const events of eventBatches(response.body!)) {
        attempt = 0
        lastEvent = Math.max(lastEvent, ...events.map((event) => event.id))
        listener.onEvents(events)
        if (events.some(isLast)) return
      }
    } catch (error) {
      const problem = refusal(error)
      if (problem && !signal.aborted) return listener.onBroken(problem)
    }
    const pause = (lastEvent ? pauses : pausesUnheard)[attempt++]
    if (signal.aborted) return
    if (pause === undefined) return listener.onBroken(lastEvent ? interrupted : unreachable)
    listener.onLost()
    await onlineOrAfter(pause)
    connect = () => resume(id, lastEvent, signal)
  }
}

/** A server that answered has said no, and asking again would not help; a gateway's 502 to 504 may pass. */
function refusal(error: unknown): Problem | undefined {
  const problem = problemOf(error)
  if (problem.status === 0) return undefined
  if (problem.code === 'unexpected-answer' && [502, 503, 504].includes(problem.status)) return undefined
  return problem
}

function onlineOrAfter(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    window.addEventListener('online', go)
  })
}
