import { kept, thisTab } from '../site/kept'
import type { Ask } from './follow'

export type RunningAnswer = Ask & {
  askedAt: string
  /** The key of the thread that it was asked in. */
  thread?: string
  /** The exchange that it goes on from. */
  after?: string | undefined
  /** The answer that this one is made of once more. */
  refines?: string | undefined
  stoppedAfter?: number
}

/**
 * The answers this tab is waiting for, so that a reload can pick them up again (U-03); and those that were stopped or failed,
 * until their conversation goes on: nobody else keeps them. Session storage: a question is nobody else's business once the
 * tab is closed.
 */
export const runningAnswers = {
  all: () => kept.read<RunningAnswer[]>('running', thisTab) ?? [],

  add(answer: RunningAnswer) {
    write([...runningAnswers.all().filter(({ id }) => id !== answer.id), answer])
  },

  belongsTo: (id: string, conversationId: string) => change(id, { conversationId }),

  stopped: (id: string, stoppedAfter: number) => change(id, { stoppedAfter }),

  remove(...ids: string[]) {
    write(runningAnswers.all().filter(({ id }) => !ids.includes(id)))
  },
}

function change(id: string, known: Partial<RunningAnswer>) {
  write(runningAnswers.all().map((answer) => (answer.id === id ? { ...answer, ...known } : answer)))
}

function write(answers: RunningAnswer[]) {
  kept.write('running', answers.length ? answers : undefined, thisTab)
}
