import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import t from 'tap'

const ROOT = join(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** Which folder of src may import from which, besides itself and the files at the top of src. Everything not listed is forbidden. */
const MAY_IMPORT: Record<string, string[]> = {
  database: [],
  http: [],
  spreadsheets: [],
  protection: [],
  plugins: ['http', 'database', 'stations', 'register', 'access', 'audit', 'idempotency', 'limits', 'protection'],
  limits: ['http', 'database', 'protection'],
  idempotency: ['database', 'protection'],
  changes: ['http', 'database'],
  calendar: ['http', 'database'],
  areas: ['http', 'database'],
  audit: ['http', 'database', 'calendar', 'spreadsheets'],
  persons: ['http', 'database', 'areas', 'audit', 'protection'],
  access: ['http', 'database', 'areas', 'calendar', 'audit', 'persons', 'protection'],
  stations: ['http', 'database', 'spreadsheets', 'areas', 'calendar', 'changes', 'access', 'audit'],
  register: ['http', 'database', 'spreadsheets', 'areas', 'calendar', 'access', 'audit', 'persons'],
  points: [
    'http',
    'database',
    'areas',
    'calendar',
    'changes',
    'access',
    'audit',
    'persons',
    'idempotency',
    'protection'
  ],
  storage: [],
  images: [],
  volunteering: [
    'http',
    'database',
    'protection',
    'storage',
    'images',
    'areas',
    'calendar',
    'access',
    'audit',
    'persons',
    'points',
    'register',
    'stations'
  ]
}

/** `database/tables.ts` names every module's tables, as types only: a query sees them through it. */
const TABLE_CATALOGUE = 'database/tables.ts'

/** What another module may be asked for. Its queries and tables are its own. */
const FACES = ['service.ts', 'schemas.ts', 'problems.ts', 'rules.ts', 'times.ts', 'actor.ts', 'directory.ts']

const sourceFiles = async () => (await readdir(SRC, { recursive: true })).filter((file) => file.endsWith('.ts'))

async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(join(SRC, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path))
  )
}

t.test('modules depend only on what they are allowed to', async (t) => {
  for (const file of await sourceFiles()) {
    const [folder = '', ...rest] = file.split('/')
    if (rest.length === 0 || file === TABLE_CATALOGUE) continue
    t.ok(folder in MAY_IMPORT, `src/${folder} has a line in the table above`)
    for (const target of await importsOf(file)) {
      const parts = target.split('/')
      if (parts.length === 1 || parts[0] === folder) continue
      t.ok(MAY_IMPORT[folder]?.includes(parts[0] ?? ''), `${file} may import ${target}`)
    }
  }
})

t.test('a module is asked through its service, never through its queries or tables', async (t) => {
  const shared = ['database', 'http', 'plugins', 'protection', 'spreadsheets']
  for (const file of await sourceFiles()) {
    if (file === TABLE_CATALOGUE) continue
    const [folder = ''] = file.split('/')
    for (const target of await importsOf(file)) {
      const [other = '', ...rest] = target.split('/')
      if (rest.length === 0 || other === '..' || other === folder || shared.includes(other)) continue
      const isContents = !file.includes('/') || folder === 'plugins'
      t.ok(
        FACES.includes(rest.join('/')) ||
          (isContents && /^([a-z-]+\/)?([a-z-]+-)?(routes|seed)\.ts$/.test(rest.join('/'))),
        `${file} may use ${target}`
      )
    }
  }
})

t.test('rules are pure: they import no I/O and read no clock', async (t) => {
  const rules = (await sourceFiles()).filter((file) => /\/rules(\/|\.ts$)/.test(file))
  t.ok(rules.length > 0)
  for (const file of rules) {
    const text = await readFile(join(SRC, file), 'utf8')
    t.notMatch(text, /from '(node:(?!crypto)|kysely|pg|fastify|@electric-sql)/, `${file} imports no I/O`)
    t.notMatch(
      text,
      /Date\.now|new Date\(\)|Math\.random|performance\.now/,
      `${file} takes time and chance as arguments`
    )
  }
})

t.test('queries make no decisions and routes none either', async (t) => {
  for (const file of await sourceFiles()) {
    const text = await readFile(join(SRC, file), 'utf8')
    if (/queries\.ts$/.test(file)) t.notMatch(text, /problems\.ts'|throw /, `${file} throws nothing`)
    if (/routes\.ts$/.test(file))
      t.notMatch(text, /queries\.ts'|selectFrom|insertInto|updateTable|sql`/, `${file} has no SQL`)
  }
})

t.test('every table is read and written by the module that owns it', async (t) => {
  const owners = new Map<string, string>()
  for (const file of (await sourceFiles()).filter((name) => name.endsWith('/tables.ts') && name !== TABLE_CATALOGUE)) {
    const text = await readFile(join(SRC, file), 'utf8')
    for (const [, table = ''] of text.matchAll(/^ {2}([a-z_]+): \{$/gm)) owners.set(table, file.split('/')[0] ?? '')
  }
  t.ok(owners.has('station'))
  for (const file of await sourceFiles()) {
    const text = await readFile(join(SRC, file), 'utf8')
    for (const [, table = ''] of text.matchAll(
      /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'([a-z_]+)/g
    )) {
      t.equal(owners.get(table), file.split('/')[0], `${file} uses ${table}`)
    }
  }
})

t.test('files stay short enough to be read in one sitting', async (t) => {
  for (const folder of ['src', 'scripts', 'test']) {
    const files = (await readdir(join(ROOT, folder), { recursive: true })).filter((file) => file.endsWith('.ts'))
    for (const file of files) {
      const lines = (await readFile(join(ROOT, folder, file), 'utf8')).split('\n').length
      t.ok(lines <= 320, `${folder}/${file} has ${lines} lines`)
    }
  }
})

t.test('the top level holds what it is meant to hold and nothing else', async (t) => {
  const expected = [
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'Dockerfile',
    'LICENSE',
    'README.md',
    'db',
    'openapi',
    'package-lock.json',
    'package.json',
    'scripts',
    'src',
    'test',
    'tsconfig.json'
  ]
  const found = (await readdir(ROOT)).filter((name) => !name.startsWith('.') && name !== 'node_modules')
  t.strictSame(found.sort(), expected.sort())
})

t.test('the lock file names no registry', async (t) => {
  const lock = await readFile(join(ROOT, 'package-lock.json'), 'utf8')
  t.notMatch(lock, /"resolved"/)
})

t.test('every foreign key has an index that finds its rows', async (t) => {
  const schema = await readFile(join(ROOT, 'db/schema.sql'), 'utf8')
  const read = (pattern: RegExp) =>
    [...schema.matchAll(pattern)].map(([, table, columns = '', references, referred = '']) => ({
      table,
      columns: columns.split(', '),
      references,
      referred: referred.split(', ')
    }))
  const keys = read(
    /ALTER TABLE ONLY public\.(\w+)\s+ADD CONSTRAINT \w+ FOREIGN KEY \(([^)]+)\) REFERENCES public\.(\w+)\(([^)]+)\)/g
  )
  t.ok(keys.length > 0)
  const unique = [
    ...read(/CREATE UNIQUE INDEX \w+ ON public\.(\w+) USING btree \(([^)]+)\);/g),
    ...read(/ALTER TABLE ONLY public\.(\w+)\s+ADD CONSTRAINT \w+ (?:PRIMARY KEY|UNIQUE) \(([^)]+)\)/g)
  ]
  const indexes = [...unique, ...read(/CREATE (?:UNIQUE )?INDEX \w+ ON public\.(\w+) USING btree \(([^)]+)\)/g)]
  for (const { table, columns, references, referred } of keys) {
    // Where one column says which row is meant, the others say the same again.
    const telling = columns.filter((_, place) =>
      unique.some((key) => key.table === references && `${key.columns}` === referred[place])
    )
    const begins_an_index = indexes.some(
      (index) =>
        index.table === table &&
        (`${index.columns},`.startsWith(`${columns},`) || telling.includes(index.columns[0] ?? ''))
    )
    const holds_a_key = unique.some((key) => key.table === table && key.columns.every((one) => columns.includes(one)))
    t.ok(begins_an_index || holds_a_key, `${table} (${columns})`)
  }
})

t.test('the map of the code in README names folders that exist', async (t) => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/`((?:src|db|test|scripts|openapi)\/[\w/.-]*)`/g)].map(([, path = '']) => path)
  t.ok(named.length > 10)
  for (const path of named) t.ok(existsSync(join(ROOT, path)), path)
})

t.test('no two components of the documents have one name', async (t) => {
  const named = new Map<string, string>()
  for (const file of await sourceFiles()) {
    for (const [, id = ''] of (await readFile(join(SRC, file), 'utf8')).matchAll(/\$id: '([^']+)'/g)) {
      t.equal(named.get(id), undefined, `${id} of ${file}`)
      named.set(id, file)
    }
  }
  t.ok(named.size > 0)
})
