import { create } from 'zustand'
import { kept } from './kept'

/** Whether single keys act outside of text fields: whoever speaks to their computer may not want that (WCAG 2.1.4). */
export const useSingleKeys = create<{ on: boolean }>()(() => ({
  on: kept.read<boolean>('single-keys') ?? true,
}))

export function turnSingleKeys(on: boolean) {
  kept.write('single-keys', on ? undefined : false)
  useSingleKeys.setState({ on })
}
