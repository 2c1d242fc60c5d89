import { useEffect, useState } from 'react'
import { problemOf, type Problem } from '../problems/problem'
import { address, call, readJson } from '../site/server'

/** What part of a dataset is about; `coverage` is the share of its text, from 0 to 1. */
export type Topic = {
  uuid: string
  name: string
  coverage: number
  summary?: string
  suggestedQuestions: string[]
  children: Topic[]
}

const at = (dataset: string, rest = '') =>
  address(`api/datasets/${encodeURIComponent(dataset)}/topics${rest}`)

export const readTopics = async (dataset: string, signal?: AbortSignal) =>
  (await readJson<{ topics: Topic[] }>(at(dataset), signal)).topics

export const readTopic = (dataset: string, uuid: string, signal?: AbortSignal) =>
  readJson<Topic>(at(dataset, `/${encodeURIComponent(uuid)}`), signal)

export async function moreQuestions(dataset: string, uuid: string) {
  const response = await call(at(dataset, `/${encodeURIComponent(uuid)}/questions`), { method: 'POST' })
  return ((await response.json()) as { questions: string[] }).questions
}

export type Reading<T> = { value?: T; problem?: Problem }

/** Reads something for as long as it is looked at; `key` tells when it is something else. */
export function useReading<T>(key: string, read: (signal: AbortSignal) => Promise<T>): Reading<T> {
  const [reading, setReading] = useState<Reading<T> & { key: string }>({ key })
  useEffect(() => {
    const left = new AbortController()
    read(left.signal).then(
      (value) => setReading({ key, value }),
      (error: unknown) => left.signal.aborted || setReading({ key, problem: problemOf(error) }),
    )
    return () => left.abort()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says what is read
  }, [key])
  return reading.key === key ? reading : {}
}
