// Databases of a PostgreSQL server for tests. To make one takes a second and to empty one a moment, so they are kept from
// run to run (xiaoer_test_…), borrowed under an advisory lock, and put back to the template's rows when borrowed.
import pg from 'pg'

export interface Borrowed {
  url: string
  /** Gives it back. */
  drop(): Promise<void>
}

export interface Template {
  /** Changes with whatever decides what is in it. */
  key: string
  fill(url: string): Promise<void>
}

// Any number that nobody else uses.
const locks = 20_261_120
const mostAtOnce = 64

const withDatabase = (url: string, name: string): string => {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.href
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = await connect(url)
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  return (rowCount ?? 0) > 0
}

let made = 0
const freshName = () => `xiaoer_once_${process.pid}_${Date.now().toString(36)}_${++made}`

/** Not even migrated. */
export async function emptyDatabase(url: string): Promise<Borrowed> {
  const name = freshName()
  await run(url, `CREATE DATABASE ${name}`)
  const drop = () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  return { url: withDatabase(url, name), drop }
}

const eachTable = (body: string) => `DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP ${body} END LOOP; END $$`
const keepRows = eachTable("EXECUTE format('CREATE TABLE seed.%I AS TABLE public.%I', t, t);")
const restoreRows = eachTable(
  "EXECUTE format('DELETE FROM public.%I', t); EXECUTE format('INSERT INTO public.%I SELECT * FROM seed.%I', t, t);",
)

/** Holds what the template holds, and nobody else has it until it is given back. */
export async function borrowDatabase(url: string, template: Template): Promise<Borrowed> {
  const keeper = await connect(url)
  try {
    const name = `xiaoer_test_${template.key}_${await freeNumber(keeper)}`
    if (!(await exists(keeper, name))) {
      await keeper.query(`CREATE DATABASE ${name} TEMPLATE ${await templateDatabase(keeper, url, template)}`)
      // Nothing in it has to outlive the machine.
      await keeper.query(`ALTER DATABASE ${name} SET synchronous_commit = off`)
    }
    const own = withDatabase(url, name)
    await run(own, 'SET session_replication_role = replica', restoreRows)
    // The lock is the connection's, and goes with it.
    return { url: own, drop: () => keeper.end() }
  } catch (error) {
    await keeper.end()
    throw error
  }
}

async function freeNumber(keeper: pg.Client): Promise<number> {
  for (let n = 1; n <= mostAtOnce; n++) {
    const { rows } = await keeper.query('SELECT pg_try_advisory_lock($1, $2) AS taken', [locks, n])
    if (rows[0].taken) return n
  }
  throw new Error(`more than ${mostAtOnce} test databases at once`)
}

/** Made under another name and renamed, by one process at a time. */
async function templateDatabase(keeper: pg.Client, url: string, { key, fill }: Template): Promise<string> {
  const name = `xiaoer_template_${key}`
  await keeper.query('SELECT pg_advisory_lock($1, 0)', [locks])
  try {
    if (await exists(keeper, name)) return name
    const making = freshName()
    await keeper.query(`CREATE DATABASE ${making}`)
    await fill(withDatabase(url, making))
    await run(withDatabase(url, making), 'CREATE SCHEMA seed', keepRows)
    await keeper.query(`ALTER DATABASE ${making} RENAME TO ${name}`)
    return name
  } finally {
    await keeper.query('SELECT pg_advisory_unlock($1, 0)', [locks])
  }
}
