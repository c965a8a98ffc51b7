-- What the store's staff write about a vendor for each other.
create table vendor_note (
  id             uuid primary key default uuidv7(),
  vendor_id      uuid           not null references vendor (id) on delete cascade on update cascade,
  author_user_id text           not null,
  text           text           not null,
  version        integer        not null,
  written_at     timestamptz(3) not null,
  changed_at     timestamptz(3)
);

create index vendor_note_of_vendor on vendor_note (vendor_id, id desc);
