-- Everything a user owns carries user_id and falls with the user (on delete cascade).
-- Content columns (bytea) are sealed by the application; see docs/architecture.md.

-- The second wall: work done for one user runs as this role, which sees that user's rows only.
-- Roles belong to the whole server, so another database may be creating it at this moment.
do $$ begin
  create role evolveai_user nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant evolveai_user to current_user;
grant usage on schema public to evolveai_user;

create table users (
  id bigint primary key,
  data_key bytea not null,
  data_key_kek text not null,
  token_version integer not null default 0,
  name bytea,
  city bytea,
  gender text check (gender in ('male', 'female', 'other')),
  form_of_address text not null default 'informal' check (form_of_address in ('informal', 'formal')),
  language text not null default 'en',
  time_zone text not null default 'UTC',
  plan text not null default 'free' check (plan in ('free', 'premium')),
  plan_expires_at timestamptz,
  created_at timestamptz not null default now()
);
create index users_data_key_kek on users (data_key_kek);

-- Outlives the user, so that a restored backup can have its deletions applied again.
create table tombstones (
  user_id bigint primary key,
  deleted_at timestamptz not null default now()
);

-- A conversation is also its own place in the queue: waiting_since says that a turn is owed,
-- due_at when it may begin, the lease who works on it.
create table conversations (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  persona text not null,
  chat_id bigint,
  is_blocked boolean not null default false,
  onboarding bytea,
  waiting_since timestamptz,
  due_at timestamptz,
  priority smallint not null default 0,
  lease_until timestamptz,
  lease_token bigint not null default 0,
  attempts integer not null default 0,
  delay_told_at timestamptz,
  created_at timestamptz not null default now(),
  unique (user_id, persona)
);
create index conversations_queue on conversations (priority desc, due_at)
  where waiting_since is not null;

create table messages (
  id uuid primary key,
  seq bigint generated always as identity,
  conversation_id uuid not null references conversations on delete cascade,
  user_id bigint not null references users on delete cascade,
  role text not null check (role in ('user', 'companion')),
  turn_id uuid,
  content bytea not null,
  has_image boolean not null default false,
  telegram_message_id bigint,
  idempotency_key bytea,
  request_digest bytea,
  created_at timestamptz not null default now()
);
create index messages_history on messages (conversation_id, seq desc);
create index messages_owner on messages (user_id);
create index messages_age on messages (created_at);
create unique index messages_from_telegram on messages (conversation_id, telegram_message_id)
  where role = 'user' and telegram_message_id is not null;
create unique index messages_idempotency on messages (user_id, idempotency_key)
  where idempotency_key is not null;
create unique index messages_reply on messages (turn_id) where role = 'companion';
create index messages_unanswered on messages (conversation_id, seq)
  where role = 'user' and turn_id is null;

create table attachments (
  id uuid primary key,
  message_id uuid not null references messages on delete cascade,
  user_id bigint not null references users on delete cascade,
  media_type text not null,
  content bytea not null
);
create index attachments_message on attachments (message_id);
create index attachments_owner on attachments (user_id);

create table outbox (
  id uuid primary key,
  seq bigint generated always as identity,
  conversation_id uuid not null references conversations on delete cascade,
  user_id bigint not null references users on delete cascade,
  chat_id bigint not null,
  turn_id uuid not null,
  part integer not null,
  content bytea not null,
  available_at timestamptz not null default now(),
  attempts integer not null default 0,
  lease_until timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  telegram_message_id bigint,
  created_at timestamptz not null default now(),
  unique (turn_id, part)
);
create index outbox_pending on outbox (chat_id, seq) where sent_at is null and failed_at is null;
create index outbox_owner on outbox (user_id);
create index outbox_conversation on outbox (conversation_id);

create table facts (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  category text not null,
  content bytea not null,
  digest bytea not null,
  source_message_id uuid,
  importance smallint not null default 5,
  is_pinned boolean not null default false,
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  created_at timestamptz not null default now()
);
create unique index facts_current on facts (user_id, digest) where valid_to is null;

-- Append-only: the affinity score is the sum of its points.
create table affinity_events (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  turn_id uuid not null,
  kind text not null,
  points integer not null,
  day date not null,
  created_at timestamptz not null default now(),
  unique (turn_id, kind)
);
create index affinity_events_conversation on affinity_events (conversation_id, day);
create index affinity_events_owner on affinity_events (user_id);

create table daily_usage (
  user_id bigint not null references users on delete cascade,
  day date not null,
  messages integer not null default 0,
  primary key (user_id, day)
);

-- The cost ledger: one row per call of a model, also of the calls that failed.
create table llm_calls (
  id uuid primary key,
  user_id bigint references users on delete set null,
  turn_id uuid,
  purpose text not null,
  provider text not null,
  model text not null,
  outcome text not null,
  input_tokens integer not null default 0,
  cached_input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  reasoning_tokens integer not null default 0,
  cost_micros bigint not null default 0,
  duration_ms integer not null,
  created_at timestamptz not null default now()
);
create index llm_calls_owner on llm_calls (user_id, created_at);

-- nullif: after a transaction the setting reads as '' rather than null.
create function current_app_user() returns bigint language sql stable
  return nullif(current_setting('app.user_id', true), '')::bigint;

do $$
declare owned text;
begin
  foreach owned in array array['conversations', 'messages', 'attachments', 'outbox', 'facts',
    'affinity_events', 'daily_usage', 'llm_calls']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy owner on %I to evolveai_user
      using (user_id = (select current_app_user()))
      with check (user_id = (select current_app_user()))', owned);
    execute format('grant select, insert, update, delete on %I to evolveai_user', owned);
  end loop;
end $$;

alter table users enable row level security;
create policy owner on users to evolveai_user
  using (id = (select current_app_user())) with check (id = (select current_app_user()));
grant select, insert, update, delete on users to evolveai_user;

alter table tombstones enable row level security;
create policy owner on tombstones to evolveai_user
  using (user_id = (select current_app_user())) with check (user_id = (select current_app_user()));
grant select, insert, update on tombstones to evolveai_user;

-- migrate:down

drop table llm_calls, daily_usage, affinity_events, facts, outbox, attachments, messages,
  conversations, tombstones, users;
drop function current_app_user();
revoke usage on schema public from evolveai_user;
