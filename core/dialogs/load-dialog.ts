// Brings a dialog's definition in: a new version where it differs from the last. Those under way keep theirs.
import { authorize } from '../people/policy.ts'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeByKey } from '../programmes/programme-reads.ts'
import { type DialogDefinition, parseDefinition } from './definition.ts'
import * as store from './definition-store.ts'

export interface LoadedDialog {
  key: string
  version: number
  loaded: boolean
}

/** Step. What a county wrote is never replaced by what the programme's file usually has. */
export async function loadDefinition(
  work: Work,
  definition: DialogDefinition,
  source: store.DefinitionSource,
): Promise<LoadedDialog> {
  authorize(work.actor, 'change dialogs')
  const { key } = definition
  const latest = await store.findLatest(work.tx, work.programme.id, key)
  const kept =
    latest && (latest.hash === store.hashOf(definition) || (source === 'usual' && latest.source === 'county'))
  if (kept) return { key, version: latest.version, loaded: false }
  const version = (latest?.version ?? 0) + 1
  const id = work.ids.next('dlg')
  const columns = { id, programmeId: work.programme.id, key, version, createdAt: work.now }
  await store.insertVersion(work.tx, { ...columns, source, definition })
  const before = latest && { key, version: latest.version }
  work.changed({ type: 'dialogDefinition', id, before, after: { key, version } })
  return { key, version, loaded: true }
}

const commandFrame = async (deps: Deps, programmeKey: string) => {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const id = deps.ids.next('cmd')
  return {
    programme,
    actor: { kind: 'system' as const, programmeId: programme.id },
    cause: { kind: 'command' as const, id, orderId: id, at: deps.clock.now() },
  }
}

/** Use case of the command line. Throws the Problem `invalidInput` that names the first flaw. */
export async function loadDialog(
  deps: Deps,
  { programmeKey, json }: { programmeKey: string; json: unknown },
): Promise<LoadedDialog> {
  const definition = parseDefinition(json)
  const frame = await commandFrame(deps, programmeKey)
  return runWork(deps, { ...frame, body: (work) => loadDefinition(work, definition, 'county') })
}

/** Use case of every start: the dialogs that each programme has where the county wrote none of its own. */
export async function loadUsualDialogs(
  deps: Deps,
  { programmeKey, dialogs }: { programmeKey: string; dialogs: readonly unknown[] },
): Promise<number> {
  const definitions = dialogs.map(parseDefinition)
  const frame = await commandFrame(deps, programmeKey)
  return runWork(deps, {
    ...frame,
    body: async (work) => {
      let loaded = 0
      for (const each of definitions) loaded += Number((await loadDefinition(work, each, 'usual')).loaded)
      return loaded
    },
  })
}

/** For the command line: the newest version of each. */
export async function listDialogs(deps: Deps, programmeKey: string): Promise<store.DefinitionVersion[]> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  return store.latestDefinitions(deps.database.client, programme.id)
}
