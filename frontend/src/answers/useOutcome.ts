import { useEffect, useState } from 'react'

export type Outcome = 'copied' | 'failed'

/** What became of something, for as long as it is told. */
export function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome | undefined>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  return [outcome, setOutcome] as const
}
