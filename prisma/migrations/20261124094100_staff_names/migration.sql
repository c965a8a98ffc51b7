-- What members of the store's staff are called; Shopify's session tokens tell only their ids.
create table staff_member (
  shop       text           not null references shop (domain) on delete cascade on update cascade,
  user_id    text           not null,
  name       text           not null,
  learned_at timestamptz(3) not null,
  primary key (shop, user_id)
);
