-- What volunteers are invited to: activities, the shifts of each, and who has signed up for which.

create table activity (
  id uuid primary key,
  area_code text not null references area check (area_code !~ '^99|000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  kind text not null check (kind in ('service', 'patrol', 'information_gathering', 'training', 'culture_and_sport')),
  title text not null check (length(title) between 1 and 100),
  description text check (length(description) between 1 and 2000),
  -- Which unit organises it, and who on the staff answers for it.
  organisation text not null check (length(organisation) between 1 and 100),
  responsible_id uuid not null references person,
  begins_on date not null,
  -- The last day.
  ends_on date not null,
  status text not null check (status in ('draft', 'published', 'cancelled')),
  cancellation_reason text check (length(cancellation_reason) between 1 and 200),
  -- What it is searched by: the letters and digits of its title and its organisation.
  search_text text not null check (length(search_text) <= 1000),
  created_at timestamptz not null,
  created_by uuid not null references person,
  published_at timestamptz,
  cancelled_at timestamptz,
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  constraint activity_lasts_a_year_at_most check (ends_on >= begins_on and ends_on <= begins_on + 366),
  constraint activity_published_has_time
    check (case status when 'draft' then published_at is null when 'published' then published_at is not null else true end),
  constraint activity_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint activity_cancelled_has_reason check ((status = 'cancelled') = (cancellation_reason is not null)),
  constraint activity_changes_after_it_begins check (updated_at >= created_at),
  constraint activity_in_area unique (id, area_code),
  constraint activity_of_kind unique (id, area_code, kind),
  constraint activity_on_its_days unique (id, area_code, begins_on, ends_on)
);
create index activity_calendar on activity (begins_on, id);
create index activity_area_code on activity (area_code, begins_on, id);
create index activity_subdistrict_code on activity (subdistrict_code);
create index activity_responsible_id on activity (responsible_id);
create index activity_created_by on activity (created_by);
create trigger activity_is_never_deleted before delete or truncate
  on activity for each statement execute function rows_stay();

-- Where and what it is, it stays; and who has called it off does not call it back.
create function activity_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status = 'cancelled' or (new.status = 'draft' and old.status <> 'draft')
    or (new.id, new.area_code, new.kind, new.created_at, new.created_by)
      is distinct from (old.id, old.area_code, old.kind, old.created_at, old.created_by)
  then
    raise exception 'activity % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger activity_stays before update on activity for each row execute function activity_stays();

-- Groups in which people compete or perform. At each shift a division has no more places than this.
create table activity_division (
  activity_id uuid not null,
  activity_kind text not null default 'culture_and_sport' check (activity_kind = 'culture_and_sport'),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  name text not null check (length(name) between 1 and 50),
  -- As many as the shift has places, where it is null.
  capacity integer check (capacity between 1 and 10000),
  ordinal integer not null check (ordinal between 1 and 50),
  primary key (activity_id, name),
  foreign key (activity_id, area_code, activity_kind) references activity (id, area_code, kind)
);
create index activity_division_activity on activity_division (activity_id, area_code, activity_kind);

create table shift (
  id uuid primary key,
  activity_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  -- Days of the activity, which change with it.
  activity_begins_on date not null,
  activity_ends_on date not null,
  -- At a station, or at a position in WGS-84 with words for it.
  station_code text references station on update cascade,
  address text check (length(address) between 1 and 200),
  lng double precision check (lng between 73 and 136),
  lat double precision check (lat between 3 and 54),
  -- How far from its place somebody may be who checks in with a position.
  radius_m integer not null check (radius_m between 20 and 2000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer not null check (capacity between 1 and 10000),
  responsible_id uuid not null references person,
  -- Until when workers sign up, and until when they cancel, by themselves.
  sign_ups_close_at timestamptz not null,
  cancellations_close_at timestamptz not null,
  status text not null check (status in ('open', 'cancelled')),
  created_at timestamptz not null,
  created_by uuid not null references person,
  cancelled_at timestamptz,
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  foreign key (activity_id, area_code, activity_begins_on, activity_ends_on)
    references activity (id, area_code, begins_on, ends_on) on update cascade,
  constraint shift_is_at_one_place check (
    (station_code is null) = (lng is not null) and (lng is null) = (lat is null) and (lng is null) = (address is null)
  ),
  constraint shift_lasts_a_day_at_most check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
  constraint shift_begins_on_a_day_of_its_activity
    check ((starts_at at time zone 'Asia/Shanghai')::date between activity_begins_on and activity_ends_on),
  constraint shift_closes_before_it_begins check (sign_ups_close_at <= starts_at and cancellations_close_at <= starts_at),
  constraint shift_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint shift_changes_after_it_begins check (updated_at >= created_at),
  constraint shift_of_activity unique (id, activity_id, area_code),
  constraint shift_at_its_time unique (id, starts_at, ends_at)
);
create index shift_activity on shift (activity_id, area_code, activity_begins_on, activity_ends_on);
create index shift_calendar on shift (activity_id, starts_at, id);
create index shift_station_code on shift (station_code);
create index shift_responsible_id on shift (responsible_id);
create index shift_created_by on shift (created_by);
create trigger shift_is_never_deleted before delete or truncate
  on shift for each statement execute function rows_stay();

create table sign_up (
  id uuid primary key,
  shift_id uuid not null,
  activity_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  -- When the shift is, and follows it.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- In which order people came: the waiting list moves up by it.
  number integer not null check (number >= 1),
  division text,
  status text not null check (status in ('confirmed', 'waiting', 'cancelled', 'no_show')),
  signed_up_at timestamptz not null,
  signed_up_by uuid not null references person,
  -- When they got a place, at once or from the waiting list.
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  -- Nobody where it was cancelled because the person was erased.
  cancelled_by uuid references person,
  no_show_at timestamptz,
  no_show_by uuid references person,
  foreign key (shift_id, activity_id, area_code) references shift (id, activity_id, area_code),
  foreign key (shift_id, starts_at, ends_at) references shift (id, starts_at, ends_at) on update cascade,
  foreign key (activity_id, division) references activity_division (activity_id, name),
  constraint sign_up_number unique (shift_id, number),
  constraint sign_up_of_person unique (id, shift_id, person_id),
  constraint sign_up_with_a_place_has_time check (
    case status when 'waiting' then confirmed_at is null when 'cancelled' then true else confirmed_at is not null end
  ),
  constraint sign_up_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint sign_up_cancelled_by_somebody_has_time check (cancelled_by is null or cancelled_at is not null),
  constraint sign_up_no_show_has_time check ((status = 'no_show') = (no_show_at is not null and no_show_by is not null)),
  -- Nobody is in two places at once, nor waits to be.
  constraint sign_ups_of_one_person_do_not_overlap exclude using gist (
    uuid_range(person_id, person_id, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&
  ) where (status in ('confirmed', 'waiting'))
);
-- Once at a shift; who has cancelled may come again.
create unique index sign_up_once on sign_up (shift_id, person_id) where status <> 'cancelled';
create index sign_up_shift on sign_up (shift_id, activity_id, area_code);
create index sign_up_time on sign_up (shift_id, starts_at, ends_at);
create index sign_up_division on sign_up (activity_id, division);
create index sign_up_person_id on sign_up (person_id, starts_at, id);
create index sign_up_signed_up_by on sign_up (signed_up_by);
create index sign_up_cancelled_by on sign_up (cancelled_by);
create index sign_up_no_show_by on sign_up (no_show_by);
create trigger sign_up_of_the_living before insert on sign_up for each row execute function person_must_live();
create trigger sign_up_is_never_deleted before delete or truncate
  on sign_up for each statement execute function rows_stay();

-- Who signed up for what stays; it moves with its shift, and cancelled it is over.
create function sign_up_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if (new.id, new.shift_id, new.activity_id, new.area_code, new.person_id, new.number, new.division, new.signed_up_at,
      new.signed_up_by) is distinct from (old.id, old.shift_id, old.activity_id, old.area_code, old.person_id,
      old.number, old.division, old.signed_up_at, old.signed_up_by)
    or (old.status = 'cancelled' and (new.status, new.cancelled_at, new.cancelled_by)
      is distinct from (old.status, old.cancelled_at, old.cancelled_by))
  then
    raise exception 'sign-up % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sign_up_stays before update on sign_up for each row execute function sign_up_stays();

-- Workers have no area. So a transaction says at which shifts it works, and who has signed up for these is open to it,
-- whatever its queries forget: a place that somebody gives back is another's.
create function is_at_hand(shift_id uuid) returns boolean language sql stable parallel safe
  return scope_setting('person_id') is not null and shift_id = any(scope_setting('shifts_at_hand')::uuid[]);

-- Locks the shifts at hand: who has a place is decided by one at a time. A lock of its own right, because workers may
-- not change a shift.
create function hold_shifts_at_hand() returns setof uuid
  language sql volatile security definer set search_path from current as $$
  select id from shift where is_at_hand(id) order by id for no key update
$$;
revoke all on function hold_shifts_at_hand() from public;
grant execute on function hold_shifts_at_hand() to guanxin_app;

-- How many have a place and how many wait, of whom nobody learns more; drafts are their area's own.
create function count_places(shifts uuid[]) returns table (shift_id uuid, confirmed_count integer, waiting_count integer)
  language sql stable security definer set search_path from current as $$
  select shift.id,
    count(sign_up.id) filter (where sign_up.status in ('confirmed', 'no_show'))::integer,
    count(sign_up.id) filter (where sign_up.status = 'waiting')::integer
  from shift
  join activity on activity.id = shift.activity_id
  left join sign_up on sign_up.shift_id = shift.id
  where shift.id = any(shifts)
    and ((activity.published_at is not null and in_realm(activity.area_code)) or in_personal_scope(activity.area_code))
  group by shift.id
$$;
revoke all on function count_places(uuid[]) from public;
grant execute on function count_places(uuid[]) to guanxin_app;

-- Which place on the waiting list each of these has.
create function waiting_places(sign_ups uuid[]) returns table (sign_up_id uuid, waiting_place integer)
  language sql stable security definer set search_path from current as $$
  select sign_up.id, (
    select count(*)::integer from sign_up as earlier
    where earlier.shift_id = sign_up.shift_id and earlier.status = 'waiting' and earlier.number <= sign_up.number
  )
  from sign_up
  where sign_up.id = any(sign_ups) and sign_up.status = 'waiting'
    and (is_own(sign_up.person_id) or in_personal_scope(sign_up.area_code))
$$;
revoke all on function waiting_places(uuid[]) from public;
grant execute on function waiting_places(uuid[]) to guanxin_app;

-- The calendar is for everybody, drafts are for who works for the area.
alter table activity enable row level security;
create policy activity_is_public on activity for select to guanxin_app
  using (published_at is not null and in_realm(area_code));
create policy activity_in_scope on activity to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table activity_division enable row level security;
create policy activity_division_of_visible on activity_division for select to guanxin_app
  using (exists (select from activity where activity.id = activity_id));
create policy activity_division_in_scope on activity_division to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table shift enable row level security;
create policy shift_of_visible on shift for select to guanxin_app
  using (exists (select from activity where activity.id = activity_id));
create policy shift_in_scope on shift to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));

alter table sign_up enable row level security;
create policy sign_up_in_scope on sign_up to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy sign_up_is_own on sign_up for select to guanxin_app using (is_own(person_id));
create policy sign_up_is_made_by_its_worker on sign_up for insert to guanxin_app
  with check (is_at_hand(shift_id) and is_own(person_id) and is_own(signed_up_by));
create policy sign_up_at_hand on sign_up for select to guanxin_app using (is_at_hand(shift_id));
create policy sign_up_at_hand_moves_up on sign_up for update to guanxin_app
  using (is_at_hand(shift_id)) with check (is_at_hand(shift_id));

grant select, insert, update on activity, shift to guanxin_app;
grant select, insert, update, delete on activity_division to guanxin_app;
grant select, insert on sign_up to guanxin_app;
grant update (status, confirmed_at, cancelled_at, cancelled_by, no_show_at, no_show_by) on sign_up to guanxin_app;
