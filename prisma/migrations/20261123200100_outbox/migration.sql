-- What has to leave. Owned by packages/outbox; the migrations carry this text to the letter.
create schema outbox;

-- Waiting: due_at is when it may be claimed. Claimed: due_at is when the lease ends. Finished or dead: due_at is null.
create table outbox.message (
  id          uuid primary key default gen_random_uuid(),
  seq         bigint not null generated always as identity,
  shop        text not null,
  kind        text not null,
  lane        text not null,
  dedupe_key  text not null,
  payload     jsonb not null,
  created_at  timestamptz not null default now(),
  due_at      timestamptz default now(),
  claimed     boolean not null default false,
  token       bigint not null default 0,
  attempts    integer not null default 0,
  finished_at timestamptz,
  dead_at     timestamptz,
  last_error  text,
  constraint message_once unique (shop, dedupe_key),
  constraint message_payload_is_object check (jsonb_typeof(payload) = 'object'),
  constraint message_one_state check (num_nonnulls(due_at, finished_at, dead_at) = 1),
  constraint message_claimed_is_leased check (not claimed or due_at is not null)
);

create index message_due on outbox.message (due_at) where due_at is not null;
create index message_unsent on outbox.message (shop, lane, seq) where finished_at is null;

-- Two messages of one lane are never in hand at the same time, whatever the workers do.
create unique index message_one_in_hand_per_lane on outbox.message (shop, lane) where claimed;
