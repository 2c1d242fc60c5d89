import type { Problem } from '../problems/problem'

/** How long to wait before each attempt to pick a lost stream up again; all in all less than 90 s (U-03). */
const pauses = [300, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000, 8000]
/** When nothing at all was heard of the server, people want to know sooner. */
const pausesUnheard = [300, 1000]
/** Servers do not lose an answer for a while: one that another server does not know is soon known to be gone. */
const pausesUnknown = [300, 1000, 2000]

/** The server answers at once; a connection on which nothing at all has come by now leads nowhere. */
const connectsWithin = 15_000

/** How often a lost answer is looked for, and when that is given up. */
export class Patience {
  private attempt = 0

  renew() {
    this.attempt = 0
  }

  /** The pause before the next attempt; none when there is no point in another. */
  next(problem: Problem, heard: boolean, posted: boolean): number | undefined {
    const attempt = this.attempt++
    if (problem.status === 404) return posted ? undefined : pausesUnknown[attempt]
    if (isFinal(problem, posted)) return undefined
    return (heard || isBusy(problem) ? pauses : pausesUnheard)[attempt]
  }
}

/** A server that answered has said no, and asking again would not help; a gateway's 502 to 504 may pass. */
function isFinal(problem: Problem, posted: boolean) {
  if (problem.status === 0) return false
  if (problem.code === 'unexpected-answer' && [502, 503, 504].includes(problem.status)) return false
  return posted || !isBusy(problem)
}

/** Too much at once, or a restart: an answer that runs is worth waiting for. */
const isBusy = ({ status }: Problem) => status === 429 || status === 503

/** Connects; gives up where nothing is heard of the server. */
export async function withinPatience(
  connect: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  const attempt = new AbortController()
  const abort = () => attempt.abort()
  signal.addEventListener('abort', abort)
  const timer = setTimeout(abort, connectsWithin)
  try {
    // the body is read under the same signal, so a stop ends it too
    return await connect(attempt.signal)
  } finally {
    clearTimeout(timer)
  }
}
