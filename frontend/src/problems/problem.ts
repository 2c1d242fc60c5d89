import type { Wire } from '../api/wire'

/** The server's words for what can fail, and the page's own for what kept it from being heard. */
export type ProblemCode =
  Wire<'Problem'>['code'] | 'server-unreachable' | 'unexpected-answer' | 'sign-in-empty'

/** A failure as the server tells it (RFC 9457). `detail` is a sentence for people, `code` is stable. */
export type Problem = Pick<Wire<'Problem'>, 'title' | 'status' | 'detail'> & {
  code: ProblemCode
  traceId?: string
}

/** What a rejected call to the server carries. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
  }
}

export const unreachable: Problem = {
  title: 'Server unreachable',
  status: 0,
  detail: 'Gaia Chat cannot be reached. Check your connection, then try again.',
  code: 'server-unreachable',
}

export const interrupted: Problem = {
  title: 'Answer interrupted',
  status: 0,
  detail: 'The connection was lost and the rest of this answer is no longer available. You can ask again.',
  code: 'answer-interrupted',
}

/** The problem in a response; a proxy's HTML page becomes a sentence instead of being shown. */
export async function problemIn(response: Response): Promise<Problem> {
  const unexpected: Problem = {
    title: 'Unexpected answer',
    status: response.status,
    detail: `The server answered in a way this page does not understand (status ${response.status}).`,
    code: 'unexpected-answer',
  }
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return unexpected
  try {
    return asProblem(await response.json(), unexpected)
  } catch {
    return unexpected
  }
}

export function asProblem(body: unknown, otherwise: Problem): Problem {
  if (typeof body !== 'object' || body === null) return otherwise
  return { ...otherwise, ...(body as Partial<Problem>) }
}

export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : unreachable
}
