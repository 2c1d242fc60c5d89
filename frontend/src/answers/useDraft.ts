import { useEffect, useRef, useState } from 'react'
import { drafts, onRestored } from './drafts'

/** The question that is being written in a conversation, kept until it is sent. */
export function useDraft(conversation: string) {
  const [text, setText] = useState(() => drafts.read(conversation))
  useMovedDraft(conversation, text)
  useEffect(
    () => onRestored(conversation, () => setText((now) => now || drafts.read(conversation))),
    [conversation],
  )
  const change = (next: string) => {
    setText(next)
    drafts.keep(conversation, next)
  }
  return [text, change] as const
}

/** A new chat gets its id while the next question is being typed: the draft moves along, and `/` starts empty. */
function useMovedDraft(conversation: string, text: string) {
  const keptAs = useRef(conversation)
  useEffect(() => {
    if (keptAs.current === conversation) return
    drafts.keep(keptAs.current, '')
    drafts.keep(conversation, text)
    keptAs.current = conversation
  }, [conversation, text])
}
