import { useId } from 'react'
import { DatasetCare } from './DatasetCare'
import { DatasetFiles } from './DatasetFiles'
import type { Dataset } from './datasets'

const texts = {
  ready: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
  indexing: (count: number) => `Indexing, ${count} so far`,
  failed: 'Failed',
}

type Props = { dataset: Dataset; checked: boolean; disabled: boolean; onToggle: () => void }

export function DatasetOption({ dataset, checked, disabled, onToggle }: Props) {
  const id = useId()
  const { name, description, state, documents } = dataset
  return (
    <div className="option">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-about`}
        onChange={onToggle}
      />
      <div className="option-text">
        <label htmlFor={id}>{name}</label>
        <div id={`${id}-about`} className="option-about">
          <span className="badge" data-state={state}>
            {state === 'failed' ? texts.failed : texts[state](documents)}
          </span>
          {description && <span className="option-description">{description}</span>}
        </div>
        {/* What is wrong matters only to those who ask a dataset that is not whole. */}
        {(checked || state !== 'ready') && <DatasetFiles dataset={dataset} />}
        <DatasetCare name={name} />
      </div>
    </div>
  )
}
