import { useLayoutEffect, useRef, type ReactNode } from 'react'

type Props = { side: 'left' | 'bottom' | 'centre'; label: string; onClose: () => void; children: ReactNode }

/** A part of the page laid over the rest; the native dialog keeps the focus in and hears Escape. */
export function Sheet({ side, label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect: closing before the element is removed is what gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the backdrop; by keyboard it is Escape
    <dialog
      ref={dialog}
      className="sheet"
      data-side={side}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {children}
    </dialog>
  )
}
