// A programme's settings, as its file was last loaded. Reads only.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import { type ProgrammeSettings, settingsSchema } from './settings.ts'

const detailSchema = z.object({ settings: settingsSchema.prefault({}) })

export async function readSettings(tx: Tx, programmeId: string): Promise<ProgrammeSettings> {
  const { detail } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { detail: true },
  })
  return detailSchema.parse(detail).settings
}
