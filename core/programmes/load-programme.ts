// Brings a programme's rows in line with its file. Safe to run at every start: an unchanged file is left alone.
import { createHash } from 'node:crypto'
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Deps } from '../platform/deps.ts'
import { newDataKey } from '../platform/secrets.ts'
import type { ProgrammeFile, ProgrammeIndicator } from './programme-file.ts'

export type Loaded = 'created' | 'updated' | 'unchanged'

export function loadProgramme(deps: Deps, file: ProgrammeFile): Promise<Loaded> {
  const fileHash = createHash('sha256').update(JSON.stringify(file)).digest('hex')
  return deps.database.transact(async (tx) => {
    const known = await tx.programme.findUnique({ where: { key: file.key } })
    if (known?.fileHash === fileHash) return 'unchanged'
    const { key, name, region, zone, documents, period, client, denominators, settings } = file
    const detail = { documents, period, client, denominators, settings }
    const columns = { key, name, region, zone, fileHash, detail }
    const id = known?.id ?? deps.ids.next('prg')
    if (known) await tx.programme.update({ where: { id }, data: columns })
    else {
      await tx.programme.create({ data: { id, ...columns, createdAt: deps.clock.now() } })
      await makeDataKey(deps, tx, id)
    }
    await savePhases(deps, tx, { id, file })
    await saveTownships(deps, tx, { id, file })
    await saveIndicators(deps, tx, { id, file })
    await saveCourseTypes(deps, tx, { id, file })
    return known ? 'updated' : 'created'
  })
}

async function makeDataKey({ ids, clock, keyring }: Deps, tx: Tx, programmeId: string): Promise<void> {
  const sealedKey = keyring.sealDataKey(newDataKey())
  const row = { id: ids.next('key'), programmeId, version: 1, sealedKey, createdAt: clock.now() }
  await tx.programmeSecret.create({ data: row })
  keyring.add(programmeId, sealedKey)
}

interface Loading {
  id: string
  file: ProgrammeFile
}

async function savePhases({ ids }: Deps, tx: Tx, { id: programmeId, file }: Loading): Promise<void> {
  for (const { number, name, startsOn, endsOn, paymentShareBp } of file.phases) {
    const stated = { name, paymentShareBp }
    await tx.phase.upsert({
      where: { programmeId_number: { programmeId, number } },
      create: { id: ids.next('pha'), programmeId, number, startsOn, endsOn, ...stated },
      // Dates that staff entered stay where the document states none.
      update: { ...stated, ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) },
    })
  }
}

async function saveTownships({ ids }: Deps, tx: Tx, { id: programmeId, file }: Loading): Promise<void> {
  for (const { name, kind } of file.townships) {
    await tx.township.upsert({
      where: { programmeId_name: { programmeId, name } },
      create: { id: ids.next('twn'), programmeId, name, kind },
      update: { kind },
    })
  }
}

async function saveCourseTypes({ ids }: Deps, tx: Tx, { id: programmeId, file }: Loading): Promise<void> {
  await tx.courseType.deleteMany({ where: { programmeId } })
  await tx.courseType.createMany({
    data: file.courseTypes.map((type) => ({ id: ids.next('cty'), programmeId, ...type })),
  })
}

// Definitions are the document's alone, so they are written anew as a whole.
async function saveIndicators({ ids }: Deps, tx: Tx, { id: programmeId, file }: Loading): Promise<void> {
  await tx.indicatorPhase.deleteMany({ where: { indicator: { programmeId } } })
  await tx.indicatorDefinition.deleteMany({ where: { programmeId } })
  const rows = file.indicators.map((indicator) => ({
    row: indicatorRow(indicator),
    indicator,
    id: ids.next('ind'),
  }))
  await tx.indicatorDefinition.createMany({ data: rows.map(({ id, row }) => ({ id, programmeId, ...row })) })
  const phases = rows.flatMap(({ id, indicator }) =>
    Object.entries(indicator.phases ?? {}).map(([phase, target]) => ({
      indicatorId: id,
      phase: Number(phase),
      target,
    })),
  )
  await tx.indicatorPhase.createMany({ data: phases })
  await tx.indicatorDefinition.createMany({
    data: file.superseded.map(({ status: _, ...row }) => ({
      id: ids.next('ind'),
      programmeId,
      key: row.key,
      section: '',
      topic: '',
      name: row.name,
      kind: 'superseded',
      op: '',
      target: null,
      unit: row.unit,
      scope: 'contract',
      quantified: false,
      document: row.document,
      superseded: true,
      detail: { formerValue: row.formerValue, replacedBy: row.replacedBy },
    })),
  })
}

// What has no column of its own is kept beside it, as the file has it.
function indicatorRow(indicator: ProgrammeIndicator) {
  const { key, section, group, name, kind, op, target, unit, scope, ...others } = indicator
  const { frequency, phaseMode, quantified, document, perEntity, phases: _, ...detail } = others
  return {
    ...{
      key,
      section,
      topic: group,
      name,
      kind,
      op,
      target,
      unit,
      scope,
      frequency,
      phaseMode,
      quantified,
      document,
    },
    ...(perEntity ? { perEntity: perEntity as Prisma.InputJsonObject } : {}),
    detail: detail as Prisma.InputJsonObject,
  }
}
