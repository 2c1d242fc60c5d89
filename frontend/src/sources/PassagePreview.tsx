import { useLayoutEffect, useRef } from 'react'
import type { Source } from '../answers/answer'
import { citedPassage } from './document'
import { MarkedText } from './MarkedText'

type Props = { id: string; source: Source; of: HTMLElement }

const gap = 6

/** The passage behind a citation, seen without leaving the text. In the top layer, so that nothing cuts it off. */
export function PassagePreview({ id, source, of }: Props) {
  const box = useRef<HTMLSpanElement>(null)
  const passage = citedPassage(source, 0)
  useLayoutEffect(() => {
    const shown = box.current
    if (!shown?.showPopover) return
    shown.showPopover()
    place(shown, of.getBoundingClientRect())
  }, [of])
  return (
    <span ref={box} id={id} className="preview" role="tooltip" popover="manual">
      <span className="preview-name">{source.name}</span>
      {passage?.place && <span className="preview-place"> · {passage.place}</span>}
      {passage && (
        <span className="preview-text">
          <MarkedText text={passage.text} quotes={passage.quotes} />
        </span>
      )}
    </span>
  )
}

/** Above the citation where there is room, else below it; never beyond the sides. */
function place(box: HTMLElement, { top, bottom, left }: DOMRect) {
  const { width, height } = box.getBoundingClientRect()
  const above = top - height - gap
  Object.assign(box.style, {
    top: `${above > gap ? above : bottom + gap}px`,
    left: `${Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap))}px`,
  })
}
