import { useEffect, useState } from 'react'
import { read } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'

/** What part of a dataset is about; `coverage` is the share of its text, from 0 to 1. */
export type Topic = Wire<'Topic'>

export const readTopics = async (name: string, signal?: AbortSignal) =>
  (await read('get', '/api/datasets/{name}/topics', { path: { name }, signal })).topics

export const readTopic = (name: string, uuid: string, signal?: AbortSignal) =>
  read('get', '/api/datasets/{name}/topics/{uuid}', { path: { name, uuid }, signal })

export const moreQuestions = async (name: string, uuid: string) =>
  (await read('post', '/api/datasets/{name}/topics/{uuid}/questions', { path: { name, uuid } })).questions

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
