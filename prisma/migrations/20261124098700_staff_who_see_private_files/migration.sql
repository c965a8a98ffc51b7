-- Who of the staff may see what vendors send in private: everybody, or the account owner and those who are named.
alter table staff_member
  add column account_owner boolean not null default false,
  add column sees_private_files boolean not null default false;

-- Everybody is asked about once more, for who owns the account.
update staff_member set learned_at = 'epoch';

-- Without a row: everybody.
create table private_files_rule (
  shop       text           not null primary key references shop (domain) on delete cascade on update cascade,
  named_only boolean        not null,
  version    integer        not null,
  changed_at timestamptz(3) not null
);
