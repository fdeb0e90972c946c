-- Administrators: how they come in, and what they did, in a chain of which no link can be changed unseen.

create table admin_logins (
  -- SHA-256 of what stands in the one-time link, or of what Telegram has signed: each brings in once.
  token_hash bytea primary key,
  admin_id bigint not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

create table admin_sessions (
  -- SHA-256 of the cookie.
  token_hash bytea primary key,
  admin_id bigint not null,
  -- Of the account: whoever signs out everywhere, or leaves, ends it.
  token_version integer not null,
  -- The link or the login has been proved; whether the operator's password has been, too.
  is_complete boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index admin_sessions_admin on admin_sessions (admin_id, created_at);

-- What may be tried a few times only: of whom or from where, as a keyed digest.
create table admin_tries (
  id uuid primary key,
  key bytea not null,
  at timestamptz not null
);
create index admin_tries_key on admin_tries (key, at);

create table audit_log (
  seq bigint primary key,
  at timestamptz not null,
  -- Null: nobody knows who it was.
  actor_id bigint,
  action text not null,
  -- Whom or what it was done to. Nothing refers to it: a row outlives what it tells of.
  target text,
  reason text,
  details text,
  -- Of the row before; each hash covers its row and the hash before it.
  previous_hash bytea not null,
  hash bytea not null
);
create index audit_log_actor on audit_log (actor_id, seq);
create index audit_log_action on audit_log (action, seq);

-- The key of the hashes, wrapped as data keys are: who can write here cannot make a chain of their own.
create table audit_key (
  id integer primary key default 1 check (id = 1),
  wrapped_key bytea not null,
  kek text not null
);

create function keep_audit_log() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_log_kept before update or delete on audit_log
  for each row execute function keep_audit_log();
create trigger audit_log_not_emptied before truncate on audit_log
  for each statement execute function keep_audit_log();

-- migrate:down

drop table audit_log, audit_key, admin_tries, admin_sessions, admin_logins;
drop function keep_audit_log();
