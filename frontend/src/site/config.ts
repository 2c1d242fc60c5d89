import { create } from 'zustand'
import { read } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'
import { signInNeeded } from './server'

export type Config = Wire<'Config'>
export type Feature = Wire<'Feature'>

type State = {
  config: Config
  known: boolean
  /** Whether somebody was signed in before it was needed again. */
  ended: boolean
  problem?: Problem
  load: () => Promise<void>
  fail: (error: unknown) => void
}

const untilKnown: Config = {
  engine: 'gaia',
  version: '',
  features: [],
  signIn: 'off',
  limits: { questionCharacters: 8000, datasetsPerQuestion: 20, documentsPerQuestion: 100 },
}

/** What the page must know of the server it talks to. */
export const useConfig = create<State>()((set) => ({
  config: untilKnown,
  known: false,
  ended: false,
  async load() {
    try {
      const config = await read('get', '/api/config')
      const limits = { ...untilKnown.limits, ...config.limits }
      set({ config: { ...untilKnown, ...config, limits }, known: true, problem: undefined })
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  },
  fail: (error) => set({ problem: problemOf(error) }),
}))

/** A session may end at any request: its time was over, or it was ended elsewhere. */
window.addEventListener(signInNeeded, () =>
  useConfig.setState(({ config }) => ({
    ended: config.signIn === 'done',
    known: true,
    config: { ...config, signIn: 'needed' },
  })),
)
