import type { ProblemCode } from './problem'

export const problemsEn = {
  problem: {
    retry: 'Try again',
    notShown: 'This part of the page could not be shown.',
    reference: 'Reference',
    /** By the problem's code; what is not here is told in the server's own words. */
    sentences: {} as Partial<Record<ProblemCode, string>>,
  },
}
