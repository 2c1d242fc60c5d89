import { interrupted, problemOf, unreachable, type Problem } from '../problems/problem'
import { address, call } from '../site/server'
import { isLast, type AnswerEvent } from './answer'
import { awakeOrAfter } from './awake'
import { eventBatches } from './eventStream'
import { Patience, withinPatience } from './patience'

export type Ask = {
  id: string
  question: string
  datasets: string[]
  conversationId?: string
  /** The model that is to write the answer; without one the engine chooses. */
  llm?: string
  /** The documents to answer from, out of a search of this name; without them all are. */
  documentIds?: string[]
  queryUid?: string
}

export type Listener = {
  onEvents: (events: AnswerEvent[]) => void
  onLost: () => void
  onBroken: (problem: Problem) => void
  /** No server that was reached knows the answer any more; tells whether it was found where it is kept for good. */
  onForgotten: () => Promise<boolean>
}

const eventStream = 'text/event-stream'
const json = 'application/json'

/** Asks, and follows the answer to its last event through lost connections. The question is posted once (U-05). */
export async function askAndFollow(ask: Ask, listener: Listener, signal: AbortSignal) {
  await postAndFollow('api/answers', ask, listener, signal)
}

/** Has an answer made once more from some of its documents, and follows the new one as any other. */
export async function refineAndFollow(
  answerId: string,
  refinement: { id: string; documentIds: string[] },
  listener: Listener,
  signal: AbortSignal,
) {
  const path = `api/answers/${encodeURIComponent(answerId)}/refinements`
  await postAndFollow(path, refinement, listener, signal)
}

async function postAndFollow(path: string, body: { id: string }, listener: Listener, signal: AbortSignal) {
  const post = (within: AbortSignal) =>
    call(address(path), {
      method: 'POST',
      headers: { Accept: eventStream, 'Content-Type': json },
      body: JSON.stringify(body),
      signal: within,
    })
  await new Following(body.id, listener, signal).from(post)
}

/** Follows an answer that was asked before this page was loaded. */
export async function followAgain(id: string, listener: Listener, signal: AbortSignal) {
  const following = new Following(id, listener, signal)
  await following.from(following.resume)
}

type Connect = (signal: AbortSignal) => Promise<Response>

class Following {
  private lastEvent = 0
  private readonly patience = new Patience()

  constructor(
    private readonly id: string,
    private readonly listener: Listener,
    private readonly signal: AbortSignal,
  ) {}

  async from(connect: Connect) {
    let next = connect
    while (!this.signal.aborted) {
      const end = await this.read(next)
      if (end === 'ended' || this.signal.aborted) return
      const posted = next !== this.resume
      const forgotten = !posted && end?.status === 404
      if (forgotten && (await this.listener.onForgotten())) return
      const problem = end ?? (this.lastEvent ? interrupted : unreachable)
      const wait = this.patience.next(problem, this.lastEvent > 0, posted)
      if (wait === undefined) return this.listener.onBroken(forgotten ? interrupted : problem)
      this.listener.onLost()
      if (await awakeOrAfter(wait)) this.patience.renew()
      next = this.resume
    }
  }

  readonly resume: Connect = (signal) => {
    const headers = { Accept: eventStream, 'Last-Event-ID': String(this.lastEvent) }
    return call(address(`api/answers/${encodeURIComponent(this.id)}`), { headers, signal })
  }

  /** Reads one connection to its end; gives what the server refused it with, or nothing where it merely broke. */
  private async read(connect: Connect): Promise<'ended' | Problem | undefined> {
    try {
      const response = await withinPatience(connect, this.signal)
      for await (const events of eventBatches(response.body!)) {
        this.patience.renew()
        this.lastEvent = Math.max(this.lastEvent, ...events.map((event) => event.id))
        this.listener.onEvents(events)
        if (events.some(isLast)) return 'ended'
      }
    } catch (error) {
      const problem = problemOf(error)
      return problem.status === 0 ? undefined : problem
    }
    return undefined
  }
}
