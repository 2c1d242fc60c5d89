import { createContext, use } from 'react'
import type { Source } from '../answers/answer'

/** The source being read, by answer and number, so that it follows when the answer's list is replaced. */
export type OpenSource = { exchangeId: string; n: number; passage: number }

type SourceOpening = {
  open?: OpenSource
  openSource: (source: OpenSource, opener: HTMLElement) => void
}

/** It is the same while an answer grows: whatever changes in it is told to every citation on the page (U-06). */
export const SourceContext = createContext<SourceOpening>({ openSource: () => undefined })

/** The sources of the answer in whose text a citation stands. */
export const AnswerSources = createContext<Source[]>([])

export const useSourceOpening = () => use(SourceContext)
