import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { upgradeTables } from './upgrade-tables'

const shop =
  'create table if not exists shop (id integer primary key autoincrement, name text not null) strict;'
const older = `${shop}
  create table if not exists tea (
    id integer primary key autoincrement, shop_id integer not null references shop (id) on delete cascade,
    kind text not null check (kind in ('BLACK'))
  ) strict;
  create table if not exists cup (tea_id integer not null references tea (id) on delete cascade) strict;`
const newer = `${shop}
  create table if not exists tea (
    id integer primary key autoincrement, shop_id integer not null references shop (id) on delete cascade,
    kind text not null check (kind in ('BLACK', 'GREEN')), steeps integer not null default 3
  ) strict;
  create index if not exists tea_kind on tea (kind);
  create table if not exists cup (tea_id integer not null references tea (id) on delete cascade) strict;`

test('a file of an older version keeps what it holds, takes what the newer one knows, and keeps its references', () => {
  const db = new DatabaseSync(':memory:')
  db.exec(`pragma foreign_keys = on; ${older}`)
  db.exec(
    "insert into shop values (1, 'Tea House'); insert into tea values (7, 1, 'BLACK'); insert into cup values (7); insert into tea values (9, 1, 'BLACK'); delete from tea where id = 9",
  )
  upgradeTables(db, [newer])
  expect(
    db
      .prepare('select * from tea')
      .all()
      .map((row) => ({ ...row })),
  ).toEqual([{ id: 7, shop_id: 1, kind: 'BLACK', steeps: 3 }])
  db.exec("insert into tea (shop_id, kind) values (1, 'GREEN')")
  expect(db.prepare("select id from tea where kind = 'GREEN'").get()?.id).toBe(10)
  db.exec('delete from shop where id = 1')
  expect(db.prepare('select count(*) as left from cup').get()?.left).toBe(0)
  const before = db.prepare('select * from sqlite_schema').all()
  upgradeTables(db, [newer])
  expect(db.prepare('select * from sqlite_schema').all()).toEqual(before)
})
