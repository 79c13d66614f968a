-- What points can be spent on, and who has spent them on what. Goods and services, never money: no column holds an amount
-- of it.

create table reward (
  id uuid primary key,
  subdistrict_code text not null references area check (subdistrict_code ~ '000$' and subdistrict_code !~ '^99|000000$'),
  name text not null check (length(name) between 1 and 100),
  description text not null check (length(description) between 1 and 2000),
  kind text not null check (kind in ('goods', 'service')),
  price_points bigint not null check (price_points between 1 and 1000000),
  -- What nobody has yet; null where there is no end to it. Moved by its movements alone.
  stock_pieces integer check (stock_pieces between 0 and 1000000),
  -- The number of its latest movement.
  stock_number integer not null default 0 check (stock_number >= 0),
  -- How many one person may redeem in a period; null for as many as they like.
  limit_pieces integer check (limit_pieces between 1 and 1000),
  limit_period text check (limit_period in ('day', 'week', 'month', 'quarter', 'year', 'ever')),
  -- For how many days after the day of redeeming it is kept for whoever redeemed it.
  pick_up_days integer not null check (pick_up_days between 1 and 90),
  valid_from date not null check (valid_from between '2000-01-01' and '2199-12-31'),
  -- The last day; null for no end.
  valid_to date check (valid_to between '2000-01-01' and '2199-12-31'),
  status text not null check (status in ('offered', 'withdrawn')),
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references person,
  constraint reward_in_subdistrict unique (id, subdistrict_code),
  constraint reward_limit_is_whole check ((limit_pieces is null) = (limit_period is null)),
  constraint reward_ends_after_it_begins check (valid_to >= valid_from)
);
create index reward_list on reward (subdistrict_code, created_at, id);
create index reward_created_at on reward (created_at, id);
create index reward_updated_by on reward (updated_by);
create trigger reward_is_never_deleted before delete or truncate on reward for each statement execute function rows_stay();
create trigger reward_stays before update of id, subdistrict_code, created_at
  on reward for each statement execute function rows_stay();

-- Where it is handed out; without any, at the sub-district.
create table reward_pick_up_station (
  reward_id uuid not null,
  subdistrict_code text not null,
  station_code text not null references station,
  -- Where the station lies: who works there hands it out.
  area_code text not null references area,
  primary key (reward_id, station_code),
  foreign key (reward_id, subdistrict_code) references reward (id, subdistrict_code),
  constraint reward_pick_up_station_lies_there check (left(area_code, 9) || '000' = subdistrict_code)
);
create index reward_pick_up_station_reward on reward_pick_up_station (reward_id, subdistrict_code);
create index reward_pick_up_station_station_code on reward_pick_up_station (station_code);
create index reward_pick_up_station_area_code on reward_pick_up_station (area_code);

-- A piece that somebody has asked for with their points, until it is handed out or not.
create table redemption (
  id uuid primary key,
  reward_id uuid not null,
  subdistrict_code text not null,
  -- Where it is handed out: of the station, or without one where the person is at home.
  area_code text not null references area,
  station_code text references station,
  person_id uuid not null references person,
  account_id uuid not null,
  hold_id uuid not null references points_hold,
  -- The price when it was redeemed.
  points bigint not null check (points between 1 and 1000000),
  status text not null check (status in ('held', 'fulfilled', 'cancelled', 'expired', 'refunded')),
  redeemed_at timestamptz not null,
  -- From then on nothing is kept for them, without anybody doing anything.
  expires_at timestamptz not null,
  -- Of the code that whoever fetches it shows.
  code_hash bytea not null check (length(code_hash) = 32),
  wrong_codes integer not null default 0 check (wrong_codes between 0 and 5),
  ended_at timestamptz,
  -- Nobody where its time was over.
  ended_by uuid references person,
  transfer_id uuid references points_transfer,
  refunded_at timestamptz,
  refunded_by uuid references person,
  foreign key (reward_id, subdistrict_code) references reward (id, subdistrict_code),
  foreign key (account_id, subdistrict_code) references points_account (id, subdistrict_code),
  constraint redemption_lies_there check (left(area_code, 9) || '000' = subdistrict_code),
  constraint redemption_expires_after_it_begins check (expires_at > redeemed_at),
  constraint redemption_is_held_until_it_ends check ((status = 'held') = (ended_at is null)),
  constraint redemption_is_paid_once_fulfilled check ((status in ('fulfilled', 'refunded')) = (transfer_id is not null)),
  constraint redemption_refunded_has_time check ((status = 'refunded') = (refunded_at is not null))
);
create unique index redemption_hold_id on redemption (hold_id);
create unique index redemption_transfer_id on redemption (transfer_id);
create index redemption_reward on redemption (reward_id, subdistrict_code);
create index redemption_of_person on redemption (reward_id, person_id, redeemed_at);
create index redemption_account on redemption (account_id, subdistrict_code);
create index redemption_area_code on redemption (area_code, redeemed_at, id);
create index redemption_redeemed_at on redemption (redeemed_at, id);
create index redemption_station_code on redemption (station_code);
create index redemption_person_id on redemption (person_id, redeemed_at, id);
create index redemption_ended_by on redemption (ended_by);
create index redemption_refunded_by on redemption (refunded_by);
create index redemption_overdue on redemption (reward_id, expires_at) where status = 'held';

-- It ends once, and what was handed out may be refunded once.
create function redemption_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status = 'held' and new.status <> 'refunded' then
    old.status := new.status;
    old.ended_at := new.ended_at;
    old.ended_by := new.ended_by;
    old.transfer_id := new.transfer_id;
    old.code_hash := new.code_hash;
    old.wrong_codes := new.wrong_codes;
  elsif old.status = 'fulfilled' and new.status = 'refunded' then
    old.status := new.status;
    old.refunded_at := new.refunded_at;
    old.refunded_by := new.refunded_by;
  end if;
  if new is distinct from old then
    raise exception 'redemption % ends once', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger redemption_stays before update on redemption for each row execute function redemption_stays();
create trigger redemption_is_never_deleted before delete or truncate
  on redemption for each statement execute function rows_stay();
create trigger redemption_of_the_living before insert on redemption for each row execute function person_must_live();

-- Every change of what is left of a reward.
create table reward_stock_movement (
  reward_id uuid not null,
  number integer not null check (number >= 1),
  subdistrict_code text not null,
  kind text not null check (kind in ('opening', 'adjustment', 'taken', 'returned')),
  pieces integer not null check (pieces <> 0),
  -- What is left after it.
  stock_pieces integer not null check (stock_pieces >= 0),
  reason text check (reason in ('restocked', 'recounted', 'damaged', 'other')),
  redemption_id uuid references redemption,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  primary key (reward_id, number),
  foreign key (reward_id, subdistrict_code) references reward (id, subdistrict_code),
  constraint reward_stock_movement_has_reason check ((kind = 'adjustment') = (reason is not null)),
  constraint reward_stock_movement_is_of_redemption check (
    (kind in ('taken', 'returned')) = (redemption_id is not null)
    and (kind <> 'taken' or pieces = -1) and (kind <> 'returned' or pieces = 1)
  )
);
create index reward_stock_movement_reward on reward_stock_movement (reward_id, subdistrict_code);
-- A piece is taken once and returned once.
create unique index reward_stock_movement_once on reward_stock_movement (redemption_id, kind) where redemption_id is not null;
create index reward_stock_movement_redemption_id on reward_stock_movement (redemption_id);
create index reward_stock_movement_recorded_by on reward_stock_movement (recorded_by);
create trigger reward_stock_movement_stays before update or delete or truncate
  on reward_stock_movement for each statement execute function rows_stay();

-- Moves what is left, and says how much that is. Nobody else changes it.
create function stock_moves() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update reward set stock_pieces = reward.stock_pieces + new.pieces, stock_number = reward.stock_number + 1
  where id = new.reward_id and reward.stock_pieces is not null
  returning reward.stock_pieces, reward.stock_number into new.stock_pieces, new.number;
  if not found then
    raise exception 'there is no end to reward %', new.reward_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger reward_stock_moves before insert on reward_stock_movement for each row execute function stock_moves();

-- Takes a reward: nobody else changes or redeems it until the transaction ends. Those who redeem it may not change it.
create function hold_reward(reward_id uuid) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  perform from reward where id = reward_id for update;
end $$;
revoke all on function hold_reward(uuid) from public;
grant execute on function hold_reward(uuid) to guanxin_app;

-- Writes down what time has done to a reward's redemptions, whoever's they are: their pieces are there again.
create function lapse_redemptions(lapsing_id uuid, now_at timestamptz) returns integer
language plpgsql volatile security definer set search_path from current as $$
declare
  lapsed uuid[];
begin
  perform hold_reward(lapsing_id);
  with ended as (
    update redemption set status = 'expired', ended_at = expires_at
    where reward_id = lapsing_id and status = 'held' and expires_at <= now_at
    returning id
  )
  select coalesce(array_agg(id), '{}') into lapsed from ended;
  insert into reward_stock_movement (reward_id, subdistrict_code, kind, pieces, redemption_id, recorded_at)
  select reward.id, reward.subdistrict_code, 'returned', 1, ended.id, now_at
  from reward cross join unnest(lapsed) as ended (id)
  where reward.id = lapsing_id and reward.stock_pieces is not null;
  return cardinality(lapsed);
end $$;
revoke all on function lapse_redemptions(uuid, timestamptz) from public;
grant execute on function lapse_redemptions(uuid, timestamptz) to guanxin_app;

alter table reward enable row level security;
-- What is offered is for everybody to see; what is not, for the staff of its sub-district and for who has redeemed it.
create policy reward_is_public on reward for select to guanxin_app using (
  status = 'offered'
  or in_personal_scope(subdistrict_code)
  or (scope_setting('api_key_id') is null and subdistrict_code = left(scope_setting('area_from'), 9) || '000')
  or exists (select from redemption where redemption.reward_id = reward.id)
);
create policy reward_is_added_in_scope on reward for insert to guanxin_app with check (in_personal_scope(subdistrict_code));
create policy reward_is_changed_in_scope on reward for update to guanxin_app
  using (in_personal_scope(subdistrict_code)) with check (in_personal_scope(subdistrict_code));
alter table reward_pick_up_station enable row level security;
create policy reward_pick_up_station_is_public on reward_pick_up_station for select to guanxin_app
  using (exists (select from reward where reward.id = reward_id));
create policy reward_pick_up_station_is_added_in_scope on reward_pick_up_station for insert to guanxin_app
  with check (in_personal_scope(subdistrict_code));
create policy reward_pick_up_station_is_removed_in_scope on reward_pick_up_station for delete to guanxin_app
  using (in_personal_scope(subdistrict_code));
alter table redemption enable row level security;
create policy redemption_in_scope on redemption to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy redemption_is_own on redemption for select to guanxin_app using (is_own(person_id));
create policy redemption_is_made_by_its_person on redemption for insert to guanxin_app
  with check (is_own(person_id) and status = 'held');
create policy redemption_is_changed_by_its_person on redemption for update to guanxin_app
  using (is_own(person_id)) with check (is_own(person_id) and status in ('held', 'cancelled'));
alter table reward_stock_movement enable row level security;
create policy reward_stock_movement_in_scope on reward_stock_movement for select to guanxin_app
  using (in_personal_scope(subdistrict_code));
create policy reward_stock_movement_is_added on reward_stock_movement for insert to guanxin_app with check (
  in_personal_scope(subdistrict_code) or exists (select from redemption where redemption.id = redemption_id)
);

grant select, insert on reward to guanxin_app;
grant update (
  name, description, kind, price_points, limit_pieces, limit_period, pick_up_days, valid_from, valid_to, status, version,
  updated_at, updated_by
) on reward to guanxin_app;
grant select, insert, delete on reward_pick_up_station to guanxin_app;
grant select, insert on redemption, reward_stock_movement to guanxin_app;
grant update (status, ended_at, ended_by, transfer_id, code_hash, wrong_codes, refunded_at, refunded_by)
  on redemption to guanxin_app;
