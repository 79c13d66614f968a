-- Points: one ledger for each sub-district. What was posted stays as it is; what is worked out from it (balances, what is
-- left of lots, sums of days) is kept beside it, and can be worked out anew at any time.

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
  constraint points_entry_side check ((points > 0) = (position % 2 = 0)),
  constraint points_entry_place unique (subdistrict_code, batch_number, position)
);
create index points_entry_occurred_at on points_entry (account_id, occurred_at) include (points);

-- What a foreign key would look at row by row is looked at here once for all that a statement adds: a ledger takes thousands
-- of rows a second.
create function transfers_fit() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from added
    left join points_account as giver
      on giver.id = added.from_account_id and giver.subdistrict_code = added.subdistrict_code
    left join points_account as receiver
      on receiver.id = added.to_account_id and receiver.subdistrict_code = added.subdistrict_code
    where giver.id is null or receiver.id is null
  ) or exists (
    select from (select distinct subdistrict_code, batch_number from added) as batch
    left join ledger_batch on ledger_batch.subdistrict_code = batch.subdistrict_code
      and ledger_batch.number = batch.batch_number
    where ledger_batch.number is null
  ) then
    raise exception 'a transfer is between accounts of the ledger of its batch'
      using errcode = 'foreign_key_violation', constraint = 'points_transfer_fits';
  end if;
  return null;
end $$;
create trigger points_transfer_fits after insert on points_transfer
  referencing new table as added for each statement execute function transfers_fit();

-- Whatever adds entries adds both sides of a transfer, for its points and between its accounts.
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

-- What a member was credited at once, with the id of the transfer that credited it. Spent where it ends soonest first.
create table points_lot (
  id uuid primary key,
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
  constraint points_lot_holds_what_it_has check (held_points <= remaining_points)
);
create function lots_fit() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from added left join points_transfer as transfer
      on transfer.id = added.id
      and transfer.subdistrict_code = added.subdistrict_code
      and transfer.batch_number = added.batch_number
      and transfer.position = added.position
      and transfer.to_account_id = added.account_id
      and transfer.points = added.points
    where transfer.id is null
  ) then
    raise exception 'a lot is not what its transfer credited'
      using errcode = 'foreign_key_violation', constraint = 'points_lot_fits';
  end if;
  return null;
end $$;
create trigger points_lot_fits after insert on points_lot
  referencing new table as added for each statement execute function lots_fit();
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
  primary key (account_id, day)
);

-- The other accounts have any number of entries a day, and so their sums of minutes besides.
create table points_minute (
  account_id uuid not null,
  subdistrict_code text not null,
  minute timestamptz not null,
  points bigint not null,
  primary key (account_id, minute)
);

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

-- Takes the ledger: nobody else posts in it until the transaction ends, and this transaction may.
create function hold_ledger(code text) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  perform from ledger where subdistrict_code = code for update;
  if not found then
    -- There is none yet: then nobody else opens it either.
    perform pg_advisory_xact_lock(7208815, hashtext(code));
    perform from ledger where subdistrict_code = code for update;
  end if;
  perform set_config('guanxin.ledger', code, true);
end $$;
revoke all on function hold_ledger(text) from public;

-- Takes a ledger and tells what orders that name these need to know of it. Functions, because a server keeps the plans of
-- theirs, and planning would take longer than all the rest.
create function read_ledger(
  code text, account_ids uuid[], person_ids uuid[], giving_ids uuid[], transfer_ids uuid[], hold_ids uuid[],
  uses text[], source_kinds text[], source_ids text[], first_day date
) returns jsonb language plpgsql volatile security definer set search_path from current as $$
declare
  head jsonb;
  asked uuid[];
  giving uuid[] := giving_ids;
  accounts jsonb;
  changes_from date := first_day;
  days jsonb;
  lots jsonb := '[]';
  holds jsonb := '[]';
  originals jsonb := '[]';
  used jsonb := '[]';
begin
  perform hold_ledger(code);
  select jsonb_build_object(
    'number', number, 'hash', encode(hash, 'hex'), 'recorded_at', (extract(epoch from recorded_at) * 1000)::bigint,
    'totals', jsonb_build_object(
      'issuing', issuing_balance_points, 'redeemed', redeemed_balance_points,
      'expired', expired_balance_points, 'member', member_balance_points
    )
  ) into head
  from ledger_batch where subdistrict_code = code order by number desc limit 1;

  if cardinality(transfer_ids) > 0 then
    giving := giving || array(
      select unnest(array[from_account_id, to_account_id]) from points_transfer
      where id = any(transfer_ids) and subdistrict_code = code
    );
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', original.id, 'kind', original.kind, 'points', original.points,
      'from_account_id', original.from_account_id, 'to_account_id', original.to_account_id,
      'is_reversed', exists (select from points_transfer as reversal where reversal.reverses_id = original.id),
      'parts', (
        select coalesce(jsonb_agg(jsonb_build_object('lot_id', part.lot_id, 'points', part.points)), '[]')
        from points_allocation as part where part.transfer_id = original.id and part.points > 0
      )
    )), '[]') into originals
    from points_transfer as original where original.id = any(transfer_ids) and original.subdistrict_code = code;
  end if;
  if cardinality(hold_ids) > 0 then
    giving := giving || array(
      select account_id from points_hold where id = any(hold_ids) and subdistrict_code = code
    );
  end if;
  asked := account_ids || giving;
  if cardinality(person_ids) > 0 then
    asked := asked || array(
      select id from points_account where person_id = any(person_ids) and subdistrict_code = code
    );
  end if;
  asked := asked || array(select id from points_account where kind <> 'member' and subdistrict_code = code);

  select coalesce(jsonb_agg(jsonb_build_array(id, kind, person_id, balance_points, held_points)), '[]') into accounts
  from points_account where id = any(asked) and subdistrict_code = code;

  if cardinality(giving) > 0 then
    -- What is over is written down as of the day after its last, however late that is.
    select least(first_day, min(expires_on) + 1) into changes_from
    from points_lot where account_id = any(giving) and remaining_points > 0;
  end if;
  select coalesce(jsonb_agg(jsonb_build_array(known.account_id, known.day, known.balance_points)
    order by known.account_id, known.day), '[]') into days
  from (select distinct unnest(asked) as account_id) as account
  cross join lateral (
    (
      select points_day.account_id, points_day.day, points_day.balance_points from points_day
      where points_day.account_id = account.account_id and points_day.day < changes_from
      order by points_day.day desc limit 1
    )
    union all
    select points_day.account_id, points_day.day, points_day.balance_points from points_day
    where points_day.account_id = account.account_id and points_day.day >= changes_from
  ) as known;

  if cardinality(giving) > 0 then
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', lot.id, 'account_id', lot.account_id, 'batch_number', lot.batch_number, 'position', lot.position,
      'points', lot.points, 'expires_on', lot.expires_on,
      'remaining_points', lot.remaining_points, 'held_points', lot.held_points
    )), '[]') into lots
    from points_lot as lot where lot.id in (
      select id from points_lot where account_id = any(giving) and remaining_points > 0
      union select lot_id from points_allocation where transfer_id = any(transfer_ids)
      union select lot_id from points_hold_lot where hold_id = any(hold_ids)
    );
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', hold.id, 'account_id', hold.account_id, 'points', hold.points, 'purpose', hold.purpose,
      'source_kind', hold.source_kind, 'source_id', hold.source_id, 'status', hold.status,
      'ends_at', (extract(epoch from hold.ends_at) * 1000)::bigint,
      'parts', (
        select jsonb_agg(jsonb_build_object('lot_id', part.lot_id, 'points', part.points))
        from points_hold_lot as part where part.hold_id = hold.id
      )
    )), '[]') into holds
    from points_hold as hold where hold.id in (
      select id from points_hold where id = any(hold_ids) and subdistrict_code = code
      union select id from points_hold where status = 'open' and account_id = any(giving)
    );
  end if;

  if cardinality(uses) > 0 then
    select coalesce(jsonb_agg(jsonb_build_object(
      'use', given.use, 'source_kind', given.source_kind, 'source_id', given.source_id
    )), '[]') into used
    from unnest(uses, source_kinds, source_ids) as given (use, source_kind, source_id)
    where exists (
      select from points_transfer as transfer where transfer.source_kind = given.source_kind
        and transfer.source_id = given.source_id and transfer.kind = given.use
    ) or exists (
      select from points_hold as hold where hold.source_kind = given.source_kind
        and hold.source_id = given.source_id and hold.purpose = given.use
    );
  end if;
  return jsonb_build_object(
    'head', head, 'accounts', accounts, 'days', days, 'lots', lots, 'holds', holds,
    'originals', originals, 'used_sources', used
  );
end $$;
revoke all on function read_ledger(text, uuid[], uuid[], uuid[], uuid[], uuid[], text[], text[], text[], date) from public;
grant execute on function read_ledger(text, uuid[], uuid[], uuid[], uuid[], uuid[], text[], text[], text[], date)
  to guanxin_app;

-- Adds a batch to the ledger that the transaction has taken. Both entries of a transfer, and the lot that it credits, are
-- made from the transfer itself: there are no others.
create function post_batch(
  code text, new_number bigint, old_hash bytea, new_hash bytea, recorded timestamptz, totals bigint[],
  ids uuid[], kinds text[], givers uuid[], receivers uuid[], amounts bigint[], occurred timestamptz[],
  source_kinds text[], source_ids text[], explanations jsonb[], makers text[], reversed_ids uuid[],
  giver_balances bigint[], receiver_balances bigint[],
  lot_ends date[], lot_remainders bigint[], lot_holds bigint[],
  changed_accounts uuid[], balances bigint[], holds bigint[],
  day_accounts uuid[], days date[], day_balances bigint[],
  minute_accounts uuid[], minutes timestamptz[], minute_points bigint[],
  rare jsonb
) returns void language plpgsql volatile security definer set search_path from current as $$
begin
  if scope_setting('ledger') is distinct from code then
    raise exception 'the ledger % is not taken', code using errcode = 'insufficient_privilege';
  end if;
  -- A ledger begins with its first batch, whose constraints look at each other.
  if new_number = 1 then
    insert into ledger (subdistrict_code, head_number, head_hash, head_recorded_at) values (code, 1, new_hash, recorded);
  end if;
  insert into ledger_batch (
    subdistrict_code, number, previous_hash, hash, recorded_at, account_count, transfer_count, entry_count,
    issuing_balance_points, redeemed_balance_points, expired_balance_points, member_balance_points
  ) values (
    code, new_number, old_hash, new_hash, recorded,
    jsonb_array_length(coalesce(rare -> 'accounts', '[]')), cardinality(ids), 2 * cardinality(ids),
    totals[1], totals[2], totals[3], totals[4]
  );
  if new_number > 1 then
    update ledger set head_number = new_number, head_hash = new_hash, head_recorded_at = recorded
    where subdistrict_code = code;
  end if;

  if rare ? 'accounts' then
    insert into points_account (
      id, subdistrict_code, batch_number, position, kind, person_id, opened_at, balance_points, held_points
    )
    select given.id, code, new_number, given.position, given.kind, given.person_id, recorded,
      given.balance_points, given.held_points
    from jsonb_to_recordset(rare -> 'accounts') as given (
      id uuid, position integer, kind text, person_id uuid, balance_points bigint, held_points bigint
    );
  end if;

  if cardinality(ids) > 0 then
    insert into points_transfer (
      id, subdistrict_code, batch_number, position, kind, from_account_id, to_account_id, points, occurred_at,
      source_kind, source_id, explanation, made_by, reverses_id
    )
    select id, code, new_number, position, kind, giver, receiver, points, occurred_at,
      source_kind, source_id, explanation, made_by, reverses_id
    from unnest(
      ids, kinds, givers, receivers, amounts, occurred, source_kinds, source_ids, explanations, makers, reversed_ids
    ) with ordinality as given (
      id, kind, giver, receiver, points, occurred_at, source_kind, source_id, explanation, made_by, reverses_id, position
    );
    insert into points_entry (
      subdistrict_code, batch_number, position, transfer_id, account_id, points, balance_points, occurred_at, recorded_at
    )
    select code, new_number, side.position, given.id, side.account_id, side.points, side.balance_points,
      given.occurred_at, recorded
    from unnest(ids, givers, receivers, amounts, occurred, giver_balances, receiver_balances) with ordinality as given (
      id, giver, receiver, points, occurred_at, giver_balance, receiver_balance, position
    )
    cross join lateral (values
      (2 * given.position - 1, given.giver, -given.points, given.giver_balance),
      (2 * given.position, given.receiver, given.points, given.receiver_balance)
    ) as side (position, account_id, points, balance_points);
    insert into points_lot (
      id, subdistrict_code, batch_number, position, account_id, points, expires_on, remaining_points, held_points
    )
    select id, code, new_number, position, receiver, points, expires_on, remaining_points, held_points
    from unnest(ids, receivers, amounts, lot_ends, lot_remainders, lot_holds) with ordinality as given (
      id, receiver, points, expires_on, remaining_points, held_points, position
    ) where remaining_points is not null;
  end if;

  update points_account set balance_points = given.balance_points, held_points = given.held_points
  from unnest(changed_accounts, balances, holds) as given (id, balance_points, held_points)
  where points_account.id = given.id;
  insert into points_day (account_id, subdistrict_code, day, balance_points)
  select account_id, code, day, balance_points
  from unnest(day_accounts, days, day_balances) as given (account_id, day, balance_points)
  on conflict (account_id, day) do update set balance_points = excluded.balance_points;
  insert into points_minute (account_id, subdistrict_code, minute, points)
  select account_id, code, minute, points
  from unnest(minute_accounts, minutes, minute_points) as given (account_id, minute, points)
  on conflict (account_id, minute) do update set points = points_minute.points + excluded.points;
  if rare ? 'lots' then
    update points_lot set remaining_points = given.remaining_points, held_points = given.held_points
    from jsonb_to_recordset(rare -> 'lots') as given (id uuid, remaining_points bigint, held_points bigint)
    where points_lot.id = given.id;
  end if;
  if rare ? 'allocations' then
    insert into points_allocation (subdistrict_code, batch_number, position, transfer_id, lot_id, points)
    select code, new_number, position, transfer_id, lot_id, points
    from jsonb_to_recordset(rare -> 'allocations') as given (position integer, transfer_id uuid, lot_id uuid, points bigint);
  end if;
  if rare ? 'holds' then
    insert into points_hold (
      id, subdistrict_code, batch_number, position, account_id, points, purpose, source_kind, source_id,
      opened_at, ends_at, status
    )
    select id, code, new_number, position, account_id, points, purpose, source_kind, source_id, recorded, ends_at, status
    from jsonb_to_recordset(rare -> 'holds') as given (
      id uuid, position integer, account_id uuid, points bigint, purpose text, source_kind text, source_id text,
      ends_at timestamptz, status text
    );
    insert into points_hold_lot (hold_id, lot_id, subdistrict_code, points)
    select hold_id, lot_id, code, points
    from jsonb_to_recordset(rare -> 'hold_parts') as given (hold_id uuid, lot_id uuid, points bigint);
  end if;
  if rare ? 'hold_ends' then
    insert into points_hold_end (hold_id, subdistrict_code, batch_number, position, status, committed_points, transfer_id)
    select hold_id, code, new_number, position, status, committed_points, transfer_id
    from jsonb_to_recordset(rare -> 'hold_ends') as given (
      hold_id uuid, position integer, status text, committed_points bigint, transfer_id uuid
    );
    update points_hold set status = given.status
    from jsonb_to_recordset(rare -> 'hold_ends') as given (hold_id uuid, status text)
    where points_hold.id = given.hold_id and points_hold.status = 'open';
  end if;
end $$;
revoke all on function post_batch(
  text, bigint, bytea, bytea, timestamptz, bigint[], uuid[], text[], uuid[], uuid[], bigint[], timestamptz[],
  text[], text[], jsonb[], text[], uuid[], bigint[], bigint[], date[], bigint[], bigint[], uuid[], bigint[], bigint[],
  uuid[], date[], bigint[], uuid[], timestamptz[], bigint[], jsonb
) from public;
grant execute on function post_batch(
  text, bigint, bytea, bytea, timestamptz, bigint[], uuid[], text[], uuid[], uuid[], bigint[], timestamptz[],
  text[], text[], jsonb[], text[], uuid[], bigint[], bigint[], date[], bigint[], bigint[], uuid[], bigint[], bigint[],
  uuid[], date[], bigint[], uuid[], timestamptz[], bigint[], jsonb
) to guanxin_app;

-- For many callers who are answered together, in a transaction of the service's own. Of these on the staff the sessions of
-- those who are still who they were; they are held as each would hold their own.
create function held_sessions(session_ids uuid[], roles text[], area_codes text[]) returns jsonb
language plpgsql volatile security definer set search_path from current as $$
begin
  return (
    select coalesce(jsonb_agg(living.id), '[]') from (
      select session.id
      from unnest(session_ids, roles, area_codes) as given (session_id, role, area_code)
      join session on session.id = given.session_id and session.revoked_at is null
      join staff on staff.person_id = session.person_id and staff.disabled_at is null
        and staff.role = given.role and staff.area_code = given.area_code
      where scope_setting('actor') = 'system'
      order by staff.person_id, session.id
      for share of staff, session
    ) as living
  );
end $$;
revoke all on function held_sessions(uuid[], text[], text[]) from public;
grant execute on function held_sessions(uuid[], text[], text[]) to guanxin_app;

-- What is known of their keys, and which of them nobody else works with now: nobody does then until the transaction ends.
create function known_answers(actors text[], key_hashes bytea[], numbers bigint[]) returns jsonb
language plpgsql volatile security definer set search_path from current as $$
declare
  locked jsonb;
begin
  if scope_setting('actor') is distinct from 'system' then
    return null;
  end if;
  select coalesce(jsonb_agg(encode(key_hash, 'hex')), '[]') into locked
  from unnest(key_hashes, numbers) as given (key_hash, number) where pg_try_advisory_xact_lock(number);
  return jsonb_build_object('locked', locked, 'records', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'actor', record.actor, 'key_hash', encode(record.key_hash, 'hex'), 'operation', record.operation,
      'request_hash', encode(record.request_hash, 'hex'), 'answer', encode(record.answer, 'hex'),
      'expires_at', (extract(epoch from record.expires_at) * 1000)::bigint
    )), '[]')
    from unnest(actors, key_hashes) as given (actor, key_hash)
    join idempotency_record as record on record.actor = given.actor and record.key_hash = given.key_hash
  ));
end $$;
revoke all on function known_answers(text[], bytea[], bigint[]) from public;
grant execute on function known_answers(text[], bytea[], bigint[]) to guanxin_app;

-- Keeps their answers, and deletes more of those whose time is over than it adds: first what these keys had before.
create function keep_answers(
  actors text[], key_hashes bytea[], operations text[], request_hashes bytea[], statuses integer[], answers bytea[],
  person_ids uuid[], now_at timestamptz, until timestamptz
) returns void language plpgsql volatile security definer set search_path from current as $$
begin
  if scope_setting('actor') is distinct from 'system' then
    raise exception 'only the service itself keeps answers of many' using errcode = 'insufficient_privilege';
  end if;
  -- The hash of a key is of its caller as well.
  delete from idempotency_record
  where actor = any(actors) and key_hash = any(key_hashes) and expires_at <= now_at;
  delete from idempotency_record where (actor, key_hash) in (
    select actor, key_hash from idempotency_record where expires_at < now_at
    order by expires_at limit 2 * cardinality(actors) for update skip locked
  );
  insert into idempotency_record (
    actor, key_hash, operation, request_hash, status, answer, person_id, created_at, expires_at
  )
  select actor, key_hash, operation, request_hash, status, answer, person_id, now_at, until
  from unnest(actors, key_hashes, operations, request_hashes, statuses, answers, person_ids)
    as given (actor, key_hash, operation, request_hash, status, answer, person_id);
end $$;
revoke all on function keep_answers(
  text[], bytea[], text[], bytea[], integer[], bytea[], uuid[], timestamptz, timestamptz
) from public;
grant execute on function keep_answers(
  text[], bytea[], text[], bytea[], integer[], bytea[], uuid[], timestamptz, timestamptz
) to guanxin_app;

-- Writes down what many did.
create function record_events(
  recorded timestamptz, area_codes text[], actor_kinds text[], actor_ids uuid[], actor_roles text[], actions text[],
  object_kinds text[], object_ids text[], addresses text[], request_ids text[]
) returns void language plpgsql volatile security definer set search_path from current as $$
begin
  if scope_setting('actor') is distinct from 'system' then
    raise exception 'only the service itself writes down what many did' using errcode = 'insufficient_privilege';
  end if;
  insert into audit_entry (
    recorded_at, area_code, actor_kind, actor_id, actor_role, action, outcome, object_kind, object_id, address, request_id
  )
  select recorded, area_code, actor_kind, actor_id, actor_role, action, 'done', object_kind, object_id, address, request_id
  from unnest(
    area_codes, actor_kinds, actor_ids, actor_roles, actions, object_kinds, object_ids, addresses, request_ids
  ) as given (
    area_code, actor_kind, actor_id, actor_role, action, object_kind, object_id, address, request_id
  );
end $$;
revoke all on function record_events(
  timestamptz, text[], text[], uuid[], text[], text[], text[], text[], text[], text[]
) from public;
grant execute on function record_events(
  timestamptz, text[], text[], uuid[], text[], text[], text[], text[], text[], text[]
) to guanxin_app;

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

-- The sub-district sees its ledger; a community sees its people's accounts, and everybody their own.
alter table ledger enable row level security;
create policy ledger_in_scope on ledger for select to guanxin_app using (in_personal_scope(subdistrict_code));
alter table ledger_batch enable row level security;
create policy ledger_batch_in_scope on ledger_batch for select to guanxin_app using (in_personal_scope(subdistrict_code));
alter table points_account enable row level security;
create policy points_account_in_scope on points_account for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or is_own(person_id) or exists (
    select from person
    where person.id = person_id and in_personal_scope(person.area_code)
      and person.subdistrict_code = points_account.subdistrict_code
  )
);
alter table points_transfer enable row level security;
create policy points_transfer_in_scope on points_transfer for select to guanxin_app using (
  in_personal_scope(subdistrict_code)
  or exists (select from points_account where points_account.id in (from_account_id, to_account_id))
);
alter table points_entry enable row level security;
create policy points_entry_in_scope on points_entry for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
alter table points_lot enable row level security;
create policy points_lot_in_scope on points_lot for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
alter table points_hold enable row level security;
create policy points_hold_in_scope on points_hold for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
alter table points_day enable row level security;
create policy points_day_in_scope on points_day for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
alter table points_minute enable row level security;
create policy points_minute_in_scope on points_minute for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_account where points_account.id = account_id)
);
alter table points_allocation enable row level security;
create policy points_allocation_in_scope on points_allocation for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_lot where points_lot.id = lot_id)
);
alter table points_hold_lot enable row level security;
create policy points_hold_lot_in_scope on points_hold_lot for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_hold where points_hold.id = hold_id)
);
alter table points_hold_end enable row level security;
create policy points_hold_end_in_scope on points_hold_end for select to guanxin_app using (
  in_personal_scope(subdistrict_code) or exists (select from points_hold where points_hold.id = hold_id)
);

-- Nobody writes any of this but through the functions above.
grant select on ledger, ledger_batch, points_account, points_transfer, points_entry, points_lot, points_allocation,
  points_hold, points_hold_lot, points_hold_end, points_day, points_minute to guanxin_app;

-- A server keeps the plans of these functions, and of the checks of references that they set off, for as long as a connection
-- lives. Made while the tables were nearly empty, they would read all of them from end to end ever after, until
-- somebody counts the rows; everything that is asked for here is found by a key.
alter function read_ledger set enable_seqscan = off;
alter function post_batch set enable_seqscan = off;
alter function hold_ledger set enable_seqscan = off;
alter function held_sessions set enable_seqscan = off;
alter function known_answers set enable_seqscan = off;
alter function keep_answers set enable_seqscan = off;
alter function record_events set enable_seqscan = off;
