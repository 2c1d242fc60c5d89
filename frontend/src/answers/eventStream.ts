import { createParser } from 'eventsource-parser'
import type { AnswerEvent } from './answer'
import { onAwake } from './awake'

/** The server sends a comment at least every 15 s; a connection silent for longer than this is dead. */
const deadAfter = 40_000
/** After sleep no timer has run; a connection that was silent for this long is not waited for when the reader is back. */
const doubtfulAfter = 20_000

/**
 * Reads an event stream (WHATWG HTML, 9.2) and yields what each network chunk completes, so that a burst is one repaint.
 * Throws when the connection breaks or falls silent; returns when the server closes it.
 */
export async function* eventBatches(body: ReadableStream<Uint8Array>): AsyncGenerator<AnswerEvent[]> {
  let batch: AnswerEvent[] = []
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      const number = Number(id)
      const parsed = parse(data)
      if (id && Number.isInteger(number) && parsed !== undefined) {
        batch.push({ id: number, name: event ?? 'message', data: parsed })
      }
    },
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read())
      parser.feed(decoder.decode(value, { stream: !done }))
      if (batch.length) yield batch
      batch = []
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    // One event this page cannot read must not cost the rest of the answer.
    return undefined
  }
}

/** Gives what arrives; rejects when nothing does for too long, also when it was too long while everything slept. */
async function withinSilence<T>(read: Promise<T>): Promise<T> {
  const began = Date.now()
  let stop: () => void = () => undefined
  const silence = new Promise<never>((_, reject) => {
    const dead = () => reject(new Error('silent connection'))
    const timer = setTimeout(dead, deadAfter)
    const unwatch = onAwake(() => Date.now() - began > doubtfulAfter && dead())
    stop = () => {
      clearTimeout(timer)
      unwatch()
    }
  })
  try {
    return await Promise.race([read, silence])
  } finally {
    stop()
  }
}
