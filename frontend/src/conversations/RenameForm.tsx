import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isComposing } from '../answers/composing'
import { textsOf } from '../texts/texts'

const texts = textsOf('rename')
/** As the server has it. */
const mostCharacters = 100

type Props = { name: string; onRename: (name: string) => void; onClose: () => void }

/** A name being changed where it stands: Enter or leaving keeps the new one, Escape the old one. */
export function RenameForm({ name, onRename, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])

  const close = (keep: boolean) => {
    if (done.current) return
    done.current = true
    const given = field.current?.value.trim()
    if (keep && given && given !== name) onRename(given)
    onClose()
  }
  const hearKeys = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character is not meant for the form (U-10).
    if (event.key === 'Enter' && !isComposing(event)) close(true)
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close(false)
  }
  return (
    <input
      ref={field}
      className="rename"
      aria-label={texts.name}
      defaultValue={name}
      maxLength={mostCharacters}
      onKeyDown={hearKeys}
      onBlur={() => close(true)}
    />
  )
}
