// Who may import whom (docs/architecture.md). Parsed with swc: dependency-cruiser finds nothing through TypeScript 7.
// swc here reads no JSX, so what the console may import is told to Biome (biome.json).
// scripts/check-boundaries.ts also plants a violation of each rule in a copy, and every one must be caught.

const pure = '^node_modules/(zod|dayjs)/'
const wings =
  '^core/(people|programmes|training|follow-ups|stations|sales|brand|indicators|ledgers|messaging|dialogs|broadcasts|requests)/'
const data = '(store|reads|load-programme)\\.ts$'
const tests = '\\.test\\.ts$|^test/|/test-[a-z-]+\\.ts$'

/** Forbids what is not allowed: `allowed` is a list of path patterns. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { pathNot: [...(Array.isArray(from) ? from : [from]), ...allowed] },
})

const never = (name, from, to, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: [tests, ...(extra.except ?? [])] },
  to: { path: to, ...(extra.to ?? {}) },
})

export default {
  forbidden: [
    only('values-import-nothing', '^core/values/', [pure]),
    only('understanding-is-pure', '^core/understanding/', ['^core/values/', pure]),
    only('contract-is-types-alone', '^miniprogram-api/contract/', [pure]),
    never('core-knows-no-door', '^core/', '^(bot|miniprogram-api|jobs|console|scripts|prisma/(seed|demo))/'),
    never('doors-apart-bot', '^bot/', '^(miniprogram-api/(?!contract/)|jobs/)'),
    never('doors-apart-api', '^miniprogram-api/', '^(bot|jobs)/'),
    never('doors-apart-jobs', '^jobs/', '^(bot|miniprogram-api)/'),
    never('doors-never-touch-stores', '^(bot|miniprogram-api|jobs)/', '^core/.*store\\.ts$'),
    never(
      'prisma-only-in-stores-and-reads',
      '^(core|bot|miniprogram-api|jobs)/',
      '^(prisma/generated/|node_modules/@prisma/)',
      {
        except: ['^core/platform/', `^core/.*${data}`],
      },
    ),
    never(
      'sql-only-in-stores-and-reads',
      '^(core|bot|miniprogram-api|jobs)/',
      '^core/platform/database/direct',
      {
        except: ['^core/platform/', `^core/.*${data}`],
      },
    ),
    never('wechaty-only-in-the-channel', '^', '^node_modules/(wechaty|memory-card|file-box)', {
      except: ['^bot/(channel|county)/', '^bot/(real-puppet|remote-county)\\.ts$', '^scripts/bench/'],
    }),
    never('schedule-only-in-jobs', '^', '^node_modules/(@types/)?node-schedule', {
      except: ['^jobs/schedule\\.ts$'],
    }),
    never('wings-use-no-others-store', `${wings}`, '^core/[^/]+/.*store\\.ts$', {
      to: { pathNot: '^core/$1/' },
    }),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^node:' } },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/|^prisma/generated/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
