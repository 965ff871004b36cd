// The versions of dialogs, for the wings that hold them.
export { type DefinitionVersion, findLatest, findVersion } from './definition-store.ts'
