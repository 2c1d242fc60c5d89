import { kept } from '../site/kept'

const restored = new EventTarget()

/** The unsent question of each conversation, over reloads. Kept on this browser only. */
export const drafts = {
  read: (conversation: string) => kept.read<string>(`draft.${conversation}`) ?? '',

  keep: (conversation: string, text: string) =>
    kept.write(`draft.${conversation}`, text.trim() ? text : undefined),

  /** Puts back a question that could not be sent, unless the next one is being written already. */
  restore(conversation: string, text: string) {
    if (!drafts.read(conversation)) drafts.keep(conversation, text)
    restored.dispatchEvent(new CustomEvent('draft', { detail: conversation }))
  },
}

/** Calls back when a question was put back; returns what ends that. */
export function onRestored(conversation: string, heard: () => void) {
  const hear = (event: Event) => (event as CustomEvent<string>).detail === conversation && heard()
  restored.addEventListener('draft', hear)
  return () => restored.removeEventListener('draft', hear)
}

export const newConversation = 'new'
