// What the editorial part needs to know of a kind of content; `core/brand/kinds.ts` lists the kinds.

export interface Facet {
  name: string
  value: string
}

export interface Reference {
  kind: string
  id: string
}

export interface ContentKind<Content extends object = object> {
  kind: string
  /** In Chinese, for what is said of it. */
  word: string
  /** A programme has one of it. */
  single?: true
  /** Of what came in or was kept; throws the Problem `invalidInput`. */
  parse(content: unknown): Content
  title(content: Content): string
  /** Words by which the public finds it, beside its title. */
  search?(content: Content): readonly string[]
  /** By what the public picks it out. */
  facets?(content: Content): readonly Facet[]
  /** Ids of the images that it shows. */
  images(content: Content): readonly string[]
  /** Other items that it names: they must be there, in the same programme. */
  refers?(content: Content): readonly Reference[]
}
