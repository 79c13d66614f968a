-- What people saw at a station, the faults that follow from it, and how many checked in.

-- Somebody observes one station at a time, from anywhere: workers have no area, and staff may pass through
-- another's. So the transaction says at which station it works, and what belongs to observing is open to it at
-- this station alone, whatever its queries forget.
create function is_being_observed(station_code text) returns boolean language sql stable parallel safe
  return station_code = scope_setting('observed_station');

-- Locks the station at hand: everything that is worked out from its observations is worked out by one at a
-- time, in the order in which imports lock (station, then feed). A lock of its own right, because those who
-- observe may not change the station.
create function lock_observed_station()
  returns table (code text, area_code text, subdistrict_code text, lifecycle text)
  language sql volatile security definer set search_path from current as $$
  select station.code, station.area_code, station.subdistrict_code, station.lifecycle
  from station where is_being_observed(station.code) for no key update
$$;
revoke all on function lock_observed_station() from public;
grant execute on function lock_observed_station() to guanxin_app;

-- One person's word on one thing in one hour. Who it was is not kept: the hash is made with a key outside the
-- database from person, station and thing together, so it tells the words of different people apart and links
-- nothing that one person said of two things or in two places. Whoever speaks again after the key was rotated takes
-- their earlier words along to the new hash, so nobody becomes two people. Nothing
-- that names a worker is written or locked in the same transaction (session, audit, idempotency record), because
-- the number of the transaction stands in each of its rows.
create table station_observation (
  -- Rises in the order in which the observations of a station were taken in, whatever the clocks said.
  id bigint generated always as identity primary key,
  station_code text not null,
  subdistrict_code text not null,
  subject text not null check (subject in ('amenity', 'crowding', 'opening')),
  amenity_code text references amenity,
  state text not null,
  observer_hash bytea not null check (length(observer_hash) = 32),
  key_version integer not null check (key_version >= 1),
  observed_at timestamptz not null,
  hour timestamptz not null generated always as (date_bin('1 hour', observed_at, timestamptz '2000-01-01 00:00:00+00')) stored,
  -- Staff of the station's area: what was said before counts no longer.
  settles boolean not null,
  -- Until when it may still matter; then it is deleted, unless an open fault counts it.
  kept_until timestamptz not null,
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade,
  constraint station_observation_names_its_amenity check ((subject = 'amenity') = (amenity_code is not null)),
  constraint station_observation_state_of_subject check (
    (subject = 'amenity' and state in ('working', 'broken'))
    or (subject = 'crowding' and state in ('quiet', 'crowded'))
    or (subject = 'opening' and state in ('open', 'closed'))
  ),
  constraint station_observation_is_kept_a_while check (kept_until > observed_at),
  constraint station_observation_once_an_hour
    unique nulls not distinct (station_code, subject, amenity_code, observer_hash, hour)
);
create index station_observation_subject on station_observation (station_code, subject, amenity_code, id);
create index station_observation_station on station_observation (station_code, subdistrict_code);
create index station_observation_amenity_code on station_observation (amenity_code);
create index station_observation_kept_until on station_observation (kept_until);

-- The observer's words of other hashes come to the newest. Of its own right, because staff who have moved to another
-- area may still be known again where they settled something.
create function rehash_observations(
  of_station text, of_subject text, of_amenity text, old_hashes bytea[], new_hash bytea, new_version integer
) returns void language sql volatile security definer set search_path from current as $$
  update station_observation as old set observer_hash = new_hash, key_version = new_version
  where is_being_observed(station_code) and station_code = of_station and subject = of_subject
    and amenity_code is not distinct from of_amenity and observer_hash = any(old_hashes) and not exists (
      select from station_observation as other
      where other.station_code = of_station and other.subject = of_subject
        and other.amenity_code is not distinct from of_amenity and other.observer_hash = new_hash
        and other.hour = old.hour
    )
$$;
revoke all on function rehash_observations(text, text, text, bytea[], bytea, integer) from public;
grant execute on function rehash_observations(text, text, text, bytea[], bytea, integer) to guanxin_app;

-- Before a key version is retired: until when it is still needed, and what is then left of it. Observations of all
-- stations, and nothing told of them but a time and a number.
create function observations_said_until(of_version integer, as_of timestamptz) returns timestamptz
  language sql stable security definer set search_path from current as $$
  select max(hour) + interval '1 hour' from station_observation
  where key_version = of_version and observed_at > as_of - interval '1 hour' and hour > as_of - interval '1 hour'
$$;
revoke all on function observations_said_until(integer, timestamptz) from public;
grant execute on function observations_said_until(integer, timestamptz) to guanxin_app;

create function forget_observations_of_version(of_version integer) returns bigint
  language sql volatile security definer set search_path from current as $$
  with forgotten as (delete from station_observation where key_version = of_version returning 1)
  select count(*) from forgotten
$$;
revoke all on function forget_observations_of_version(integer) from public;
grant execute on function forget_observations_of_version(integer) to guanxin_app;

-- What the observations of the station as a whole amount to; no row where that is unknown.
create table station_state (
  station_code text not null,
  subdistrict_code text not null,
  subject text not null check (subject in ('crowding', 'opening')),
  state text not null,
  observed_at timestamptz not null,
  primary key (station_code, subject),
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade,
  constraint station_state_of_subject check (
    (subject = 'crowding' and state in ('quiet', 'crowded')) or (subject = 'opening' and state in ('open', 'closed'))
  )
);
create index station_state_station on station_state (station_code, subdistrict_code);
create trigger station_state_on_insert after insert on station_state
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_state_on_update after update on station_state
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_state_on_delete after delete on station_state
  referencing old table as changed for each statement execute function station_part_changes();

-- Something is broken, or a station is closed when it should be open, from the first word of it until staff or
-- two people say otherwise.
create table station_fault (
  id uuid primary key,
  station_code text not null,
  subdistrict_code text not null,
  subject text not null check (subject in ('amenity', 'opening')),
  amenity_code text references amenity,
  opened_at timestamptz not null,
  last_reported_at timestamptz not null,
  -- The last observation of the fault: only what was observed after it can clear the fault.
  last_report_id bigint not null,
  reports_count integer not null default 1 check (reports_count >= 1),
  -- How many different people have since seen it in order.
  recoveries_count integer not null default 0 check (recoveries_count >= 0),
  closed_at timestamptz,
  closed_by text check (closed_by in ('staff', 'observations')),
  note text check (length(note) between 1 and 300),
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade,
  constraint station_fault_names_its_amenity check ((subject = 'amenity') = (amenity_code is not null)),
  constraint station_fault_is_closed_by_somebody check ((closed_at is null) = (closed_by is null)),
  constraint station_fault_note_when_closed check (note is null or closed_by = 'staff')
);
create unique index station_fault_open on station_fault (station_code, subject, amenity_code)
  nulls not distinct where closed_at is null;
create index station_fault_station on station_fault (station_code, subdistrict_code);
create index station_fault_order on station_fault (station_code, (closed_at is not null), opened_at, id);
create index station_fault_amenity_code on station_fault (amenity_code);

-- Deletes a few of those whose time is over, so that whoever adds one takes some away; but none that an open fault
-- counts, or two who saw it in order more than a month apart would never be two. Not for callers to do by themselves:
-- they reach the observations of no other station.
create function forget_old_observations(as_of timestamptz) returns void
  language sql volatile security definer set search_path from current as $$
  delete from station_observation where id in (
    select id from station_observation observation
    where kept_until < as_of and not exists (
      select from station_fault fault
      where fault.station_code = observation.station_code and fault.subject = observation.subject
        and fault.amenity_code is not distinct from observation.amenity_code
        and fault.closed_at is null and fault.last_report_id < observation.id
    )
    order by kept_until limit 100 for update skip locked
  )
$$;
revoke all on function forget_old_observations(timestamptz) from public;
grant execute on function forget_old_observations(timestamptz) to guanxin_app;

-- How often people checked in, by station and hour, and nothing else about any of it.
create table station_check_in_hour (
  station_code text not null,
  subdistrict_code text not null,
  hour timestamptz not null check (hour = date_bin('1 hour', hour, timestamptz '2000-01-01 00:00:00+00')),
  count integer not null check (count >= 1),
  primary key (station_code, hour),
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade
);
create index station_check_in_hour_station on station_check_in_hour (station_code, subdistrict_code);

-- Keeps one person from counting twice in an hour, so that nobody learns who was where:
--
-- - A mark is made from the person and the salt of the hour, with a key outside the database. The salt is random
--   and exists here only. When the hour is over, salt and marks are truncated away, not deleted: no dead row stays
--   behind. From then on nobody can tell who has checked in, not even with every key.
-- - Within the hour, who reads the database and has the key as well can tell that a person has checked in
--   somewhere, never where: a mark has no station and no time besides the hour, and so a person counts once an
--   hour, at the station where they checked in first.
-- - The marks of a sub-district's people are one sorted value in one row. A row for each mark would bear the number
--   of its transaction and lie in the order of arrival, and the station counted next would be its own.
-- - Mark and count are two transactions, so no number of a transaction stands at both. Where the service ends
--   between the two, a check-in is not counted; better than one that can be traced.
-- - The table is unlogged: neither the write-ahead log nor its archive nor a physical backup nor a replica ever
--   holds salt or marks. A crash empties it, and whoever checks in again in that hour counts again.
-- - No session, audit entry or idempotency record is written or locked on the way: each would say who and when,
--   beside a count that says where and when.
create unlogged table check_in_mark (
  -- Where the people belong whose marks these are, not where they were.
  subdistrict_code text primary key references area,
  hour timestamptz not null check (hour = date_bin('1 hour', hour, timestamptz '2000-01-01 00:00:00+00')),
  salt bytea not null check (length(salt) = 32),
  -- Of the key that the marks are made with: the same until the hour is over, also while keys are rotated.
  key_version integer not null check (key_version >= 1),
  marks bytea[] not null default '{}'
);

-- Ends every hour but this one. A process whose clock is ahead may have begun the next already, and that is kept.
create function forget_check_in_marks(this_hour timestamptz) returns void
  language plpgsql volatile security definer set search_path from current as $$
begin
  -- Locked before it is read: two that had read could not both have it for themselves afterwards.
  lock table check_in_mark in access exclusive mode;
  if exists (select from check_in_mark where hour not in (this_hour, this_hour + interval '1 hour')) then
    truncate check_in_mark;
  end if;
end $$;
revoke all on function forget_check_in_marks(timestamptz) from public;
grant execute on function forget_check_in_marks(timestamptz) to guanxin_app;

-- Until when a key version is needed, because the marks of an hour are made with the version that it began with.
create function check_in_marks_until(of_version integer, as_of timestamptz) returns timestamptz
  language sql stable security definer set search_path from current as $$
  select max(hour) + interval '1 hour' from check_in_mark where key_version = of_version and hour > as_of - interval '1 hour'
$$;
revoke all on function check_in_marks_until(integer, timestamptz) from public;
grant execute on function check_in_marks_until(integer, timestamptz) to guanxin_app;

-- Counts for those who may not look at the counts.
create function count_check_in(counted_station text, counted_hour timestamptz) returns void
  language sql volatile security definer set search_path from current as $$
  insert into station_check_in_hour (station_code, subdistrict_code, hour, count)
  select code, subdistrict_code, counted_hour, 1 from station where code = counted_station
  on conflict (station_code, hour) do update set count = station_check_in_hour.count + 1
$$;
revoke all on function count_check_in(text, timestamptz) from public;
grant execute on function count_check_in(text, timestamptz) to guanxin_app;

alter table station_observation enable row level security;
create policy station_observation_at_hand on station_observation to guanxin_app
  using (is_being_observed(station_code))
  with check (is_being_observed(station_code) and (not settles or station_in_scope(station_code)));

alter table station_state enable row level security;
create policy station_state_is_public on station_state for select to guanxin_app using (true);
create policy station_state_at_hand on station_state to guanxin_app
  using (is_being_observed(station_code)) with check (is_being_observed(station_code));

alter table station_fault enable row level security;
create policy station_fault_in_scope on station_fault for select to guanxin_app using (station_in_scope(station_code));
-- Workers have no area, and a broken microwave is no secret.
create policy station_fault_for_workers on station_fault for select to guanxin_app
  using (starts_with(scope_setting('actor'), 'worker:'));
create policy station_fault_at_hand on station_fault to guanxin_app
  using (is_being_observed(station_code)) with check (is_being_observed(station_code));

alter table station_check_in_hour enable row level security;
create policy station_check_in_hour_in_scope on station_check_in_hour for select to guanxin_app
  using (station_in_scope(station_code));

alter table check_in_mark enable row level security;
create policy check_in_mark_of_people on check_in_mark to guanxin_app
  using (scope_setting('person_id') is not null) with check (scope_setting('person_id') is not null);

grant select, insert, delete on station_observation to guanxin_app;
grant select, insert, update, delete on station_state to guanxin_app;
grant select, insert, update on station_fault to guanxin_app;
grant select on station_check_in_hour to guanxin_app;
grant select, insert, update on check_in_mark to guanxin_app;

-- Changing what a station is equipped with is for its area; seeing in what condition that is, is for everybody who passes.
create policy station_amenity_at_hand on station_amenity for update to guanxin_app
  using (is_being_observed(station_code)) with check (is_being_observed(station_code));
