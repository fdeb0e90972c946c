-- Care: when somebody was told that they talk with an AI, how they are, who is too young, and what was told,
-- counted without saying of whom.

alter table users
  -- When the user was last told that the companion is an AI.
  add column ai_notice_at timestamptz,
  add column distress text not null default 'calm' check (distress in ('calm', 'elevated', 'crisis')),
  -- Since when; what it means fades with time.
  add column distress_at timestamptz,
  -- When the companion asks how they are, after a crisis.
  add column check_in_at timestamptz,
  -- Since when the account is closed for everything but help, because its user said to be under 18.
  add column underage_at timestamptz;
create index users_check_in on users (check_in_at) where check_in_at is not null;
-- Leaving and coming back makes nobody older.
alter table tombstones add column underage_at timestamptz;
-- Leaves before what was said to the chat earlier.
alter table outbox add column is_urgent boolean not null default false;

-- What the product has told by rule. A row outlives its account: the source is the id of a message, and
-- leads to nobody once the message is gone.
create table safety_events (
  source_id uuid not null,
  kind text not null check (kind in ('ai-notice', 'crisis-card', 'third-party-card', 'age-lock',
    'check-in', 'reply-withheld')),
  language text not null,
  at timestamptz not null default now(),
  primary key (source_id, kind)
);
create index safety_events_time on safety_events (at);
alter table safety_events enable row level security;
-- Written in the transaction that tells it; read by nobody's user.
create policy told on safety_events for insert to evolveai_user with check (true);
grant insert on safety_events to evolveai_user;

-- migrate:down

drop table safety_events;
alter table outbox drop column is_urgent;
alter table tombstones drop column underage_at;
alter table users
  drop column ai_notice_at,
  drop column distress,
  drop column distress_at,
  drop column check_in_at,
  drop column underage_at;
