import { lazy, Suspense } from 'react'
import { ContainedFailure } from '../problems/ContainedFailure'
import { CommandPalette } from './CommandPalette'
import { showOverlay, useOverlay } from './overlay'
import { useShortcuts } from './useShortcuts'

const ShortcutSheet = lazy(() => import('./ShortcutSheet'))

const close = () => showOverlay()

/**
 * The command palette and the list of shortcuts, with the keys that open them. The palette is there from the start: what is
 * typed right after its key must not be lost.
 */
export function Overlays() {
  useShortcuts()
  const { open } = useOverlay()
  return (
    <ContainedFailure instead={null}>
      <Suspense>
        {open === 'commands' && <CommandPalette onClose={close} />}
        {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
      </Suspense>
    </ContainedFailure>
  )
}
