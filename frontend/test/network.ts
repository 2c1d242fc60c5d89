import { vi } from 'vitest'

type Route = (request: {
  url: URL
  method: string
  headers: Headers
  body: string
  signal?: AbortSignal
}) => Response | Promise<Response>

/** The network as the page sees it: routes by "METHOD path", everything else is a 404 problem. Returns what was asked. */
export function network(routes: Record<string, Route>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: URL | string, init: RequestInit = {}) => {
    const url = new URL(input)
    const method = init.method ?? 'GET'
    asked.push(`${method} ${url.pathname}`)
    const route = routes[`${method} ${url.pathname}`]
    if (!route) return problem(404, 'not-found', 'There is no such thing.')
    const body = typeof init.body === 'string' ? init.body : ''
    return route({ url, method, headers: new Headers(init.headers), body, signal: init.signal ?? undefined })
  })
  return asked
}

export const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

export const problem = (status: number, code: string, detail: string) =>
  json(
    { type: 'about:blank', title: code, status, detail, code, traceId: 'trace-1' },
    status,
    'application/problem+json',
  )

export type Sent = [id: number, name: string, data: unknown]

export const wire = (events: Sent[]) =>
  events.map(([id, name, data]) => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('')

/** An event stream in the given chunks; `broken` ends it as a lost connection does. */
export function eventStream(chunks: (string | Uint8Array)[], { broken = false } = {}) {
  const encoder = new TextEncoder()
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[at++]
      if (chunk !== undefined) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
      else if (broken) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
