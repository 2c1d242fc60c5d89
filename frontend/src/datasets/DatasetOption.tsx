import { useId } from 'react'
import { textsOf } from '../texts/texts'
import { DatasetCare } from './DatasetCare'
import { DatasetFiles } from './DatasetFiles'
import type { Dataset } from './datasets'

const texts = textsOf('datasetOption')

type Props = {
  dataset: Dataset
  checked: boolean
  disabled: boolean
  choiceOnly: boolean
  onToggle: () => void
  onDeleted: () => void
}

export function DatasetOption({ dataset, checked, disabled, choiceOnly, onToggle, onDeleted }: Props) {
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
            {state === 'failed' ? texts.failed : texts[state]({ count: documents })}
          </span>
          {description && <span className="option-description">{description}</span>}
        </div>
        {/* What is wrong matters only to those who ask a dataset that is not whole. */}
        {(checked || state !== 'ready') && <DatasetFiles dataset={dataset} />}
        {!choiceOnly && <DatasetCare name={name} onDeleted={onDeleted} />}
      </div>
    </div>
  )
}
