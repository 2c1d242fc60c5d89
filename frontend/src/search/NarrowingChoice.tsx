import { textsOf } from '../texts/texts'
import type { Narrowing, Order } from './narrowing'

const texts = textsOf('narrowing')

type Props = { types: string[]; value: Narrowing; onChange: (value: Narrowing) => void }

/** Sorts and filters what is shown. */
export function NarrowingChoice({ types, value, onChange }: Props) {
  return (
    <div className="narrowing">
      <label>
        {texts.order}
        <select
          value={value.order}
          onChange={(event) => onChange({ ...value, order: event.target.value as Order })}
        >
          {Object.entries(texts.orders).map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.type}
        <select value={value.type} onChange={(event) => onChange({ ...value, type: event.target.value })}>
          <option value="">{texts.anyType}</option>
          {types.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.path}
        <input
          type="search"
          value={value.path}
          onChange={(event) => onChange({ ...value, path: event.target.value })}
        />
      </label>
    </div>
  )
}
