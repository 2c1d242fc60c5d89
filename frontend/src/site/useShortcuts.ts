import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { startNewThread } from '../conversations/threads'
import { focusComposer, stepQuestions } from './focusing'
import { showOverlay } from './overlay'
import { useSingleKeys } from './singleKeys'

/** What single keys do, by the key; `ShortcutSheet` lists them. */
function singleKeys(navigate: (to: string) => void): Record<string, () => void> {
  return {
    '?': () => showOverlay('shortcuts'),
    '/': focusComposer,
    n: () => {
      startNewThread()
      navigate('/')
    },
    s: () => navigate('/search'),
    j: () => stepQuestions(1),
    k: () => stepQuestions(-1),
  }
}

export function useShortcuts() {
  const [, navigate] = useLocation()
  useEffect(() => {
    const keys = singleKeys(navigate)
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault()
        showOverlay('commands')
        return
      }
      const act = keys[event.key]
      if (!act || !useSingleKeys.getState().on || isElsewhere(event)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [navigate])
}

/** Meant for a text field, for something that lies over the page, or for the browser. */
function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
