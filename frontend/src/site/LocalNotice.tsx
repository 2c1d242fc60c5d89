import { Sprout, X } from 'lucide-react'
import { useState } from 'react'
import { textsOf } from '../texts/texts'
import { useConfig } from './config'
import { kept } from './kept'

const texts = textsOf('localNotice')

/** Told once per browser: where the answers come from when no key is configured. */
export function LocalNotice() {
  const local = useConfig(({ known, config }) => known && config.engine === 'local')
  const [dismissed, setDismissed] = useState(() => kept.read<boolean>('notice-dismissed') ?? false)
  if (!local || dismissed) return null
  const dismiss = () => {
    kept.write('notice-dismissed', true)
    setDismissed(true)
  }
  return (
    <aside className="notice" aria-label={texts.label}>
      <Sprout aria-hidden size={18} />
      <div>
        <p>{texts.what}</p>
        <p>
          {texts.before}
          <code>GAIA_API_KEY</code>
          {texts.after}
        </p>
      </div>
      <button type="button" className="icon-button" aria-label={texts.dismiss} onClick={dismiss}>
        <X aria-hidden size={16} />
      </button>
    </aside>
  )
}
