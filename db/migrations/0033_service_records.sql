-- What volunteers have worked, each entered once, judged by somebody else, and never overwritten.

-- A record is of a shift of its activity, and of who was there.
alter table shift add constraint shift_of_its_activity unique (id, activity_id);
alter table attendance add constraint attendance_of_person unique (id, shift_id, person_id);

create table service_record (
  id uuid primary key,
  person_id uuid not null,
  -- Where the person is, and moves with them: who may read what is sealed with their key may judge it.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  activity_kind text not null
    check (activity_kind in ('service', 'patrol', 'information_gathering', 'training', 'culture_and_sport')),
  activity_id uuid references activity,
  shift_id uuid,
  attendance_id uuid unique,
  -- The activity's name, place, content, organising unit and responsible person, in words.
  sealed_texts bytea not null check (length(sealed_texts) between 29 and 20000),
  -- Who on the staff was responsible; otherwise the words name somebody.
  responsible_id uuid references person,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- Actual work, as it was filed and as it counts now.
  filed_minutes integer not null check (filed_minutes >= 1),
  worked_minutes integer not null check (worked_minutes >= 1),
  evidence_grade text not null check (evidence_grade in ('code_scanned', 'staff_confirmed', 'entered_later')),
  -- Nobody has checked out: until when it lasted is an assumption.
  is_closed_by_rule boolean not null,
  filed_at timestamptz not null,
  filed_by_kind text not null check (filed_by_kind in ('worker', 'staff', 'partner', 'system')),
  filed_by uuid references person,
  api_key_id uuid references api_key,
  -- The tenth working day after the work ended: by then it is entered.
  due_on date not null,
  is_filed_late boolean not null generated always as ((filed_at at time zone 'Asia/Shanghai')::date > due_on) stored,
  status text not null check (status in ('pending', 'approved', 'declined', 'reversed')),
  decided_at timestamptz,
  -- Nobody where it was declined because the person was erased.
  decided_by uuid references person,
  -- What the rules made of it, and why they made nothing or less of it.
  credited_points integer check (credited_points >= 0),
  credit_note text check (credit_note ~ '^[a-z][a-z_]{0,39}$'),
  -- What the credit is known by in the ledger: the record itself, or its latest correction.
  credit_source_id uuid,
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  foreign key (person_id, area_code) references person (id, area_code) on update cascade,
  foreign key (shift_id, activity_id) references shift (id, activity_id),
  foreign key (attendance_id, shift_id, person_id) references attendance (id, shift_id, person_id),
  constraint service_record_of_person unique (id, person_id, area_code),
  constraint service_record_of_shift_has_its_activity check (shift_id is null or activity_id is not null),
  constraint service_record_of_attendance_has_its_shift check (attendance_id is null or shift_id is not null),
  constraint service_record_lasts_a_day_or_so check (started_at < ended_at and ended_at <= started_at + interval '26 hours'),
  constraint service_record_is_filed_afterwards check (filed_at >= ended_at),
  constraint service_record_fits_its_time check (
    greatest(filed_minutes, worked_minutes) * interval '1 minute' <= ended_at - started_at
  ),
  constraint service_record_scanned_is_attended check (evidence_grade <> 'code_scanned' or attendance_id is not null),
  constraint service_record_is_filed_by_somebody check (
    case filed_by_kind
      when 'partner' then filed_by is null and api_key_id is not null
      when 'system' then filed_by is null and api_key_id is null and attendance_id is not null
      else filed_by is not null and api_key_id is null
    end
  ),
  constraint service_record_is_decided_by_others check (decided_by <> person_id),
  constraint service_record_decided_has_time check ((status = 'pending') = (decided_at is null)),
  constraint service_record_decided_by_somebody check (decided_by is not null or status in ('pending', 'declined')),
  constraint service_record_approved_is_credited check ((status in ('approved', 'reversed')) = (credited_points is not null)),
  constraint service_record_credit_has_source check ((credited_points is null) = (credit_source_id is null)),
  constraint service_record_changes_after_it_begins check (updated_at >= filed_at),
  -- One person cannot be in two places; what is declined or reversed has not happened.
  constraint service_records_of_one_person_do_not_overlap exclude using gist (
    uuid_range(person_id, person_id, '[]') with &&,
    tstzrange(started_at, ended_at) with &&
  ) where (status in ('pending', 'approved'))
);
create index service_record_person on service_record (person_id, started_at, id);
create index service_record_list on service_record (subdistrict_code, started_at, id);
create index service_record_area on service_record (area_code, started_at, id);
create index service_record_queue on service_record (subdistrict_code, due_on, id) where status = 'pending';
create index service_record_activity_id on service_record (activity_id);
create index service_record_shift on service_record (shift_id, activity_id);
create index service_record_responsible_id on service_record (responsible_id);
create index service_record_filed_by on service_record (filed_by);
create index service_record_api_key_id on service_record (api_key_id);
create index service_record_decided_by on service_record (decided_by, person_id);

-- It is decided once and reversed once; as it was filed it stays.
create function service_record_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  -- Worked out after this trigger, and the same as ever.
  old.is_filed_late := new.is_filed_late;
  if (old.status, new.status) in (
    ('pending', 'pending'), ('pending', 'approved'), ('pending', 'declined'), ('approved', 'approved'), ('approved', 'reversed')
  ) and (new.version = old.version + 1) then
    old.version := new.version;
    old.updated_at := new.updated_at;
    old.worked_minutes := new.worked_minutes;
    old.credited_points := new.credited_points;
    old.credit_note := new.credit_note;
    old.credit_source_id := new.credit_source_id;
    if old.status = 'pending' then
      old.decided_at := new.decided_at;
      old.decided_by := new.decided_by;
    end if;
    old.status := new.status;
  end if;
  if new is distinct from old then
    raise exception 'service record % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger service_record_stays before update on service_record
  for each row execute function service_record_stays();
create trigger service_record_is_never_deleted before delete or truncate
  on service_record for each statement execute function rows_stay();
create trigger service_record_of_the_living after insert on service_record
  referencing new table as added for each statement execute function named_persons_must_live();

-- What the worker says is wrong with a record, one thing at a time.
create table service_record_dispute (
  id uuid primary key,
  record_id uuid not null,
  person_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  disputed_at timestamptz not null,
  answered_at timestamptz,
  -- Nobody where the person was erased.
  answered_by uuid references person,
  is_upheld boolean,
  foreign key (record_id, person_id, area_code) references service_record (id, person_id, area_code) on update cascade,
  constraint service_record_dispute_answered_has_time check (answered_at is not null or answered_by is null),
  constraint service_record_dispute_answered_says_so check ((answered_by is null) = (is_upheld is null)),
  constraint service_record_dispute_is_answered_by_others check (answered_by <> person_id)
);
create index service_record_dispute_record on service_record_dispute (record_id, person_id, area_code);
create index service_record_dispute_answered_by on service_record_dispute (answered_by);
create unique index service_record_dispute_open on service_record_dispute (record_id) where answered_at is null;

create function service_record_dispute_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if old.answered_at is null then
    old.answered_at := new.answered_at;
    old.answered_by := new.answered_by;
    old.is_upheld := new.is_upheld;
  end if;
  if new is distinct from old then
    raise exception 'a dispute is answered once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger service_record_dispute_stays before update on service_record_dispute
  for each row execute function service_record_dispute_stays();
create trigger service_record_dispute_is_never_deleted before delete or truncate
  on service_record_dispute for each statement execute function rows_stay();

-- Everything that was done to a record, in its order, with what it said afterwards.
create table service_record_step (
  record_id uuid not null,
  number bigint generated always as identity,
  person_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  step text not null
    check (step in ('file', 'approve', 'decline', 'correct', 'reverse', 'dispute', 'answer', 'lapse')),
  recorded_at timestamptz not null,
  recorded_by_kind text not null check (recorded_by_kind in ('worker', 'staff', 'partner', 'system')),
  recorded_by uuid references person,
  status text not null check (status in ('pending', 'approved', 'declined', 'reversed')),
  worked_minutes integer not null,
  credited_points integer,
  dispute_id uuid references service_record_dispute,
  -- Why, or what was disputed or answered.
  sealed_text bytea check (length(sealed_text) between 29 and 8000),
  primary key (record_id, number),
  foreign key (record_id, person_id, area_code) references service_record (id, person_id, area_code) on update cascade,
  constraint service_record_step_of_dispute check ((step in ('dispute', 'answer')) = (dispute_id is not null)),
  constraint service_record_step_says_why
    check ((step in ('decline', 'correct', 'reverse', 'dispute', 'answer')) = (sealed_text is not null)),
  constraint service_record_step_by_somebody check ((recorded_by_kind in ('worker', 'staff')) = (recorded_by is not null))
);
create index service_record_step_recorded_by on service_record_step (recorded_by);
create index service_record_step_dispute_id on service_record_step (dispute_id);
create trigger service_record_step_stays before delete or truncate
  on service_record_step for each statement execute function rows_stay();
create trigger service_record_step_stays_as_it_is before update on service_record_step
  for each row execute function revision_stays();

-- What a worker gives a partner app so that it may file for them. It says nothing about them, is of use to the first key
-- that comes with it and to no other, and ends when they want it to.
create table filing_permit (
  id uuid primary key,
  person_id uuid not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  granted_at timestamptz not null,
  api_key_id uuid references api_key,
  first_used_at timestamptz,
  revoked_at timestamptz,
  foreign key (person_id, area_code) references person (id, area_code) on update cascade,
  constraint filing_permit_used_by_a_key check ((first_used_at is null) = (api_key_id is null))
);
create index filing_permit_person on filing_permit (person_id, granted_at, id);
create index filing_permit_api_key_id on filing_permit (api_key_id);

create function filing_permit_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if old.revoked_at is null then
    old.revoked_at := new.revoked_at;
    if old.api_key_id is null then
      old.api_key_id := new.api_key_id;
      old.first_used_at := new.first_used_at;
    end if;
  end if;
  if new is distinct from old then
    raise exception 'a permit is one key''s, and is revoked once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger filing_permit_stays before update on filing_permit for each row execute function filing_permit_stays();
create trigger filing_permit_is_never_deleted before delete or truncate
  on filing_permit for each statement execute function rows_stay();
create trigger filing_permit_of_the_living before insert on filing_permit
  for each row execute function person_must_live();

-- Of who is erased nothing is left to be judged or answered, and nobody files for them. It touches nothing of anybody who
-- is not erased, so it needs no scope; it locks what others may be judging.
create function lapse_service_records(persons uuid[], as_of timestamptz) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform from service_record where person_id = any(persons) and status = 'pending' order by id for update;
  with lapsed as (
    update service_record
    set status = 'declined', decided_at = greatest(as_of, updated_at), updated_at = greatest(as_of, updated_at),
      version = version + 1
    from person
    where person.id = service_record.person_id and person.id = any(persons) and person.erased_at is not null
      and service_record.status = 'pending'
    returning service_record.id, person_id, service_record.area_code, service_record.updated_at, worked_minutes
  )
  insert into service_record_step
    (record_id, person_id, area_code, step, recorded_at, recorded_by_kind, status, worked_minutes)
    select id, person_id, area_code, 'lapse', updated_at, 'system', 'declined', worked_minutes from lapsed;
  update service_record_dispute set answered_at = greatest(as_of, disputed_at)
    from person
    where person.id = service_record_dispute.person_id and person.id = any(persons) and person.erased_at is not null
      and answered_at is null;
  update filing_permit set revoked_at = greatest(as_of, granted_at)
    from person
    where person.id = filing_permit.person_id and person.id = any(persons) and person.erased_at is not null
      and revoked_at is null;
end $$;
revoke all on function lapse_service_records(uuid[], timestamptz) from public;
grant execute on function lapse_service_records(uuid[], timestamptz) to guanxin_app;

-- Workers see what is theirs, file for themselves and dispute; everything else is for who works for their area.
alter table service_record enable row level security;
create policy service_record_in_scope on service_record to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy service_record_is_own on service_record for select to guanxin_app using (is_own(person_id));
create policy service_record_is_filed_by_its_worker on service_record for insert to guanxin_app with check (
  is_own(person_id) and filed_by_kind = 'worker' and is_own(filed_by) and status = 'pending'
  and evidence_grade = 'entered_later' and filed_minutes = worked_minutes
);
alter table service_record_dispute enable row level security;
create policy service_record_dispute_in_scope on service_record_dispute to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy service_record_dispute_is_own on service_record_dispute for select to guanxin_app
  using (is_own(person_id));
create policy service_record_dispute_is_made_by_its_worker on service_record_dispute for insert to guanxin_app
  with check (is_own(person_id) and answered_at is null);
alter table service_record_step enable row level security;
create policy service_record_step_in_scope on service_record_step to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy service_record_step_is_own on service_record_step for select to guanxin_app using (is_own(person_id));
create policy service_record_step_is_made_by_its_worker on service_record_step for insert to guanxin_app
  with check (is_own(person_id) and is_own(recorded_by) and step in ('file', 'dispute'));
alter table filing_permit enable row level security;
create policy filing_permit_in_scope on filing_permit to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy filing_permit_is_own on filing_permit to guanxin_app
  using (is_own(person_id)) with check (is_own(person_id));

grant select, insert on service_record, service_record_dispute, service_record_step, filing_permit to guanxin_app;
grant update (
  worked_minutes, status, decided_at, decided_by, credited_points, credit_note, credit_source_id, version, updated_at
) on service_record to guanxin_app;
grant update (answered_at, answered_by, is_upheld) on service_record_dispute to guanxin_app;
grant update (api_key_id, first_used_at, revoked_at) on filing_permit to guanxin_app;
