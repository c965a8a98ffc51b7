create schema audit;

create table audit.entry (
  id      bigint generated always as identity primary key,
  shop    text        not null,
  at      timestamptz not null default clock_timestamp(),
  actor   jsonb       not null,
  action  text        not null,
  subject text        not null,
  detail  jsonb       not null default '{}'
);

create index entry_by_subject on audit.entry (shop, subject, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.entry is append-only';
end $$;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
