import { request } from '../api/api'
import type { Wire } from '../api/wire'
import { interrupted, problemOf, unreachable, type Problem } from '../problems/problem'
import { isLast, type AnswerEvent } from './answer'
import { awakeOrAfter } from './awake'
import { eventBatches } from './eventStream'
import { Patience, withinPatience } from './patience'

export type Ask = Wire<'Ask'> & { id: string }
type Refinement = Wire<'Refinement'> & { id: string }

export type Listener = {
  onEvents: (events: AnswerEvent[]) => void
  onLost: () => void
  onBroken: (problem: Problem) => void
  /** No server that was reached knows the answer any more; tells whether it was found where it is kept for good. */
  onForgotten: () => Promise<boolean>
}

const eventStream = 'text/event-stream'

/** Asks, and follows the answer to its last event through lost connections. The question is posted once (U-05). */
export async function askAndFollow(ask: Ask, listener: Listener, signal: AbortSignal) {
  const headers = { Accept: eventStream }
  const post: Connect = (within) => request('post', '/api/answers', { body: ask, headers, signal: within })
  await new Following(ask.id, listener, signal).from(post)
}

/** Has an answer made once more from some of its documents, and follows the new one as any other. */
export async function refineAndFollow(
  answerId: string,
  refinement: Refinement,
  listener: Listener,
  signal: AbortSignal,
) {
  const path = { id: answerId }
  const headers = { Accept: eventStream }
  const post: Connect = (within) =>
    request('post', '/api/answers/{id}/refinements', { path, body: refinement, headers, signal: within })
  await new Following(refinement.id, listener, signal).from(post)
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
    return request('get', '/api/answers/{id}', { path: { id: this.id }, headers, signal })
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
