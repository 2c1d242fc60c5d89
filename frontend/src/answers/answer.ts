import type { Wire } from '../api/wire'
import { asProblem, interrupted, type Problem } from '../problems/problem'

export type Passage = Wire<'Passage'>
export type Source = Wire<'Source'>

export type AnswerState =
  'waiting' | 'streaming' | 'reconnecting' | 'finished' | 'no-answer' | 'stopped' | 'interrupted' | 'failed'

export type Answer = {
  state: AnswerState
  text: string
  sources: Source[]
  progress?: string
  problem?: Problem
  /** The server still knows it by its id and can be told what it was worth. */
  judgeable?: boolean
  /** The number of the last event taken in; a stream that is read again repeats earlier ones. */
  lastEvent: number
  /** The last event before the reader stopped it; a stream that is read again after a reload goes further (U-04). */
  stoppedAfter?: number | undefined
}

export type AnswerEvent = { id: number; name: string; data: unknown }

export type Started = Wire<'Started'>
export type Done = Partial<Wire<'Done'>>

export const unanswered: Answer = { state: 'waiting', text: '', sources: [], lastEvent: 0 }

const running: readonly AnswerState[] = ['waiting', 'streaming', 'reconnecting']
export const isRunning = (answer: Answer) => running.includes(answer.state)

const finished: Record<string, AnswerState> = { 'no-answer': 'no-answer', stopped: 'stopped' }

/** The answer after one more event. An event seen before changes nothing, so no token is ever shown twice. */
export function afterEvent(answer: Answer, event: AnswerEvent): Answer {
  if (event.id <= answer.lastEvent) return answer
  const next = { ...answer, lastEvent: event.id }
  if (answer.state === 'stopped') return next
  if (event.id > (answer.stoppedAfter ?? Infinity)) return { ...next, state: 'stopped', progress: undefined }
  const text = () => (event.data as Partial<Wire<'Text'>>).text ?? ''
  switch (event.name) {
    case 'started':
      return { ...next, state: answer.text ? 'streaming' : 'waiting' }
    case 'token':
      return { ...next, state: 'streaming', text: answer.text + text(), progress: undefined }
    case 'progress':
      return { ...next, progress: text() }
    case 'sources':
      return { ...next, sources: event.data as Wire<'Sources'> }
    case 'done':
      return {
        ...next,
        state: finished[(event.data as Done).finishReason ?? ''] ?? 'finished',
        progress: undefined,
        judgeable: Boolean((event.data as Done).queryUid),
      }
    case 'problem':
      return { ...failed(next, asProblem(event.data, interrupted)), progress: undefined }
    default:
      return next
  }
}

/** An answer that broke off is no failure of what is there: it is interrupted. */
function failed(answer: Answer, problem: Problem): Answer {
  const brokeOff = problem.code === 'answer-interrupted' || problem.code === 'answer-cut-short'
  return { ...answer, state: brokeOff && answer.text ? 'interrupted' : 'failed', problem }
}

export const isLast = (event: AnswerEvent) => event.name === 'done' || event.name === 'problem'

/** Back on a live connection; what was shown stays. */
export const reconnected = (answer: Answer): Answer =>
  answer.state === 'reconnecting' ? { ...answer, state: answer.text ? 'streaming' : 'waiting' } : answer

/** Ended without the server's word for it: what came so far stays, in words. */
export function broken(answer: Answer, problem: Problem): Answer {
  if (!isRunning(answer)) return answer
  return { ...answer, state: answer.text ? 'interrupted' : 'failed', problem, progress: undefined }
}
