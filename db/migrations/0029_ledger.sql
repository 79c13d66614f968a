-- Points: one ledger for each sub-district. What was posted stays as it is; what is worked out from it (balances, what is
-- left of lots, sums of days) is kept beside it, and can be worked out anew at any time.

-- Whoever has taken a ledger to post in it sees and writes all of it, whatever their own area, until they let go.
create function keeps_ledger(code text) returns boolean language sql stable parallel safe
  return scope_setting('actor') = 'system' or coalesce(scope_setting('ledger') = code, false);

create table ledger (
  subdistrict_code text primary key references area check (subdistrict_code ~ '000$' and subdistrict_code !~ '^99|000000$'),
  -- The latest link of the chain.
  head_number bigint not null check (head_number >= 1),
  head_hash bytea not null check (length(head_hash) = 32),
  head_recorded_at timestamptz not null
);

-- All that one transaction posts in a ledger: a link of the chain, numbered without gaps.
create table ledger_batch (
  subdistrict_code text not null references ledger,
  number bigint not null check (number >= 1),
  -- 32 zeros for the first.
  previous_hash bytea not null check (length(previous_hash) = 32),
  previous_number bigint generated always as (nullif(number - 1, 0)) stored,
  hash bytea not null check (length(hash) = 32),
  -- Never before that of the one before.
  recorded_at timestamptz not null,
  account_count integer not null check (account_count >= 0),
  transfer_count integer not null check (transfer_count >= 0),
  entry_count integer not null check (entry_count = 2 * transfer_count),
  -- Running totals: what all the accounts of a kind come to after this batch.
  issuing_balance_points bigint not null,
  redeemed_balance_points bigint not null,
  expired_balance_points bigint not null,
  member_balance_points bigint not null check (member_balance_points >= 0),
  primary key (subdistrict_code, number),
  constraint ledger_batch_hash unique (subdistrict_code, number, hash),
  constraint ledger_batch_follows foreign key (subdistrict_code, previous_number, previous_hash)
    references ledger_batch (subdistrict_code, number, hash),
  constraint ledger_batch_begins_with_nothing check (number > 1 or previous_hash = decode(repeat('00', 32), 'hex')),
  constraint ledger_batch_sums_to_zero check (
    issuing_balance_points + redeemed_balance_points + expired_balance_points + member_balance_points = 0
  )
);
create unique index ledger_batch_previous on ledger_batch (subdistrict_code, previous_number, previous_hash);
create index ledger_batch_recorded_at on ledger_batch (subdistrict_code, recorded_at, number);
alter table ledger add constraint ledger_head_is_a_batch
  foreign key (subdistrict_code, head_number, head_hash)
  references ledger_batch (subdistrict_code, number, hash) deferrable initially deferred;
create index ledger_head on ledger (subdistrict_code, head_number, head_hash);

-- Points come from the issuing account, belong to members, and end as redeemed or expired.
create table points_account (
  id uuid primary key,
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('issuing', 'redeemed', 'expired', 'member')),
  person_id uuid references person,
  opened_at timestamptz not null,
  -- Only members': of the others it is the running total of the latest batch, so that nobody waits for a row.
  balance_points bigint check (balance_points >= 0),
  held_points bigint check (held_points >= 0),
  foreign key (subdistrict_code, batch_number) references ledger_batch,
  constraint points_account_in_ledger unique (id, subdistrict_code),
  constraint points_account_place unique (subdistrict_code, batch_number, position),
  constraint points_account_member_is_somebody check ((kind = 'member') = (person_id is not null)),
  constraint points_account_member_has_balance
    check ((kind = 'member') = (balance_points is not null) and (kind = 'member') = (held_points is not null)),
  constraint points_account_holds_what_it_has check (held_points <= balance_points)
);
create unique index points_account_person on points_account (person_id, subdistrict_code);
create unique index points_account_system on points_account (subdistrict_code, kind) where kind <> 'member';
create index points_account_list on points_account (subdistrict_code, id) where kind = 'member';

create table points_transfer (
  id uuid primary key,
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('earning', 'grant', 'payment', 'redemption', 'expiry', 'reversal')),
  from_account_id uuid not null,
  to_account_id uuid not null,
  points bigint not null check (points between 1 and 1000000),
  -- When it happened; the batch says when it was recorded.
  occurred_at timestamptz not null check (occurred_at >= '2000-01-01T00:00:00Z'),
  -- What it is for, once for each kind.
  source_kind text check (source_kind ~ '^[a-z][a-z_]{0,39}$'),
  source_id text check (length(source_id) between 1 and 64),
  -- By which rule, for how long, on what evidence, approved by whom. Nothing personal.
  explanation jsonb not null check (jsonb_typeof(explanation) = 'object'),
  made_by text not null check (length(made_by) between 1 and 80),
  reverses_id uuid references points_transfer,
  foreign key (subdistrict_code, batch_number) references ledger_batch,
  constraint points_transfer_place unique (subdistrict_code, batch_number, position),
  constraint points_transfer_has_two_accounts check (from_account_id <> to_account_id),
  constraint points_transfer_reverses_another check ((kind = 'reversal') = (reverses_id is not null) and reverses_id <> id),
  constraint points_transfer_source_is_whole check ((source_kind is null) = (source_id is null))
);
create unique index points_transfer_once_per_source on points_transfer (source_kind, source_id, kind)
  where source_kind is not null;
create unique index points_transfer_reversed_once on points_transfer (reverses_id) where reverses_id is not null;

-- The two sides of a transfer: position 2n - 1 takes from, position 2n gives to.
create table points_entry (
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  transfer_id uuid not null,
  account_id uuid not null,
  points bigint not null check (points <> 0),
  -- What a member has after it; null for the other accounts.
  balance_points bigint check (balance_points >= 0),
  occurred_at timestamptz not null,
  -- As the batch, so that who sees an entry need not see the batch.
  recorded_at timestamptz not null,
  primary key (account_id, batch_number, position),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code),
  constraint points_entry_side check ((points > 0) = (position % 2 = 0)),
  constraint points_entry_place unique (subdistrict_code, batch_number, position)
);
create index points_entry_account on points_entry (account_id, subdistrict_code);
create index points_entry_occurred_at on points_entry (account_id, occurred_at) include (points);

-- Whatever adds entries adds both sides of a transfer, for its points and between its accounts; and no transfer is without.
create function entries_balance() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (select from added group by transfer_id having sum(points) <> 0 or count(*) <> 2) then
    raise exception 'the entries of a transfer do not sum to zero'
      using errcode = 'check_violation', constraint = 'points_entry_balances';
  end if;
  if exists (
    select from added left join points_transfer as transfer
      on transfer.id = added.transfer_id
      and transfer.subdistrict_code = added.subdistrict_code
      and transfer.batch_number = added.batch_number
      and transfer.position = (added.position + 1) / 2
      and transfer.occurred_at = added.occurred_at
      and case when added.points > 0 then transfer.to_account_id else transfer.from_account_id end = added.account_id
      and transfer.points = abs(added.points)
    where transfer.id is null
  ) then
    raise exception 'an entry is not what its transfer says'
      using errcode = 'check_violation', constraint = 'points_entry_is_of_its_transfer';
  end if;
  return null;
end $$;
create trigger points_entry_balances after insert on points_entry
  referencing new table as added for each statement execute function entries_balance();

create function transfers_have_entries() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from added where 2 <> (
      select count(*) from points_entry as entry
      where entry.subdistrict_code = added.subdistrict_code and entry.batch_number = added.batch_number
        and entry.position in (2 * added.position - 1, 2 * added.position) and entry.transfer_id = added.id
    )
  ) then
    raise exception 'a transfer has no entries'
      using errcode = 'check_violation', constraint = 'points_transfer_has_entries';
  end if;
  return null;
end $$;
create trigger points_transfer_has_entries after insert on points_transfer
  referencing new table as added for each statement execute function transfers_have_entries();

-- What a member was credited at once, with the id of the transfer that credited it. Spent where it ends soonest first.
create table points_lot (
  id uuid primary key references points_transfer,
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  account_id uuid not null,
  points bigint not null check (points >= 1),
  -- The last day, in Jining, on which it can be spent; null for ever.
  expires_on date check (expires_on between '2000-01-01' and '2200-01-01'),
  remaining_points bigint not null check (remaining_points between 0 and points),
  -- Of what remains, what holds have reserved.
  held_points bigint not null default 0 check (held_points >= 0),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code),
  constraint points_lot_place unique (subdistrict_code, batch_number, position),
  constraint points_lot_holds_what_it_has check (held_points <= remaining_points)
);
create index points_lot_account on points_lot (account_id, subdistrict_code);
create index points_lot_open on points_lot (account_id, expires_on, batch_number, position) where remaining_points > 0;
create index points_lot_expires_on on points_lot (subdistrict_code, expires_on, account_id)
  where remaining_points > 0 and expires_on is not null;

-- Out of which lots a transfer took its points; below zero where a reversal puts them back.
create table points_allocation (
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  transfer_id uuid not null references points_transfer,
  lot_id uuid not null references points_lot,
  points bigint not null check (points <> 0),
  primary key (subdistrict_code, batch_number, position)
);
create index points_allocation_transfer_id on points_allocation (transfer_id);
create index points_allocation_lot_id on points_allocation (lot_id);

-- Points that are reserved for something until it is committed, released, or its time is over.
create table points_hold (
  id uuid primary key,
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  account_id uuid not null,
  points bigint not null check (points between 1 and 1000000),
  purpose text not null check (purpose ~ '^[a-z][a-z_]{0,39}$'),
  source_kind text check (source_kind ~ '^[a-z][a-z_]{0,39}$'),
  source_id text check (length(source_id) between 1 and 64),
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  -- Whose time is over is open until somebody writes that down, and reserves nothing meanwhile.
  status text not null check (status in ('open', 'committed', 'released', 'timed_out')),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code),
  constraint points_hold_place unique (subdistrict_code, batch_number, position),
  constraint points_hold_source_is_whole check ((source_kind is null) = (source_id is null)),
  constraint points_hold_ends_after_it_begins check (ends_at > opened_at)
);
create index points_hold_account on points_hold (account_id, subdistrict_code);
create index points_hold_open on points_hold (account_id, ends_at) where status = 'open';
create index points_hold_overdue on points_hold (subdistrict_code, ends_at) where status = 'open';
create unique index points_hold_once_per_source on points_hold (source_kind, source_id, purpose)
  where source_kind is not null;

create table points_hold_lot (
  hold_id uuid not null references points_hold,
  lot_id uuid not null references points_lot,
  subdistrict_code text not null,
  points bigint not null check (points >= 1),
  primary key (hold_id, lot_id)
);
create index points_hold_lot_lot_id on points_hold_lot (lot_id);

-- How a hold ended: once.
create table points_hold_end (
  hold_id uuid primary key references points_hold,
  subdistrict_code text not null,
  batch_number bigint not null,
  position integer not null check (position >= 1),
  status text not null check (status in ('committed', 'released', 'timed_out')),
  -- What was taken of it; the rest is free again.
  committed_points bigint not null check (committed_points >= 0),
  transfer_id uuid references points_transfer,
  constraint points_hold_end_place unique (subdistrict_code, batch_number, position),
  constraint points_hold_end_committed_has_transfer
    check ((status = 'committed') = (transfer_id is not null) and (status = 'committed') = (committed_points > 0))
);
create index points_hold_end_transfer_id on points_hold_end (transfer_id);

-- What an account had at the end of a day of business time, as far as is recorded: days without entries have no row.
create table points_day (
  account_id uuid not null,
  subdistrict_code text not null,
  day date not null,
  balance_points bigint not null,
  primary key (account_id, day),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code)
);
create index points_day_account on points_day (account_id, subdistrict_code);

-- The other accounts have any number of entries a day, and so their sums of minutes besides.
create table points_minute (
  account_id uuid not null,
  subdistrict_code text not null,
  minute timestamptz not null,
  points bigint not null,
  primary key (account_id, minute),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code)
);
create index points_minute_account on points_minute (account_id, subdistrict_code);

create trigger ledger_is_never_deleted before delete or truncate on ledger for each statement execute function rows_stay();
create trigger ledger_batch_stays before update or delete or truncate
  on ledger_batch for each statement execute function rows_stay();
create trigger points_transfer_stays before update or delete or truncate
  on points_transfer for each statement execute function rows_stay();
create trigger points_entry_stays before update or delete or truncate
  on points_entry for each statement execute function rows_stay();
create trigger points_allocation_stays before update or delete or truncate
  on points_allocation for each statement execute function rows_stay();
create trigger points_hold_lot_stays before update or delete or truncate
  on points_hold_lot for each statement execute function rows_stay();
create trigger points_hold_end_stays before update or delete or truncate
  on points_hold_end for each statement execute function rows_stay();
-- Of these what is worked out changes, and nothing else.
create trigger points_account_is_never_deleted before delete or truncate
  on points_account for each statement execute function rows_stay();
create trigger points_account_stays before update of id, subdistrict_code, batch_number, position, kind, person_id, opened_at
  on points_account for each statement execute function rows_stay();
create trigger points_lot_is_never_deleted before delete or truncate
  on points_lot for each statement execute function rows_stay();
create trigger points_lot_stays before update of id, subdistrict_code, batch_number, position, account_id, points, expires_on
  on points_lot for each statement execute function rows_stay();
create trigger points_hold_is_never_deleted before delete or truncate
  on points_hold for each statement execute function rows_stay();
create trigger points_hold_stays
  before update of id, subdistrict_code, batch_number, position, account_id, points, purpose, source_kind, source_id, opened_at, ends_at
  on points_hold for each statement execute function rows_stay();

-- Takes the ledger: nobody else posts in it until the transaction ends. Returns the number of its latest batch, which tells
-- who has read before whether that is still so; 0 where there is no ledger yet, and then nobody else opens it either.
create function hold_ledger(code text) returns bigint
language plpgsql volatile security definer set search_path from current as $$
declare
  number bigint;
begin
  select head_number into number from ledger where subdistrict_code = code for update;
  if not found then
    perform pg_advisory_xact_lock(7208815, hashtext(code));
    select head_number into number from ledger where subdistrict_code = code for update;
  end if;
  return coalesce(number, 0);
end $$;
revoke all on function hold_ledger(text) from public;
grant execute on function hold_ledger(text) to guanxin_app;

-- Whoever posts for somebody whose account they do not see must know in which ledger it is.
create function ledgers_of(ids uuid[]) returns table (id uuid, subdistrict_code text)
  language sql stable security definer set search_path from current as $$
  select points_account.id, points_account.subdistrict_code from points_account where points_account.id = any(ids)
  union all
  select points_transfer.id, points_transfer.subdistrict_code from points_transfer where points_transfer.id = any(ids)
  union all
  select points_hold.id, points_hold.subdistrict_code from points_hold where points_hold.id = any(ids)
$$;
revoke all on function ledgers_of(uuid[]) from public;
grant execute on function ledgers_of(uuid[]) to guanxin_app;

-- The latest batch by a time, for who sees of a ledger what is their own: its place in the chain, and nothing else of it.
create function ledger_batch_at(code text, as_of timestamptz)
  returns table (number bigint, hash bytea, recorded_at timestamptz)
  language sql stable security definer set search_path from current as $$
  select ledger_batch.number, ledger_batch.hash, ledger_batch.recorded_at from ledger_batch
  where ledger_batch.subdistrict_code = code and ledger_batch.recorded_at <= as_of
  order by ledger_batch.recorded_at desc, ledger_batch.number desc limit 1
$$;
revoke all on function ledger_batch_at(text, timestamptz) from public;
grant execute on function ledger_batch_at(text, timestamptz) to guanxin_app;

-- As the other one, for who adds many at once.
create function forget_expired_answers(as_of timestamptz, most integer) returns void
  language sql volatile security definer set search_path from current as $$
  delete from idempotency_record where (actor, key_hash) in (
    select actor, key_hash from idempotency_record where expires_at < as_of
    order by expires_at limit most for update skip locked
  )
$$;
revoke all on function forget_expired_answers(timestamptz, integer) from public;
grant execute on function forget_expired_answers(timestamptz, integer) to guanxin_app;

-- Answers to many callers are kept together, by the service itself; what they say stays sealed.
create policy idempotency_record_is_kept on idempotency_record to guanxin_app
  using (scope_setting('actor') = 'system') with check (scope_setting('actor') = 'system');

-- The sub-district sees its ledger; a community sees its people's accounts, and everybody their own.
alter table ledger enable row level security;
create policy ledger_in_scope on ledger for select to guanxin_app using (in_personal_scope(subdistrict_code));
create policy ledger_is_kept on ledger to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table ledger_batch enable row level security;
create policy ledger_batch_in_scope on ledger_batch for select to guanxin_app using (in_personal_scope(subdistrict_code));
create policy ledger_batch_is_kept on ledger_batch to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_account enable row level security;
create policy points_account_in_scope on points_account for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or is_own(person_id) or exists (
    select from person
    where person.id = person_id and in_personal_scope(person.area_code)
      and person.subdistrict_code = points_account.subdistrict_code
  )
);
create policy points_account_is_kept on points_account to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_transfer enable row level security;
create policy points_transfer_in_scope on points_transfer for select to guanxin_app using (
  in_personal_scope(subdistrict_code)
  or exists (select from points_account where points_account.id in (from_account_id, to_account_id))
);
create policy points_transfer_is_kept on points_transfer to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_entry enable row level security;
create policy points_entry_in_scope on points_entry for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
create policy points_entry_is_kept on points_entry to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_lot enable row level security;
create policy points_lot_in_scope on points_lot for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
create policy points_lot_is_kept on points_lot to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_hold enable row level security;
create policy points_hold_in_scope on points_hold for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
create policy points_hold_is_kept on points_hold to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_day enable row level security;
create policy points_day_in_scope on points_day for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
create policy points_day_is_kept on points_day to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_minute enable row level security;
create policy points_minute_in_scope on points_minute for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
create policy points_minute_is_kept on points_minute to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_allocation enable row level security;
create policy points_allocation_in_scope on points_allocation for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_lot where points_lot.id = lot_id)
);
create policy points_allocation_is_kept on points_allocation to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_hold_lot enable row level security;
create policy points_hold_lot_in_scope on points_hold_lot for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_hold where points_hold.id = hold_id)
);
create policy points_hold_lot_is_kept on points_hold_lot to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table points_hold_end enable row level security;
create policy points_hold_end_in_scope on points_hold_end for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_hold where points_hold.id = hold_id)
);
create policy points_hold_end_is_kept on points_hold_end to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));

grant select, insert on ledger, ledger_batch, points_account, points_transfer, points_entry, points_lot,
  points_allocation, points_hold, points_hold_lot, points_hold_end, points_day, points_minute to guanxin_app;
grant update (head_number, head_hash, head_recorded_at) on ledger to guanxin_app;
grant update (balance_points, held_points) on points_account to guanxin_app;
grant update (remaining_points, held_points) on points_lot to guanxin_app;
grant update (status) on points_hold to guanxin_app;
grant update (balance_points) on points_day to guanxin_app;
grant update (points) on points_minute to guanxin_app;
