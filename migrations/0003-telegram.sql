-- What a person chooses about being talked to, what the companion starts itself, what the operator
-- sends to many, and what was paid.

alter table users
  add column adult_confirmed_at timestamptz,
  add column voice_mode text not null default 'auto' check (voice_mode in ('auto', 'always', 'never')),
  -- For what reasons the companion may write first; none until the user says so.
  add column nudge_kinds text[] not null default '{}',
  -- Hours of the user's own clock in which nothing is started.
  add column quiet_from smallint not null default 22 check (quiet_from between 0 and 23),
  add column quiet_to smallint not null default 9 check (quiet_to between 0 and 23),
  add column stopped_at timestamptz,
  -- Notices that are told once, e.g. that photos are for premium.
  add column told_notices text[] not null default '{}';

-- Until then the user may go on writing: nothing of the answer leaves before.
alter table conversations add column quiet_until timestamptz;

-- What the companion has started. The key keeps it to two a day, whatever else fails.
create table nudges (
  user_id bigint not null references users on delete cascade,
  day date not null,
  number smallint not null check (number between 1 and 2),
  conversation_id uuid not null references conversations on delete cascade,
  turn_id uuid not null,
  kind text not null check (kind in ('follow-up', 'anniversary', 'morning', 'evening')),
  follow_up_id uuid,
  created_at timestamptz not null default now(),
  primary key (user_id, day, number)
);
create unique index nudges_follow_up on nudges (follow_up_id) where follow_up_id is not null;
create unique index nudges_kind on nudges (user_id, day, kind) where follow_up_id is null;
create index nudges_conversation on nudges (conversation_id);
create index users_written_to on users (id) where nudge_kinds <> '{}' and stopped_at is null;
create index llm_calls_nudges on llm_calls (created_at) where purpose = 'nudge';

create table broadcasts (
  id uuid primary key,
  created_by bigint not null,
  text_en text,
  text_ru text,
  audience_language text check (audience_language in ('en', 'ru')),
  audience_plan text check (audience_plan in ('free', 'premium')),
  audience_active_days integer,
  state text not null default 'draft'
    check (state in ('draft', 'sending', 'paused', 'done', 'cancelled')),
  total integer not null default 0,
  lease_until timestamptz,
  lease_token bigint not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

create table broadcast_recipients (
  broadcast_id uuid not null references broadcasts on delete cascade,
  user_id bigint not null references users on delete cascade,
  chat_id bigint not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sent', 'blocked', 'failed')),
  settled_at timestamptz,
  primary key (broadcast_id, user_id)
);
create index broadcast_recipients_waiting on broadcast_recipients (broadcast_id, user_id)
  where state = 'waiting';
create index broadcast_recipients_owner on broadcast_recipients (user_id);

-- The ledger of what was paid: a charge is written once, however often Telegram tells of it.
create table payments (
  charge_id text primary key,
  user_id bigint references users on delete set null,
  product text not null,
  days integer not null,
  amount integer not null,
  currency text not null,
  provider_charge_id text,
  is_recurring boolean not null default false,
  paid_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index payments_owner on payments (user_id, paid_at);

do $$
declare owned text;
begin
  foreach owned in array array['nudges', 'broadcast_recipients', 'payments']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy owner on %I to evolveai_user
      using (user_id = (select current_app_user()))
      with check (user_id = (select current_app_user()))', owned);
    execute format('grant select, insert, update, delete on %I to evolveai_user', owned);
  end loop;
end $$;

-- migrate:down

drop index llm_calls_nudges, users_written_to;
drop table payments, broadcast_recipients, broadcasts, nudges;
alter table conversations drop column quiet_until;
alter table users
  drop column adult_confirmed_at,
  drop column voice_mode,
  drop column nudge_kinds,
  drop column quiet_from,
  drop column quiet_to,
  drop column stopped_at,
  drop column told_notices;
