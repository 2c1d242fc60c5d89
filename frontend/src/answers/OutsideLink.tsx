import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { textsOf } from '../texts/texts'

const texts = textsOf('answerText')

type Props = { href: string; children: ReactNode; text: string }

/** A link out of an answer says where it leads before it is followed: an answer may call any address anything. */
export function OutsideLink({ href, children, text }: Props) {
  const host = hostOf(href)
  const told = text.toLowerCase().includes(host.toLowerCase())
  return (
    <a
      href={href}
      title={href}
      target="_blank"
      rel="noopener noreferrer"
      // On paper, the others are followed by their address.
      data-written={(text !== '' && href.endsWith(text)) || undefined}
    >
      {children}
      {!told && <span className="link-host"> ({host})</span>}
      <span data-uncopied>
        <ExternalLink aria-hidden className="link-out" size={12} />
        <span className="visually-hidden"> ({texts.newTab})</span>
      </span>
    </a>
  )
}

/** A mail address, or the host of an address on the web. */
function hostOf(href: string): string {
  try {
    const { host, pathname } = new URL(href)
    return host || pathname
  } catch {
    return href
  }
}
