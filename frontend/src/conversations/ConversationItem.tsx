import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ConversationMenu } from './ConversationMenu'
import { removeConversation, renameConversation } from './changes'
import type { ConversationSummary } from './conversations'
import { RenameForm } from './RenameForm'
import { threadOf } from './threads'
import { ThreadSign } from './ThreadSign'

type Props = { conversation: ConversationSummary; current: boolean; onFollow?: (() => void) | undefined }

/** One conversation of the list: followed, renamed in place, pinned, kept as a file or deleted. */
export function ConversationItem({ conversation, current, onFollow }: Props) {
  const { id, name } = conversation
  const [renaming, setRenaming] = useState(false)
  const renamed = useRef(false)
  const link = useRef<HTMLAnchorElement>(null)
  const [, navigate] = useLocation()

  useEffect(() => {
    if (!renaming && renamed.current) link.current?.focus()
    renamed.current = renaming
  }, [renaming])

  if (renaming) {
    return (
      <RenameForm
        name={name}
        onRename={(given) => void renameConversation(id, given)}
        onClose={() => setRenaming(false)}
      />
    )
  }
  const remove = () => {
    removeConversation(conversation)
    if (current) navigate('/')
  }
  return (
    <div className="conversation" data-current={current || undefined}>
      <Link
        ref={link}
        href={`/c/${encodeURIComponent(id)}`}
        aria-current={current ? 'page' : undefined}
        title={name}
        onClick={onFollow}
      >
        {name}
      </Link>
      <ThreadSign of={(threads) => threadOf(threads, id)} />
      <ConversationMenu conversation={conversation} onRename={() => setRenaming(true)} onRemove={remove} />
    </div>
  )
}
