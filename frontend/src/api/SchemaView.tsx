import { textsOf } from '../texts/texts'
import { kindOf, type Schema } from './description'
import { here } from './here'

const texts = textsOf('docs')

/** A text with `code` in it. */
export function Words({ children }: { children: string }) {
  return children.split('`').map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part))
}

export function Kind({ schema }: { schema: Schema }) {
  const { name, word } = kindOf(schema)
  return (
    <span className="docs-kind">
      {name && <a href={here(`body-${name}`)}>{name}</a>}
      {word}
    </span>
  )
}

/** The members of a body, each with what it means. */
export function SchemaView({ schema }: { schema: Schema }) {
  if (!schema.properties) return <Values schema={schema} />
  return (
    <dl className="docs-members">
      {Object.entries(schema.properties).map(([name, member]) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <Kind schema={member} />
            {schema.required?.includes(name) && <span className="docs-required">{texts.required}</span>}
          </dt>
          <dd>
            {member.description && <Words>{member.description}</Words>}
            <Values schema={member} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Values({ schema }: { schema: Schema }) {
  if (!schema.enum) return null
  return (
    <ul className="docs-values">
      {schema.enum.map((value) => (
        <li key={value}>
          <code>{value}</code>
        </li>
      ))}
    </ul>
  )
}
