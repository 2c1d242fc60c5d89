import { create } from 'zustand'
import { read } from '../api/api'
import type { Wire } from '../api/wire'

export type Llm = Wire<'Llm'>

type State = { llms: Llm[]; load: () => Promise<void> }

/** The models that can write answers. A courtesy: where they can't be had, the engine chooses. */
export const useLlms = create<State>()((set) => ({
  llms: [],
  async load() {
    try {
      set(await read('get', '/api/llms'))
    } catch {
      set({ llms: [] })
    }
  },
}))
