import { Plus } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { textsOf } from '../texts/texts'
import { createDataset, loadDatasets } from './datasets'

const texts = textsOf('newDataset')

/** Creates an empty dataset, and says why where it can't. */
export function NewDataset() {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem | undefined>()

  const create = async (event: SyntheticEvent) => {
    event.preventDefault()
    try {
      await createDataset(name)
      setName('')
      setProblem(undefined)
      await loadDatasets()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <form className="new-dataset" onSubmit={(event) => void create(event)}>
      <input
        value={name}
        placeholder={texts.name}
        aria-label={texts.name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={!name.trim()}>
        <Plus aria-hidden size={15} /> {texts.create}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </form>
  )
}
