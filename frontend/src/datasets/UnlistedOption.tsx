import { useId } from 'react'

type Props = { name: string; onUntick: () => void }

/** A chosen dataset of which the list tells nothing: it is gone, or stands further down than has been read. */
export function UnlistedOption({ name, onUntick }: Props) {
  const id = useId()
  return (
    <div className="option">
      <input id={id} type="checkbox" checked onChange={onUntick} />
      <div className="option-text">
        <label htmlFor={id}>{name}</label>
      </div>
    </div>
  )
}
