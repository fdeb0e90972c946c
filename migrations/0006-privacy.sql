-- Privacy: what somebody has agreed to, an export behind a link that works once, and accounts nobody uses.

-- Append-only, as evidence; what holds now stands with the user.
create table consents (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  purpose text not null,
  is_given boolean not null,
  -- What was shown: its version, and the SHA-256 of the very words.
  text_version text not null,
  text_hash bytea not null,
  created_at timestamptz not null default now()
);
create index consents_owner on consents (user_id, purpose, created_at desc);

create table export_links (
  -- SHA-256 of what stands in the link.
  token_hash bytea primary key,
  user_id bigint not null references users on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index export_links_owner on export_links (user_id);

alter table users
  -- The last day something came from the user.
  add column last_active_at timestamptz not null default now(),
  -- When the user was told that the account will be removed.
  add column inactive_told_at timestamptz,
  -- Purposes the user has said no to; all others count as given.
  add column withdrawn_consents text[] not null default '{}',
  -- Nothing said before it is learned, taken into a summary or recalled.
  add column remembered_since timestamptz;
create index users_last_active on users (last_active_at);

do $$
declare owned text;
begin
  foreach owned in array array['consents', 'export_links']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy owner on %I to evolveai_user
      using (user_id = (select current_app_user()))
      with check (user_id = (select current_app_user()))', owned);
  end loop;
end $$;
grant select, insert on consents to evolveai_user;
grant select, insert, update, delete on export_links to evolveai_user;

-- migrate:down

drop index users_last_active;
alter table users
  drop column last_active_at,
  drop column inactive_told_at,
  drop column withdrawn_consents,
  drop column remembered_since;
drop table export_links, consents;
