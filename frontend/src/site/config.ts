import { create } from 'zustand'
import { problemOf, type Problem } from '../problems/problem'
import { address, readJson } from './server'

export type Config = {
  engine: 'gaia' | 'local'
  version: string
  features: string[]
  limits: { questionCharacters: number; datasetsPerQuestion: number }
}

type State = { config: Config; known: boolean; problem?: Problem; load: () => Promise<void> }

const untilKnown: Config = {
  engine: 'gaia',
  version: '',
  features: [],
  limits: { questionCharacters: 8000, datasetsPerQuestion: 20 },
}

/** What the page must know of the server it talks to. */
export const useConfig = create<State>()((set) => ({
  config: untilKnown,
  known: false,
  async load() {
    try {
      const config = await readJson<Config>(address('api/config'))
      set({ config: { ...untilKnown, ...config }, known: true, problem: undefined })
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  },
}))
