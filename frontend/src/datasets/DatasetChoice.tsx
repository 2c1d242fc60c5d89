import { ChevronDown, Layers } from 'lucide-react'
import { lazy, Suspense, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { ContainedFailure } from '../problems/ContainedFailure'
import { NotShown } from '../problems/NotShown'
import { textsOf } from '../texts/texts'
import './datasets.css'

const DatasetList = lazy(() => import('./DatasetList'))

const texts = textsOf('datasetChoice')

type Props = { chosen: string[]; onChoose: (names: string[]) => void }

/** The button that shows what is asked, and the list it opens. */
export function DatasetChoice({ chosen, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  const closeOnLeaving = (event: FocusEvent) => {
    // No related target: the window lost the focus, or something unfocusable inside was clicked.
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }

  const [first, ...others] = chosen
  const more = texts.more({ count: others.length })
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens to what bubbles from its controls
    <div className="choice" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <button
        ref={button}
        type="button"
        className="choice-button"
        data-empty={!first || undefined}
        aria-expanded={open}
        aria-haspopup="dialog"
        title={chosen.join(', ')}
        aria-label={first ? texts.asking({ seen: others.length ? `${first} ${more}` : first }) : texts.choose}
        onClick={() => setOpen(!open)}
      >
        <Layers aria-hidden size={15} />
        <span className="choice-name">{first ?? texts.choose}</span>
        {others.length > 0 && ' '}
        {others.length > 0 && <span className="choice-more">{more}</span>}
        <ChevronDown aria-hidden size={14} />
      </button>
      {open && (
        <>
          <div className="choice-outside" onPointerDown={() => setOpen(false)} />
          <div className="choice-popover" role="dialog" aria-label={texts.choose}>
            <ContainedFailure instead={<NotShown className="choice-note" />}>
              <Suspense fallback={<p className="choice-note">{texts.loading}</p>}>
                <DatasetList chosen={chosen} onChoose={onChoose} />
              </Suspense>
            </ContainedFailure>
          </div>
        </>
      )}
    </div>
  )
}
