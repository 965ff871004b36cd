// A certificate's picture on the disk: drawn when it is first asked for, and again where the file is gone.
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../../platform/config.ts'
import type { CertificateShown } from './certificate-reads.ts'
import { drawCertificate } from './draw-certificate.ts'

/** Returns the path of a PNG under the data folder. */
export async function certificatePicture(config: Config, certificate: CertificateShown): Promise<string> {
  const folder = resolve(config.DATA_DIR, 'certificates')
  const path = join(folder, `${certificate.id}.png`)
  if (await isThere(path)) return path
  await mkdir(folder, { recursive: true })
  const { name, course, run, hours, number, issuedOn, code } = certificate
  const [year, month, day] = issuedOn.split('-').map(Number)
  const png = await drawCertificate({
    ...{ name, course, run: run.number, hours, number, code },
    issuedOn: `${year}年${month}月${day}日`,
    issuer: `${run.course.programme.region}电子商务公共服务中心`,
  })
  // Whoever reads it never sees half of it.
  await writeFile(`${path}.part`, png)
  await rename(`${path}.part`, path)
  return path
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
