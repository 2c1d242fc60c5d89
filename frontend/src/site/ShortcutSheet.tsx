import { X } from 'lucide-react'
import { textsOf } from '../texts/texts'
import { commandKey } from './commandKey'
import { Sheet } from './Sheet'
import { turnSingleKeys, useSingleKeys } from './singleKeys'
import './overlays.css'

const texts = textsOf('shortcuts')

const always = [
  { keys: [commandKey, 'K'], does: 'palette' },
  { keys: ['Enter'], does: 'send' },
  { keys: ['Shift', 'Enter'], does: 'line' },
  { keys: ['Esc'], does: 'leave' },
] as const

const single = [
  { keys: ['?'], does: 'help' },
  { keys: ['/'], does: 'ask' },
  { keys: ['N'], does: 'newChat' },
  { keys: ['S'], does: 'search' },
  { keys: ['J'], does: 'next' },
  { keys: ['K'], does: 'before' },
] as const

/** All shortcuts, and the switch that turns the single keys off. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { on } = useSingleKeys()
  const list = [...always, ...(on ? single : [])]
  return (
    <Sheet side="centre" label={texts.title} onClose={onClose}>
      <div className="shortcuts">
        <header>
          <h2>{texts.title}</h2>
          <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
            <X aria-hidden size={18} />
          </button>
        </header>
        <dl>
          {list.map(({ keys, does }) => (
            <div key={does}>
              <dt>{texts[does]}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={on} onChange={(event) => turnSingleKeys(event.target.checked)} />
          {texts.singleKeys}
        </label>
      </div>
    </Sheet>
  )
}
