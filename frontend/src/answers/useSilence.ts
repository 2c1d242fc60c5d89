import { useEffect, useState } from 'react'

/** Whether a value has not changed for so long. */
export function useSilence(value: unknown, milliseconds: number): boolean {
  const [quiet, setQuiet] = useState<unknown>()
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return quiet === value
}
