// The pages that the door serves: the console, the description of the API, and the styles of what is printed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler, type Router, static as serveFiles } from 'express'

const docsPage = fileURLToPath(new URL('../docs-page', import.meta.url))
const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** To be mounted at `/docs`. */
export function docsRouter(): Router {
  const router = express.Router()
  for (const file of swaggerFiles)
    router.get(`/${file}`, (_request, response) => response.sendFile(join(swaggerUi, file)))
  router.use(serveFiles(docsPage))
  return router
}

/** Styles of pages that endpoints make; to be mounted at `/print`. */
export const printRouter = (): RequestHandler =>
  serveFiles(fileURLToPath(new URL('../print', import.meta.url)), { index: false, redirect: false })

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>乡小二</title><p>网页还没有构建。接口说明在 <a href="/docs/">/docs/</a>。'

/** The built console at `dist`, or a line that says that it is not built. */
export function consolePage(dist: string | undefined): RequestHandler {
  if (dist && existsSync(join(dist, 'index.html'))) return consoleFiles(dist)
  const router = express.Router()
  router.get('/', (_request, response) => {
    response.type('html').set('cache-control', 'no-store').send(notBuilt)
  })
  return router
}

// Names under assets/ carry a hash of what is in them; the page that names them is asked for anew each time.
const consoleFiles = (dist: string): RequestHandler =>
  serveFiles(dist, {
    redirect: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(dist, 'assets', sep))
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
