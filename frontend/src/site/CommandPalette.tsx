import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { isComposing } from '../answers/composing'
import { loadAllConversations, useConversations } from '../conversations/conversations'
import { textsOf } from '../texts/texts'
import { allCommands, matching, type Command } from './commands'
import { useConfig } from './config'
import { Sheet } from './Sheet'
import './overlays.css'

const texts = textsOf('commands')

/** Everything by its name (WAI-ARIA APG, combobox with a list): type, go up and down, Enter. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation()
  const conversations = useConversations((state) => state.conversations)
  const offered = useConfig(({ config }) => config.features)
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    void loadAllConversations()
  }, [])
  const found = matching(allCommands(navigate, conversations, offered), sought)
  const optionId = (index: number) => `${id}-${index}`
  useEffect(() => {
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  })

  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    // Once the palette is gone and has given the focus back.
    setTimeout(command.run)
  }
  const hearKeys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setAt((at + step + found.length) % found.length)
    if (event.key === 'Enter') run(found[at])
    if (step || event.key === 'Enter') event.preventDefault()
  }
  return (
    <Sheet side="centre" label={texts.title} onClose={onClose}>
      <div className="palette">
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? optionId(at) : undefined}
          aria-label={texts.sought}
          placeholder={texts.sought}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value)
            setAt(0)
          }}
          onKeyDown={hearKeys}
        />
        <ul id={id} role="listbox" aria-label={texts.title}>
          {found.map((command, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
            <li
              key={command.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              onClick={() => run(command)}
            >
              <span className="palette-name">{command.name}</span>
              {command.kind && <span className="palette-kind">{command.kind}</span>}
            </li>
          ))}
        </ul>
        <p className="palette-note" role="status">
          {found.length === 0 && texts.none}
        </p>
      </div>
    </Sheet>
  )
}
