import { lazy, Suspense, useEffect, useState } from 'react'
import { Router, useLocation, useRoute } from 'wouter'
import { ConversationPage } from '../conversations/ConversationPage'
import { loadDatasets } from '../datasets/datasets'
import { ContainedFailure } from '../problems/ContainedFailure'
import { NotShown } from '../problems/NotShown'
import { ProblemNotice } from '../problems/ProblemNotice'
import { textsOf, useLanguage } from '../texts/texts'
import { useConfig } from './config'
import { kept } from './kept'
import { Overlays } from './Overlays'
import { Rail } from './Rail'
import { mountedAt } from './server'
import { Sheet } from './Sheet'
import { SkipLink } from './SkipLink'
import { useWide } from './useWide'

const SearchPage = lazy(() => import('../search/SearchPage'))

const texts = textsOf('app')

const base = new URL(mountedAt).pathname.replace(/\/[^/]*$/, '')

/** The page in the reader's language; all of it is made anew when they choose another. */
export function App() {
  const { language } = useLanguage()
  return <Page key={language} />
}

function Page() {
  const wide = useWide('(min-width: 760px)')
  const [drawn, setDrawn] = useState(false)
  const [collapsed, setCollapsed] = useState(() => kept.read<boolean>('rail-collapsed') ?? false)
  // One by one: what the server tells of itself would else make all of the page anew.
  const problem = useConfig((state) => state.problem)
  const load = useConfig((state) => state.load)
  useEffect(() => {
    void load()
    void loadDatasets()
  }, [load])

  const toggleRail = () => {
    kept.write('rail-collapsed', !collapsed)
    setCollapsed(!collapsed)
  }
  return (
    <Router base={base}>
      <SkipLink />
      <div className="shell">
        {wide && <Rail collapsed={collapsed} onToggle={toggleRail} />}
        {!wide && drawn && (
          <Sheet side="left" label={texts.conversations} onClose={() => setDrawn(false)}>
            <Rail onToggle={() => setDrawn(false)} onFollow={() => setDrawn(false)} />
          </Sheet>
        )}
        <div className="stage">
          {problem && (
            <div className="stage-problem">
              <ProblemNotice problem={problem} onRetry={() => void load()} />
            </div>
          )}
          <View onShowRail={() => setDrawn(true)} />
        </div>
      </div>
      <Overlays />
    </Router>
  )
}

function View({ onShowRail }: { onShowRail: () => void }) {
  const [searching] = useRoute('/search')
  const [at] = useLocation()
  return (
    <ContainedFailure of={at} instead={<NotShown className="stage-problem" />}>
      {searching ? (
        <Suspense fallback={<div className="page" />}>
          <SearchPage onShowRail={onShowRail} />
        </Suspense>
      ) : (
        <ConversationPage onShowRail={onShowRail} />
      )}
    </ContainedFailure>
  )
}
