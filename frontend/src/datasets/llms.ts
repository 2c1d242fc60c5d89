import { create } from 'zustand'
import { address, readJson } from '../site/server'

export type Llm = { name: string; isDefault: boolean }

type State = { llms: Llm[]; load: () => Promise<void> }

/** The models that can write answers. A courtesy: where they can't be had, the engine chooses. */
export const useLlms = create<State>()((set) => ({
  llms: [],
  async load() {
    try {
      set(await readJson<{ llms: Llm[] }>(address('api/llms')))
    } catch {
      set({ llms: [] })
    }
  },
}))
