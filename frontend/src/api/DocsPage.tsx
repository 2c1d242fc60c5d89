import { useEffect, useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { LanguageChoice } from '../site/LanguageChoice'
import { address, call, mountedAt } from '../site/server'
import { ThemeChoice } from '../site/ThemeChoice'
import { textsOf, useLanguage } from '../texts/texts'
import { routesOf, type Description } from './description'
import { here } from './here'
import { Example, OperationView } from './OperationView'
import { SchemaView, Words } from './SchemaView'
import './docs.css'

const texts = textsOf('docs')

const file = address('api/openapi.json')

/** The API's description for people, drawn from the document that programs read. */
export default function DocsPage() {
  const { language } = useLanguage()
  return <Page key={language} />
}

function Page() {
  const [description, setDescription] = useState<Description | undefined>()
  const [problem, setProblem] = useState<Problem | undefined>()
  const [sought, setSought] = useState('')
  useEffect(() => {
    document.title = texts.title
    call(file, { headers: { Accept: 'application/json' } })
      .then((response) => response.json() as Promise<Description>)
      .then(setDescription, (error: unknown) => setProblem(problemOf(error)))
  }, [])
  useEffect(() => {
    // The browser looked for the place before there was anything.
    if (description && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [description])
  return (
    <div className="docs">
      <header className="docs-head">
        <h1>{texts.title}</h1>
        <a href={mountedAt}>{texts.chat}</a>
        <a href={file.href}>{texts.file}</a>
        <ThemeChoice />
        <LanguageChoice />
      </header>
      {problem && <ProblemNotice problem={problem} />}
      {!description && !problem && <p role="status">{texts.loading}</p>}
      {description && (
        <div className="docs-columns">
          <Contents description={description} sought={sought} onSeek={setSought} />
          <main id="main" tabIndex={-1} lang="en">
            {description.info.description && (
              <p>
                <Words>{description.info.description}</Words>
              </p>
            )}
            <Operations description={description} sought={sought} />
            {!sought && <Bodies description={description} />}
          </main>
        </div>
      )}
    </div>
  )
}

type Seeking = { description: Description; sought: string }

function Contents({ description, sought, onSeek }: Seeking & { onSeek: (sought: string) => void }) {
  const tags = description.tags.map(({ name }) => ({ name, routes: routesOf(description, name, sought) }))
  return (
    <nav aria-label={texts.contents}>
      <input
        type="search"
        aria-label={texts.find}
        placeholder={texts.find}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      {tags.every(({ routes }) => routes.length === 0) && <p role="status">{texts.none}</p>}
      {tags
        .filter(({ routes }) => routes.length > 0)
        .map(({ name, routes }) => (
          <section key={name} lang="en">
            <h2>{name}</h2>
            <ul>
              {routes.map(({ operation: { operationId, summary } }) => (
                <li key={operationId}>
                  <a href={here(operationId)}>{summary}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}

function Operations({ description, sought }: Seeking) {
  return description.tags
    .map((tag) => ({ ...tag, routes: routesOf(description, tag.name, sought) }))
    .filter(({ routes }) => routes.length > 0)
    .map(({ name, description: about, routes }) => (
      <section key={name} aria-labelledby={`tag-${name}`}>
        <h2 id={`tag-${name}`}>{name}</h2>
        {about && <p>{about}</p>}
        {routes.map((route) => (
          <OperationView key={route.operation.operationId} description={description} route={route} />
        ))}
      </section>
    ))
}

function Bodies({ description }: { description: Description }) {
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{texts.bodies}</h2>
      {Object.entries(description.components.schemas).map(([name, schema]) => (
        <article
          key={name}
          id={`body-${name}`}
          className="docs-operation"
          aria-labelledby={`body-${name}-name`}
        >
          <h3 id={`body-${name}-name`}>{name}</h3>
          {schema.description && (
            <p>
              <Words>{schema.description}</Words>
            </p>
          )}
          <SchemaView schema={schema} />
          {schema.examples?.[0] !== undefined && <Example value={schema.examples[0]} />}
        </article>
      ))}
    </section>
  )
}
