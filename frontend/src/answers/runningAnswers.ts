import { kept, thisTab } from '../site/kept'
import type { Ask } from './follow'

/** `refines` is the answer that this one is made of once more. */
export type RunningAnswer = Ask & { askedAt: string; refines?: string | undefined }

/**
 * The answers this tab is waiting for, so that a reload can pick them up again (U-03). Session storage: a question is
 * nobody else's business once the tab is closed.
 */
export const runningAnswers = {
  all: () => kept.read<RunningAnswer[]>('running', thisTab) ?? [],

  add(answer: RunningAnswer) {
    write([...runningAnswers.all().filter(({ id }) => id !== answer.id), answer])
  },

  belongsTo(id: string, conversationId: string) {
    write(runningAnswers.all().map((answer) => (answer.id === id ? { ...answer, conversationId } : answer)))
  },

  remove(id: string) {
    write(runningAnswers.all().filter((answer) => answer.id !== id))
  },
}

function write(answers: RunningAnswer[]) {
  kept.write('running', answers.length ? answers : undefined, thisTab)
}
