import { create } from 'zustand'
import { kept } from './kept'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export const useTheme = create<{ theme: Theme }>()(() => ({
  theme: kept.read<Theme>('theme') ?? 'system',
}))

/** Kept per browser; `first-view.js` applies it before the first paint of the next visit. */
export function chooseTheme(theme: Theme) {
  kept.write('theme', theme === 'system' ? undefined : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  useTheme.setState({ theme })
}
