import { create } from 'zustand'

/** What lies over the page, opened from anywhere. */
export const useOverlay = create<{ open?: 'commands' | 'shortcuts' }>()(() => ({}))

export const showOverlay = (open?: 'commands' | 'shortcuts') => useOverlay.setState({ open })
