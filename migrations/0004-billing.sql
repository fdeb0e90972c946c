-- Payments that are always right: the ledger takes in what is given, given back and given free, and what
-- belongs to it: invoices, subscriptions, codes, gifts, and what is owed to Telegram.

-- The ledger. A charge that was paid has Telegram's id; every other entry has one of our own.
alter table payments
  add column kind text not null default 'payment'
    check (kind in ('payment', 'gift', 'trial', 'promo', 'grant', 'refund', 'revocation')),
  -- The entry this one takes back, with all its days.
  add column reverses text,
  -- The charge a subscription was begun with.
  add column subscription_id text,
  add column invoice_id uuid,
  add column promo_code text,
  -- The administrator who wrote it, and why.
  add column actor_id bigint,
  add column reason text;
create unique index payments_reverses on payments (reverses) where reverses is not null;
create index payments_subscription on payments (subscription_id) where subscription_id is not null;
create index payments_invoice on payments (invoice_id) where invoice_id is not null;
create index payments_time on payments (paid_at);

-- Premium an operator gave by hand becomes an entry, so that a payment adds to it: as far as it reaches beyond
-- what was paid, each payment beginning where the one before it ends.
insert into payments (charge_id, user_id, kind, product, days, amount, currency, paid_at, reason)
  select 'grant:' || gen_random_uuid(), id, 'grant', 'grant', days, 0, 'XTR',
    plan_expires_at - days * interval '24 hours', 'given before there was a ledger'
  from (
    select id, plan_expires_at,
      ceil(extract(epoch from plan_expires_at - greatest(now(), paid_until)) / 86400)::int as days
    from users left join (
      select user_id, max(paid_at + days_from_here * interval '24 hours') as paid_until
      from (
        select user_id, paid_at, sum(days) over (
          partition by user_id order by paid_at, charge_id
          rows between current row and unbounded following) as days_from_here
        from payments
      ) as chained
      group by user_id
    ) as paid on user_id = id
    where plan = 'premium' and plan_expires_at > greatest(now(), paid_until)
  ) as given;

-- Entries stay as they are; of an account that is gone only the owner is taken away.
create function keep_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.user_id is null
    and to_jsonb(new) - 'user_id' = to_jsonb(old) - 'user_id' then
    return new;
  end if;
  raise exception 'the ledger is only added to';
end $$;
create trigger payments_kept before update or delete on payments
  for each row execute function keep_ledger();
revoke update, delete on payments from evolveai_user;

-- What was asked for at which price; Telegram may take the money for it once.
create table invoices (
  id uuid primary key,
  user_id bigint not null references users on delete cascade,
  offer_id text not null,
  is_gift boolean not null default false,
  amount integer not null,
  currency text not null,
  promo_code text,
  created_at timestamptz not null default now()
);
create index invoices_owner on invoices (user_id, created_at);

create table subscriptions (
  -- The charge it was begun with.
  id text primary key,
  user_id bigint not null references users on delete cascade,
  -- Its renewals carry the same one.
  invoice_id uuid unique,
  offer_id text not null,
  amount integer not null,
  -- restored: cancelled by us and allowed again, which its owner has to confirm to Telegram.
  state text not null default 'active' check (state in ('active', 'cancelled', 'restored', 'failed')),
  paid_until timestamptz not null,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
-- What was begun before, by its first charge. Whether its owner has cancelled it shows when it is not renewed.
insert into subscriptions (id, user_id, offer_id, amount, paid_until, created_at)
  select distinct on (user_id) charge_id, user_id, product, amount,
    max(paid_at) over (partition by user_id) + interval '720 hours', paid_at
  from payments
  where product = 'monthly' and is_recurring and user_id is not null
  order by user_id, paid_at, charge_id;
create index subscriptions_owner on subscriptions (user_id);
create index subscriptions_paid_until on subscriptions (paid_until);

create table promo_codes (
  code text primary key,
  percent smallint check (percent between 1 and 99),
  days integer check (days between 1 and 365),
  max_uses integer not null check (max_uses > 0),
  expires_at timestamptz,
  disabled_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  check (num_nonnulls(percent, days) = 1)
);

create table promo_uses (
  id uuid primary key,
  code text not null references promo_codes,
  user_id bigint references users on delete set null,
  entered_at timestamptz not null default now(),
  -- While a payment is under way its use is nobody else's.
  reserved_until timestamptz,
  used_at timestamptz,
  unique (code, user_id)
);
create index promo_uses_owner on promo_uses (user_id);

-- A month paid for somebody else: whoever brings the code first has it. The owner is who has paid.
create table gifts (
  code text primary key,
  charge_id text not null unique,
  user_id bigint references users on delete set null,
  days integer not null,
  created_at timestamptz not null default now()
);
create index gifts_owner on gifts (user_id);

-- Said once about each end of a plan.
create table plan_notices (
  user_id bigint not null references users on delete cascade,
  kind text not null check (kind in ('ends-soon', 'ended', 'renewal-failed')),
  ends_at timestamptz not null,
  told_at timestamptz not null default now(),
  primary key (user_id, kind, ends_at)
);

-- What Telegram is to do with money. It outlives the account it is about.
create table billing_orders (
  id text primary key,
  kind text not null check (kind in ('refund', 'cancel-subscription')),
  charge_id text not null,
  telegram_user_id bigint not null,
  reason text not null,
  -- Null: by rule.
  requested_by bigint,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  failure text,
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  reported_at timestamptz
);
create index billing_orders_waiting on billing_orders (due_at) where state = 'waiting';

-- How far things that are read bit by bit have been read.
create table billing_progress (
  name text primary key,
  value bigint not null
);

alter table users
  -- When the user was last in a crisis: nothing is sold or reminded of for three days.
  add column crisis_at timestamptz;
alter table daily_usage
  -- The line at the limit is said once a day.
  add column limit_told_at timestamptz,
  -- Of the answers, for the fair use of who has no limit.
  add column cost_micros bigint not null default 0;
-- What is over the limit waits until then.
alter table conversations add column kept_until timestamptz;
-- Who waits longest, whatever the plan.
create index conversations_waiting on conversations (due_at) where waiting_since is not null;
-- A trial is for a person, not for an account.
alter table tombstones add column had_trial boolean not null default false;
create index users_plan_ends on users (plan_expires_at) where plan = 'premium';

do $$
declare owned text;
begin
  foreach owned in array array['invoices', 'subscriptions', 'promo_uses', 'gifts', 'plan_notices']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy owner on %I to evolveai_user
      using (user_id = (select current_app_user()))
      with check (user_id = (select current_app_user()))', owned);
    execute format('grant select, insert, update, delete on %I to evolveai_user', owned);
  end loop;
end $$;
-- Orders are given in the transaction that makes them necessary, and carried out by nobody's user.
grant insert on billing_orders to evolveai_user;
grant select on promo_codes to evolveai_user;

-- migrate:down

revoke select on promo_codes from evolveai_user;
revoke insert on billing_orders from evolveai_user;
drop index users_plan_ends;
alter table tombstones drop column had_trial;
drop index conversations_waiting;
alter table conversations drop column kept_until;
alter table daily_usage drop column limit_told_at, drop column cost_micros;
alter table users drop column crisis_at;
drop table billing_progress, billing_orders, plan_notices, gifts, promo_uses, promo_codes,
  subscriptions, invoices;
grant update, delete on payments to evolveai_user;
drop trigger payments_kept on payments;
drop function keep_ledger();
-- The version before knows payments only.
delete from payments where kind <> 'payment';
drop index payments_reverses, payments_subscription, payments_invoice, payments_time;
alter table payments
  drop column kind,
  drop column reverses,
  drop column subscription_id,
  drop column invoice_id,
  drop column promo_code,
  drop column actor_id,
  drop column reason;
