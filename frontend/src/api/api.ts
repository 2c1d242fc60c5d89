import { address, call } from '../site/server'
import type { paths } from './schema'

type Path = keyof paths
type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'
type PathOf<M extends Method> = { [P in Path]: paths[P][M] extends undefined ? never : P }[Path]
type Operation<M extends Method, P extends Path> = paths[P][M]

type Names<O> = O extends { parameters: { path: infer Values } } ? { path: Values } : { path?: never }
type Query<O> = O extends { parameters: { query?: infer Values } } ? { query?: Values } : { query?: never }
type Body<O> = O extends { requestBody: { content: { 'application/json': infer Sent } } }
  ? { body: Sent }
  : { body?: never }
type Json<R> = R extends { content: { 'application/json': infer Told } } ? Told : never
type Told<O> = O extends { responses: infer All }
  ? { [Status in keyof All]: Status extends 200 | 201 | 202 ? Json<All[Status]> : never }[keyof All]
  : never

type Besides = { headers?: Record<string, string>; signal?: AbortSignal; keepalive?: boolean }
type Options<O> = Names<O> & Query<O> & Body<O> & Besides
/** Nothing need be given where nothing must be. */
type Given<O> = object extends Options<O> ? [options?: Options<O>] : [options: Options<O>]

type Loose = Besides & {
  path?: Record<string, string>
  query?: Record<string, string | undefined>
  body?: unknown
}

/** The address of an operation, relative to where the application is mounted. */
export function pathTo<P extends Path>(path: P, names: Record<string, string>): string {
  return path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''))
}

/** Calls the API, typed by its description: path, names in it, query and body. Rejects as `call` does. */
export function request<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...[options]: Given<Operation<M, P>>
): Promise<Response> {
  const { path: names = {}, query, body, headers, ...rest } = (options ?? {}) as Loose
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
  return call(address(pathTo(path, names), query), {
    ...rest,
    method: method.toUpperCase(),
    headers: { ...type, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** Calls the API and gives the JSON that it answers with. */
export async function read<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...[options]: Given<Operation<M, P>>
): Promise<Told<Operation<M, P>>> {
  const asked = { ...options, headers: { Accept: 'application/json', ...options?.headers } }
  const response = await request(method, path, ...([asked] as unknown as Given<Operation<M, P>>))
  return (await response.json()) as Told<Operation<M, P>>
}
