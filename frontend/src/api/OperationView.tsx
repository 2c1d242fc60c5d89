import { mountedAt } from '../site/server'
import { textsOf } from '../texts/texts'
import {
  answerOf,
  curl,
  exampleOf,
  problemsIn,
  type Answer,
  type Content,
  type Description,
  type Parameter,
  type Route,
} from './description'
import { here } from './here'
import { Kind, Words } from './SchemaView'

const texts = textsOf('docs')

type Props = { description: Description; route: Route }

export function OperationView({ description, route }: Props) {
  const { method, path, operation } = route
  const { operationId, summary, parameters = [], requestBody, responses } = operation
  const answers = Object.entries(responses).map(
    ([status, answer]) => [status, answerOf(description, answer)] as const,
  )
  const problems = answers.filter(([, answer]) => problemsIn(description, answer).length > 0)
  return (
    <article id={operationId} className="docs-operation" aria-labelledby={`${operationId}-name`}>
      <h3 id={`${operationId}-name`}>
        <a href={here(operationId)}>{summary}</a>
      </h3>
      <p className="docs-route">
        <span data-method={method}>{method}</span> <code>{path}</code>
      </p>
      {operation.description && (
        <p>
          <Words>{operation.description}</Words>
        </p>
      )}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody && (
        <>
          <h4>{texts.body}</h4>
          <Bodies description={description} content={requestBody.content} />
        </>
      )}
      <h4>{texts.answers}</h4>
      {answers
        .filter((answer) => !problems.includes(answer))
        .map(([status, answer]) => (
          <div key={status} className="docs-answer">
            <p>
              <b>{status}</b> <Words>{answer.description ?? ''}</Words>
            </p>
            <Bodies description={description} content={answer.content ?? {}} />
          </div>
        ))}
      {problems.length > 0 && <Problems description={description} answers={problems} />}
      <details>
        <summary>{texts.try}</summary>
        <Code>{curl(description, route, mountedAt)}</Code>
      </details>
    </article>
  )
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return (
    <>
      <h4>{texts.parameters}</h4>
      <dl className="docs-members">
        {parameters.map(({ name, in: where, required, description, schema }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> <span className="docs-kind">{where}</span>{' '}
              {schema && <Kind schema={schema} />}
              {required && <span className="docs-required">{texts.required}</span>}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Bodies({ description, content }: { description: Description; content: Content }) {
  return Object.entries(content).map(([type, { schema }]) => {
    const example = exampleOf(description, schema)
    return (
      <div key={type} className="docs-body">
        <p>
          <code>{type}</code> {schema && <Kind schema={schema} />}
        </p>
        {example !== undefined && <Example value={example} />}
      </div>
    )
  })
}

export function Example({ value }: { value: unknown }) {
  return (
    <details>
      <summary>{texts.example}</summary>
      <Code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</Code>
    </details>
  )
}

/** Reached by Tab, so that it can be scrolled without a mouse. */
function Code({ children }: { children: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <pre className="docs-code" tabIndex={0} role="region" aria-label={texts.example}>
      {children}
    </pre>
  )
}

function Problems({
  description,
  answers,
}: {
  description: Description
  answers: (readonly [string, Answer])[]
}) {
  return (
    <details>
      <summary>{texts.problems}</summary>
      <dl className="docs-members">
        {answers.flatMap(([status, answer]) =>
          problemsIn(description, answer).map(({ code, title, detail }) => (
            <div key={status + code}>
              <dt>
                <code>{code}</code> <span className="docs-kind">{status === 'default' ? '' : status}</span>
              </dt>
              <dd>
                {title}. {detail}
              </dd>
            </div>
          )),
        )}
      </dl>
    </details>
  )
}
