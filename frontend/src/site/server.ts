import { problemIn, ProblemError, unreachable } from '../problems/problem'

/** Where the application is mounted. Read once: the server writes the base of the first page, pushState must not move it. */
export const mountedAt = document.baseURI

/** The address of an API path such as `api/datasets`, wherever the application is mounted. */
export function address(path: string, query: Record<string, string | undefined> = {}): URL {
  const url = new URL(path, mountedAt)
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value)
  return url
}

/** Told to the window when the server wants to know who asks. */
export const signInNeeded = 'gaia-chat:sign-in-needed'

/** Calls the server; rejects with a `ProblemError` for everything but a 2xx, and with an abort as it is. */
export async function call(url: URL, init?: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (init?.signal?.aborted) throw error
    throw new ProblemError(unreachable)
  }
  if (!response.ok) {
    const problem = await problemIn(response)
    if (problem.code === 'sign-in-required') window.dispatchEvent(new Event(signInNeeded))
    throw new ProblemError(problem)
  }
  return response
}
