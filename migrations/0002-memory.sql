-- What is kept beyond the messages, and the work in the background that keeps it.

-- Rises whenever what is remembered of the user changes otherwise than by a new message, so that
-- every process can tell whether what it holds is still true.
alter table users add column memory_version bigint not null default 0;
alter table users add column persona text;

-- Upkeep: facts are taken out of what was said (up to extracted_seq) and old messages are folded into
-- a summary. upkeep_due_at says when there is something to do, the lease who does it.
alter table conversations
  add column upkeep_due_at timestamptz,
  add column upkeep_lease_until timestamptz,
  add column upkeep_token bigint not null default 0,
  add column upkeep_attempts integer not null default 0,
  add column upkeep_messages integer not null default 0,
  add column extracted_seq bigint not null default 0;
create index conversations_upkeep on conversations (upkeep_due_at) where upkeep_due_at is not null;

-- A closed fact points to the one that took its place: the chain is the history.
alter table facts
  add column said_at timestamptz,
  add column superseded_by uuid references facts on delete set null deferrable initially deferred;
create index facts_chain on facts (superseded_by) where superseded_by is not null;
create index facts_owner on facts (user_id, created_at);

-- What the user asked to forget is not learned again from the same message, nor recalled from it.
create table forgotten_sources (
  user_id bigint not null references users on delete cascade,
  message_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (user_id, message_id)
);

create table emotions (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  content bytea not null,
  intensity smallint not null check (intensity between 1 and 10),
  is_pinned boolean not null default false,
  source_message_id uuid,
  felt_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index emotions_owner on emotions (user_id, felt_at);

create table follow_ups (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  conversation_id uuid not null references conversations on delete cascade,
  content bytea not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'raised', 'done')),
  source_message_id uuid,
  created_at timestamptz not null default now()
);
create index follow_ups_owner on follow_ups (user_id, due_at);
create index follow_ups_conversation on follow_ups (conversation_id);

-- Each summary takes in the one before it and covers every message up to through_seq. What comes after
-- the newest one stands in the prompt in full: nothing is in neither.
create table summaries (
  conversation_id uuid not null references conversations on delete cascade,
  number integer not null,
  user_id bigint not null references users on delete cascade,
  content bytea not null,
  through_seq bigint not null,
  created_at timestamptz not null default now(),
  primary key (conversation_id, number)
);
create index summaries_owner on summaries (user_id);

-- Of facts and of the user's messages; item_id is the id of either.
create table embeddings (
  item_id uuid not null,
  seq bigint generated always as identity,
  model text not null,
  user_id bigint not null references users on delete cascade,
  content bytea not null,
  primary key (item_id, model)
);
create index embeddings_owner on embeddings (user_id, model, seq);

-- Not every event comes from a turn: silence, and the judgement over a window of messages.
alter table affinity_events
  alter column turn_id drop not null,
  add column window_seq bigint,
  add column follow_up_id uuid;
create unique index affinity_events_silence on affinity_events (conversation_id, day)
  where kind = 'silence';
create unique index affinity_events_window on affinity_events (conversation_id, window_seq)
  where kind = 'quality';
create unique index affinity_events_follow_up on affinity_events (follow_up_id)
  where follow_up_id is not null;

do $$
declare owned text;
begin
  foreach owned in array array['forgotten_sources', 'emotions', 'follow_ups', 'summaries', 'embeddings']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy owner on %I to evolveai_user
      using (user_id = (select current_app_user()))
      with check (user_id = (select current_app_user()))', owned);
    execute format('grant select, insert, update, delete on %I to evolveai_user', owned);
  end loop;
end $$;

-- migrate:down

delete from affinity_events where turn_id is null;
drop index affinity_events_silence;
alter table affinity_events
  drop column window_seq,
  drop column follow_up_id,
  alter column turn_id set not null;
drop table embeddings, summaries, follow_ups, emotions, forgotten_sources;
delete from facts where valid_to is not null;
alter table facts drop column said_at, drop column superseded_by;
drop index facts_owner;
alter table conversations
  drop column upkeep_due_at,
  drop column upkeep_lease_until,
  drop column upkeep_token,
  drop column upkeep_attempts,
  drop column upkeep_messages,
  drop column extracted_seq;
alter table users drop column memory_version, drop column persona;
