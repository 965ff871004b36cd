// Debian's Chromium, or any that CHROMIUM names.
import { existsSync } from 'node:fs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...usual].find((path) => path !== undefined && existsSync(path))
