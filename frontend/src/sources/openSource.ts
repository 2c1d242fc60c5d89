import { createContext, use } from 'react'
import type { Source } from '../answers/answer'

/** The source being read, by answer and number, so that it follows when the answer's list is replaced. */
export type OpenSource = { exchangeId: string; n: number; passage: number }

type SourceOpening = {
  open?: OpenSource
  sourceOf: (exchangeId: string, n: number) => Source | undefined
  openSource: (source: OpenSource, opener: HTMLElement) => void
}

export const SourceContext = createContext<SourceOpening>({
  sourceOf: () => undefined,
  openSource: () => undefined,
})

export const useSourceOpening = () => use(SourceContext)
