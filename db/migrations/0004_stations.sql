-- Rest stations: where couriers may sit, warm up, drink, eat and charge.

-- One stretch of opening: {"opens": "08:30", "closes": "17:30"}. It closes on the next day when
-- `closes` is not after `opens`; "24:00" is the end of the day.
create function minutes_of_day(clock text) returns integer language sql immutable parallel safe
  return split_part(clock, ':', 1)::integer * 60 + split_part(clock, ':', 2)::integer;

create function minutes_of_span(span jsonb) returns int4range language sql immutable parallel safe
  return int4range(
    minutes_of_day(span->>'opens'),
    minutes_of_day(span->>'closes') + case when minutes_of_day(span->>'closes') > minutes_of_day(span->>'opens') then 0 else 1440 end
  );

-- The stretches of one day: well formed, none empty, none overlapping another.
create function spans_are_valid(spans jsonb) returns boolean language plpgsql immutable parallel safe set search_path from current as $$
begin
  if jsonb_typeof(spans) <> 'array' then return false; end if;
  if exists (
    select from jsonb_array_elements(spans) as span
    where coalesce(span->>'opens' !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$', true)
       or coalesce(span->>'closes' !~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', true)
       or span->>'opens' = span->>'closes'
  ) then return false; end if;
  return not exists (
    select from jsonb_array_elements(spans) with ordinality as one(span, place)
    join jsonb_array_elements(spans) with ordinality as other(span, place) on one.place < other.place
    where minutes_of_span(one.span) && minutes_of_span(other.span)
  );
end $$;

-- The stretches of a week, each with its ISO weekday, on a circle: Sunday night may run into Monday.
create function weekly_hours_are_valid(hours jsonb) returns boolean language plpgsql immutable parallel safe set search_path from current as $$
declare
  minutes_open integer;
  minutes_covered integer;
begin
  if hours is null then return true; end if;
  if jsonb_typeof(hours) <> 'array' then return false; end if;
  if exists (
    select from jsonb_array_elements(hours) as span
    where jsonb_typeof(span->'weekday') is distinct from 'number'
       or not (span->>'weekday') ~ '^[1-7]$'
       or not spans_are_valid(jsonb_build_array(span))
  ) then return false; end if;
  with span as (
    select ((value->>'weekday')::integer - 1) * 1440 + lower(minutes_of_span(value)) as opens,
           ((value->>'weekday')::integer - 1) * 1440 + upper(minutes_of_span(value)) as closes
    from jsonb_array_elements(hours)
  ), on_the_circle as (
    select int4range(opens, least(closes, 10080)) as minutes from span
    union all
    select int4range(0, closes - 10080) from span where closes > 10080
  )
  select
    (select coalesce(sum(closes - opens), 0) from span),
    (select coalesce(sum(upper(piece) - lower(piece)), 0)
     from unnest((select range_agg(minutes) from on_the_circle)) as piece)
  into minutes_open, minutes_covered;
  return minutes_open = minutes_covered;
end $$;

create table amenity (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  kind text not null check (kind in ('amenity', 'service')),
  name text not null unique check (length(name) between 1 and 50),
  name_en text not null unique check (length(name_en) between 1 and 80),
  -- How long an observed condition is believed. After that it is unknown again.
  condition_valid_hours integer not null check (condition_valid_hours between 1 and 8760),
  display_order integer not null unique
);
create trigger amenity_feed after insert or update or delete or truncate
  on amenity for each statement execute function feed_advances('amenities');

create table station (
  code text primary key check (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$' and length(code) between 3 and 32),
  area_code text not null references area check (area_code !~ '000000$'),
  -- Where the row lives when the data are spread over servers.
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  name text not null check (length(name) between 1 and 100),
  name_en text check (length(name_en) between 1 and 150),
  -- Syllables without tones, separated by blanks, so that names are found by pinyin or initials.
  name_pinyin text not null check (length(name_pinyin) <= 1000),
  address text check (length(address) between 1 and 200),
  directions text check (length(directions) between 1 and 500),
  -- WGS-84, whatever the writer sent. The bounds are those of China.
  lng double precision not null check (lng between 73 and 136),
  lat double precision not null check (lat between 3 and 54),
  position_quality text not null check (position_quality in ('surveyed', 'geocoded', 'approximate', 'placeholder')),
  host_venue_kind text not null check (host_venue_kind in (
    'party_service_centre', 'hongfan_station', 'housing_estate', 'business_building', 'other'
  )),
  floor_area_m2 integer check (floor_area_m2 between 1 and 100000),
  seats integer check (seats between 0 and 10000),
  phone text check (length(phone) between 3 and 40),
  lifecycle text not null check (lifecycle in ('planned', 'operating', 'suspended', 'removed')),
  weekly_hours jsonb check (weekly_hours_are_valid(weekly_hours)),
  on_holidays text not null check (on_holidays in ('as_usual', 'closed', 'weekend_hours', 'holiday_hours')),
  holiday_hours jsonb check (holiday_hours is null or spans_are_valid(holiday_hours)),
  on_makeup_workdays text not null check (on_makeup_workdays in ('as_usual', 'workday_hours')),
  provenance text not null check (provenance in ('reported', 'placeholder', 'verified')),
  -- The fields whose value nobody has confirmed yet.
  placeholder_fields text[] not null default '{}' check (placeholder_fields <@ array[
    'name', 'name_en', 'area', 'address', 'directions', 'position', 'host_venue_kind', 'floor_area_m2', 'seats', 'phone',
    'amenities', 'lifecycle', 'weekly_hours', 'holiday_policy', 'hours_exceptions'
  ]),
  last_verified_at timestamptz,
  version integer not null default 1 check (version >= 1),
  updated_at timestamptz not null,
  -- The feed's number at the row's last change, children included; set by trigger.
  revision bigint not null default 0,
  constraint station_code_in_subdistrict unique (code, subdistrict_code),
  constraint station_holiday_hours_when_used check ((on_holidays = 'holiday_hours') = (holiday_hours is not null)),
  constraint station_verified_has_no_placeholder check (provenance <> 'verified' or placeholder_fields = '{}'),
  constraint station_verified_is_dated check (provenance <> 'verified' or last_verified_at is not null)
);
create index station_area_code on station (area_code);
create index station_subdistrict_revision on station (subdistrict_code, revision);

create table station_amenity (
  station_code text not null,
  subdistrict_code text not null,
  amenity_code text not null references amenity,
  quantity integer check (quantity between 1 and 10000),
  condition text not null default 'unknown' check (condition in ('working', 'broken', 'unknown')),
  observed_at timestamptz,
  primary key (station_code, amenity_code),
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade,
  constraint station_amenity_observation_is_dated check ((condition = 'unknown') = (observed_at is null))
);
create index station_amenity_amenity_code on station_amenity (amenity_code);
create index station_amenity_station on station_amenity (station_code, subdistrict_code);

-- A date on which the weekly hours and the holiday policy do not apply. No hours: closed all day.
create table station_hours_exception (
  station_code text not null,
  subdistrict_code text not null,
  date date not null,
  hours jsonb not null check (spans_are_valid(hours)),
  reason text check (length(reason) between 1 and 200),
  primary key (station_code, date),
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade
);
create index station_hours_exception_station on station_hours_exception (station_code, subdistrict_code);

-- A code stands on signs, in links and in other systems: it is never changed and never used again.
create function station_stays() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'station % is kept for ever: set its lifecycle to removed', old.code using errcode = 'restrict_violation';
end $$;
create trigger station_is_never_deleted before delete
  on station for each row execute function station_stays();
create trigger station_code_never_changes before update of code
  on station for each row when (old.code is distinct from new.code) execute function station_stays();
create function stations_stay() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'stations are kept for ever' using errcode = 'restrict_violation';
end $$;
create trigger stations_are_never_truncated before truncate
  on station for each statement execute function stations_stay();

-- Every changed row takes the number after the feed's, under the feed's lock; the feed follows once a
-- statement. A bulk write so costs one update of the feed for each statement, not for each row.
create function station_takes_revision() returns trigger language plpgsql set search_path from current as $$
begin
  insert into feed (topic, subdistrict_code) values ('stations', left(new.area_code, 9) || '000') on conflict do nothing;
  select revision + 1 into new.revision from feed
  where topic = 'stations' and subdistrict_code = left(new.area_code, 9) || '000'
  for update;
  return new;
end $$;
create trigger station_revision before insert or update
  on station for each row execute function station_takes_revision();

create function station_feed_follows() returns trigger language plpgsql set search_path from current as $$
begin
  update feed set revision = revision + 1
  where topic = 'stations' and subdistrict_code in (select distinct subdistrict_code from changed);
  return null;
end $$;
create trigger station_feed_on_insert after insert on station
  referencing new table as changed for each statement execute function station_feed_follows();
create trigger station_feed_on_update after update on station
  referencing new table as changed for each statement execute function station_feed_follows();

-- What belongs to a station changes the station.
create function station_part_changes() returns trigger language plpgsql set search_path from current as $$
begin
  update station set revision = revision where code in (select distinct station_code from changed);
  return null;
end $$;
create trigger station_amenity_on_insert after insert on station_amenity
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_amenity_on_update after update on station_amenity
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_amenity_on_delete after delete on station_amenity
  referencing old table as changed for each statement execute function station_part_changes();
create trigger station_hours_exception_on_insert after insert on station_hours_exception
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_hours_exception_on_update after update on station_hours_exception
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_hours_exception_on_delete after delete on station_hours_exception
  referencing old table as changed for each statement execute function station_part_changes();
