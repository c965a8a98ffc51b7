import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openState, readAll, readOne, run, type State, transaction } from './state'

const tables = ['create table if not exists note (id integer primary key, text text not null unique) strict']
const note = z.object({ text: z.string() })
const texts = (state: State) =>
  readAll(state, note, 'select text from note order by id').map(({ text }) => text)

function fileInNewFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'souk-state-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return join(dir, 'deeper', 'state.sqlite')
}

test('a transaction that fails leaves nothing behind', () => {
  const state = openState(':memory:', tables)
  const twice = () =>
    transaction(state, () => {
      run(state, 'insert into note (text) values (?)', 'kept?')
      transaction(state, () => run(state, 'insert into note (text) values (?)', 'inner'))
      run(state, 'insert into note (text) values (?)', 'kept?')
    })
  expect(twice).toThrow(/UNIQUE/)
  expect(texts(state)).toEqual([])
})

test('a row that is not what the code expects is an error, not a wrong value', () => {
  const state = openState(':memory:', tables)
  run(state, 'insert into note (text) values (?)', 'words')
  expect(() => readOne(state, z.object({ text: z.number() }), 'select text from note')).toThrow(z.ZodError)
  expect(readOne(state, note, 'select text from note where id = 404')).toBeNull()
})

test('what was stored is still there after the process is killed', async () => {
  const file = fileInNewFolder()
  openState(file, tables).db.close()
  const script = `
    const db = new (require('node:sqlite').DatabaseSync)(${JSON.stringify(file)})
    db.exec("insert into note (text) values ('survives')")
    process.stdout.write('stored')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const state = openState(file, tables)
  expect(texts(state)).toEqual(['survives'])
  state.db.close()
})
