import { Ellipsis } from 'lucide-react'
import { useId, useRef, type ReactNode, type ToggleEvent } from 'react'
import './menu.css'

type Props = { label: string; children: ReactNode }

const gap = 4

/** A button that opens a short list of actions. The browser's own popover closes it on Escape and on a press outside. */
export function Menu({ label, children }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const placeBelow = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return
    const { bottom, right } = button.current.getBoundingClientRect()
    Object.assign(event.currentTarget.style, {
      top: `${bottom + gap}px`,
      right: `${Math.max(gap, document.documentElement.clientWidth - right)}px`,
    })
  }
  const keepInView = ({ currentTarget }: ToggleEvent<HTMLDivElement>) => {
    const over = currentTarget.getBoundingClientRect().bottom + gap - window.innerHeight
    if (over > 0) currentTarget.style.top = `${parseFloat(currentTarget.style.top) - over}px`
  }
  return (
    <>
      <button ref={button} type="button" className="icon-button" aria-label={label} popoverTarget={id}>
        <Ellipsis aria-hidden size={16} />
      </button>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- closes after any of its buttons, which hear the keys */}
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        onBeforeToggle={placeBelow}
        onToggle={keepInView}
        onClick={() => list.current?.hidePopover()}
      >
        {children}
      </div>
    </>
  )
}
