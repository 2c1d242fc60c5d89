import { ChevronLeft, ChevronRight } from 'lucide-react'
import { textsOf } from '../texts/texts'
import { showVersion } from './threads'

const texts = textsOf('versions')

type Props = { threadKey: string; versions: string; shown: string }

/** Moves between what was asked in the place of one question. Nothing where it was asked once. */
export function VersionChoice({ threadKey, versions, shown }: Props) {
  const ids = versions.split(' ')
  if (ids.length < 2) return null
  const at = ids.indexOf(shown)
  const step = (by: 1 | -1) => {
    const to = ids[at + by]
    const Sign = by < 0 ? ChevronLeft : ChevronRight
    return (
      // Not disabled at an end: the button that was just pressed keeps the focus.
      <button
        type="button"
        className="icon-button"
        aria-label={by < 0 ? texts.before : texts.after}
        aria-disabled={!to}
        onClick={() => to && showVersion(threadKey, to)}
      >
        <Sign aria-hidden size={16} />
      </button>
    )
  }
  return (
    <div className="versions" role="group" aria-label={texts.versions}>
      {step(-1)}
      <span role="status">{texts.place({ at: at + 1, count: ids.length })}</span>
      {step(1)}
    </div>
  )
}
