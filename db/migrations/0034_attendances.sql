-- Who was at which shift, from when until when, and how that is known.

create table attendance (
  id uuid primary key,
  sign_up_id uuid not null unique,
  shift_id uuid not null,
  activity_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  -- By the clock of the service alone. What counts begins with the shift, for whoever comes early.
  checked_in_at timestamptz not null,
  started_at timestamptz not null,
  check_in_evidence text not null check (check_in_evidence in ('code_scanned', 'staff_confirmed')),
  checked_in_by uuid not null references person,
  -- Of a position that came along nothing is kept but that it was near; null where none came.
  is_within_radius boolean check (is_within_radius),
  -- Nobody has checked out where the rule has closed it.
  checked_out_at timestamptz,
  ended_at timestamptz,
  check_out_evidence text check (check_out_evidence in ('code_scanned', 'staff_confirmed')),
  checked_out_by uuid references person,
  is_closed_by_rule boolean not null default false,
  foreign key (sign_up_id, shift_id, person_id) references sign_up (id, shift_id, person_id),
  foreign key (shift_id, activity_id, area_code) references shift (id, activity_id, area_code),
  -- Codes serve a person once.
  constraint attendance_once unique (shift_id, person_id),
  constraint attendance_in_area unique (id, area_code),
  constraint attendance_counts_from_check_in check (started_at >= checked_in_at),
  constraint attendance_ends_after_it_begins check (ended_at >= started_at),
  constraint attendance_lasts_a_day_or_so check (ended_at <= started_at + interval '26 hours'),
  constraint attendance_ends_in_one_way check (
    case
      when ended_at is null then
        checked_out_at is null and check_out_evidence is null and checked_out_by is null and not is_closed_by_rule
      when is_closed_by_rule then checked_out_at is null and check_out_evidence is null and checked_out_by is null
      else checked_out_at is not null and check_out_evidence is not null and checked_out_by is not null
    end
  ),
  constraint attendances_of_one_person_do_not_overlap exclude using gist (
    uuid_range(person_id, person_id, '[]') with &&,
    tstzrange(started_at, ended_at) with &&
  )
);
create index attendance_sign_up on attendance (sign_up_id, shift_id, person_id);
create index attendance_shift on attendance (shift_id, activity_id, area_code);
create index attendance_order on attendance (shift_id, checked_in_at, id);
create index attendance_person_id on attendance (person_id, started_at, id);
create index attendance_checked_in_by on attendance (checked_in_by);
create index attendance_checked_out_by on attendance (checked_out_by);
-- Those that the rule may have to close are few.
create index attendance_open on attendance (shift_id, id) where ended_at is null;
create trigger attendance_of_the_living before insert on attendance for each row execute function person_must_live();
create trigger attendance_is_never_deleted before delete or truncate
  on attendance for each statement execute function rows_stay();

-- It begins and ends once.
create function attendance_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.ended_at is null then
    old.checked_out_at := new.checked_out_at;
    old.ended_at := new.ended_at;
    old.check_out_evidence := new.check_out_evidence;
    old.checked_out_by := new.checked_out_by;
    old.is_closed_by_rule := new.is_closed_by_rule;
  end if;
  -- Worked out after this trigger, and the same as ever.
  old.subdistrict_code := new.subdistrict_code;
  if new is distinct from old then
    raise exception 'an attendance begins and ends once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger attendance_stays before update on attendance for each row execute function attendance_stays();

-- Which codes were scanned with how many sessions: a photographed code shows by it. Of a session nothing is kept but a
-- hash, made with a key outside the database, of session and code together, so it tells the scans of one code apart and
-- links nothing else. A code that was too old is kept as well.
create table code_scan (
  shift_id uuid not null,
  activity_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  direction text not null check (direction in ('check_in', 'check_out')),
  -- Codes follow each other by number.
  code_number bigint not null check (code_number >= 0),
  session_hash bytea not null check (length(session_hash) = 32),
  person_id uuid not null references person,
  is_accepted boolean not null,
  scanned_at timestamptz not null,
  primary key (shift_id, direction, code_number, session_hash),
  foreign key (shift_id, activity_id, area_code) references shift (id, activity_id, area_code)
);
create index code_scan_shift on code_scan (shift_id, activity_id, area_code);
create index code_scan_person_id on code_scan (person_id, scanned_at);
create trigger code_scan_stays before update or delete or truncate
  on code_scan for each statement execute function rows_stay();

-- The persons give their places back, in whichever area, at shifts that have not begun; who erases them may not see all of
-- these. The shifts are locked first, as they are where somebody signs up. Tells where places became free.
create function withdraw_sign_ups(persons uuid[], as_of timestamptz) returns setof uuid
language plpgsql security definer set search_path from current as $$
declare
  withdrawn uuid[];
begin
  select array_agg(sign_up.id) into withdrawn
    from sign_up join person on person.id = sign_up.person_id
    where sign_up.person_id = any(persons) and sign_up.status in ('confirmed', 'waiting') and sign_up.starts_at > as_of
      and (in_personal_scope(person.area_code) or is_own(person.id))
      and not exists (select from attendance where attendance.sign_up_id = sign_up.id);
  perform from shift where id in (select shift_id from sign_up where id = any(withdrawn)) order by id
    for no key update;
  return query
    with cancelled as (
      update sign_up set status = 'cancelled', cancelled_at = greatest(as_of, signed_up_at)
      where id = any(withdrawn) and status in ('confirmed', 'waiting')
      returning shift_id
    )
    select distinct shift_id from cancelled;
end $$;
revoke all on function withdraw_sign_ups(uuid[], timestamptz) from public;
grant execute on function withdraw_sign_ups(uuid[], timestamptz) to guanxin_app;

alter table attendance enable row level security;
create policy attendance_in_scope on attendance to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy attendance_is_own on attendance for select to guanxin_app using (is_own(person_id));
create policy attendance_is_begun_by_its_worker on attendance for insert to guanxin_app
  with check (is_own(person_id) and is_own(checked_in_by));
create policy attendance_is_ended_by_its_worker on attendance for update to guanxin_app
  using (is_own(person_id)) with check (is_own(person_id));
alter table code_scan enable row level security;
create policy code_scan_in_scope on code_scan for select to guanxin_app using (in_personal_scope(area_code));
create policy code_scan_is_own on code_scan to guanxin_app using (is_own(person_id)) with check (is_own(person_id));

grant select, insert on attendance, code_scan to guanxin_app;
grant update (checked_out_at, ended_at, check_out_evidence, checked_out_by, is_closed_by_rule) on attendance
  to guanxin_app;
