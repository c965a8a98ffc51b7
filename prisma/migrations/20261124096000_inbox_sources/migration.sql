-- The inbox also takes what the mail service tells. Whose shop that is about stands in its body, which is not read before
-- it is stored: such an event is of no shop yet. Owned by packages/inbox; the migrations carry this text to the letter.
alter table inbox.event add column source text not null default 'shopify';
alter table inbox.event alter column shop drop not null;

-- Every source numbers its webhooks by itself.
alter table inbox.event drop constraint event_once;
alter table inbox.event add constraint event_once unique nulls not distinct (source, shop, webhook_id);
alter table inbox.event add constraint event_of_a_shop check (source <> 'shopify' or shop is not null);
