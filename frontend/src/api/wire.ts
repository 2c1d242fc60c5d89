import type { components } from './schema'

/** A body by its name in the API's description. What changes there and is used here does not compile. */
export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]
