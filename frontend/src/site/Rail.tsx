import { Command, PanelLeftClose, PanelLeftOpen, Search, SquarePen } from 'lucide-react'
import { Link, useRoute } from 'wouter'
import { ConversationList } from '../conversations/ConversationList'
import { startNewThread } from '../conversations/threads'
import { SignOut } from '../session/SignOut'
import { textsOf } from '../texts/texts'
import { useConfig } from './config'
import { commandKey } from './commandKey'
import { LanguageChoice } from './LanguageChoice'
import { Mark } from './Mark'
import { showOverlay } from './overlay'
import { ThemeChoice } from './ThemeChoice'

const texts = textsOf('rail')

type Props = { collapsed?: boolean; onToggle: () => void; onFollow?: () => void }

export function Rail({ collapsed = false, onToggle, onFollow }: Props) {
  const { config, known } = useConfig()
  const [searching] = useRoute('/search')
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose
  const startNew = () => {
    startNewThread()
    onFollow?.()
  }
  return (
    <section className="rail" aria-label={texts.product} data-collapsed={collapsed || undefined}>
      <div className="rail-head">
        {!collapsed && (
          <>
            <Mark />
            <span className="product">{texts.product}</span>
          </>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={collapsed ? texts.expand : texts.collapse}
          aria-expanded={!collapsed}
          onClick={onToggle}
        >
          <Toggle aria-hidden size={18} />
        </button>
      </div>
      <Link href="/" className="new-chat" aria-label={texts.newChat} onClick={startNew}>
        <SquarePen aria-hidden size={16} />
        {!collapsed && texts.newChat}
      </Link>
      {/* Until it is known, as most often: what stands below should not move. */}
      {(!known || config.features.includes('search')) && (
        <Link
          href="/search"
          className="rail-link"
          aria-label={texts.search}
          aria-current={searching ? 'page' : undefined}
          onClick={onFollow}
        >
          <Search aria-hidden size={16} />
          {!collapsed && texts.search}
        </Link>
      )}
      <button
        type="button"
        className="rail-link"
        aria-label={collapsed ? texts.commands : undefined}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          onFollow?.()
          showOverlay('commands')
        }}
      >
        <Command aria-hidden size={16} />
        {!collapsed && texts.commands}
        {!collapsed && <kbd aria-hidden>{commandKey} K</kbd>}
      </button>
      {!collapsed && (
        <>
          <ConversationList onFollow={onFollow} />
          <div className="rail-foot">
            <span className="engine" title={config.version}>
              {known && texts.engine[config.engine]}
            </span>
            <SignOut />
            <LanguageChoice />
            <ThemeChoice />
          </div>
        </>
      )}
    </section>
  )
}
