-- Workers who look after their streets as stewards, and what they tell of what they see there.

-- From when to when somebody was a steward, by whom and why it ended.
create table steward (
  id uuid primary key,
  worker_id uuid not null,
  subject_kind text not null default 'worker' check (subject_kind = 'worker'),
  -- Where the worker is.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  appointed_on date not null,
  -- The first day on which they are none any more.
  ended_on date,
  -- Nobody where the service itself wrote it into the register.
  appointed_by uuid references person,
  ended_by uuid references person,
  -- Why it ended, where somebody said so; sealed with the steward's key.
  end_reason bytea check (length(end_reason) between 29 and 4000),
  recorded_at timestamptz not null,
  foreign key (worker_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint steward_ends_after_it_begins check (ended_on >= appointed_on),
  constraint steward_ended_by_somebody check (ended_on is not null or (ended_by is null and end_reason is null))
);
create index steward_worker on steward (worker_id, subject_kind, area_code);
create index steward_area_code on steward (area_code, id);
create index steward_person_id on steward (person_id);
create index steward_appointed_by on steward (appointed_by);
create index steward_ended_by on steward (ended_by);
create unique index steward_current on steward (worker_id) where ended_on is null;

-- An appointment begins and ends once, and moves with its worker.
create function steward_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if old.ended_on is null then
    old.ended_on := new.ended_on;
    old.ended_by := new.ended_by;
  end if;
  if old.end_reason is null then
    old.end_reason := new.end_reason;
  end if;
  if new is distinct from old then
    raise exception 'an appointment begins and ends once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger steward_stays before update on steward for each row execute function steward_stays();
create trigger steward_is_never_deleted before delete or truncate
  on steward for each statement execute function rows_stay();
create trigger steward_of_the_living before insert on steward
  for each row execute function person_must_live();

-- The register says who is a steward, and here stands since when: whichever way it is recorded there (at a desk, by an
-- import, by a merge), somebody who is active and a steward there is appointed here, and nobody else is.
create function follow_steward(id_of_worker uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
  found record;
begin
  select worker.person_id, subject.area_code, subject.updated_at,
      (subject.updated_at at time zone 'Asia/Shanghai')::date as day,
      worker.is_steward and subject.status = 'active' and person.erased_at is null as is_steward
    into found
    from worker join subject on subject.id = worker.subject_id join person on person.id = worker.person_id
    where worker.subject_id = id_of_worker;
  if found.is_steward then
    insert into steward (id, worker_id, area_code, person_id, appointed_on, appointed_by, recorded_at)
      values (gen_random_uuid(), id_of_worker, found.area_code, found.person_id, found.day,
        scope_setting('person_id')::uuid, found.updated_at)
      on conflict (worker_id) where ended_on is null do nothing;
  else
    update steward set ended_on = greatest(appointed_on, found.day), ended_by = scope_setting('person_id')::uuid
      where worker_id = id_of_worker and ended_on is null;
  end if;
end $$;
revoke all on function follow_steward(uuid) from public;

create function worker_is_followed_as_steward() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  perform follow_steward(new.subject_id);
  return null;
end $$;
create trigger worker_begins_as_steward after insert on worker
  for each row when (new.is_steward) execute function worker_is_followed_as_steward();
create trigger worker_becomes_or_ends_as_steward after update of is_steward on worker
  for each row when (old.is_steward <> new.is_steward) execute function worker_is_followed_as_steward();
create function subject_is_followed_as_steward() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  perform follow_steward(new.id);
  return null;
end $$;
create trigger subject_leaves_or_returns_as_steward after update of status on subject
  for each row when (old.status <> new.status and new.kind = 'worker') execute function subject_is_followed_as_steward();

-- Those whom the register calls so already.
insert into steward (id, worker_id, area_code, person_id, appointed_on, recorded_at)
  select gen_random_uuid(), worker.subject_id, subject.area_code, worker.person_id,
    (subject.updated_at at time zone 'Asia/Shanghai')::date, subject.updated_at
  from worker join subject on subject.id = worker.subject_id join person on person.id = worker.person_id
  where worker.is_steward and subject.status = 'active' and person.erased_at is null;

-- What a steward tells of.
create table tip (
  id uuid primary key,
  -- Where it was seen. It stays there, also where its steward moves.
  area_code text not null references area check (area_code !~ '000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  -- Who sees to it besides: another community, or the sub-district itself.
  handed_to_area_code text references area,
  steward_id uuid not null references steward,
  person_id uuid not null references person,
  category text not null check (category in (
    'safety_hazard', 'traffic', 'environment', 'facilities', 'fire_lane', 'dispute', 'people_in_need', 'other'
  )),
  -- What was seen and where, what was answered and why it was declined; sealed with the steward's key.
  sealed_texts bytea not null check (length(sealed_texts) between 29 and 60000),
  status text not null check (status in ('filed', 'accepted', 'handed_on', 'answered', 'closed', 'declined')),
  filed_at timestamptz not null,
  accepted_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  -- What the rules made of it when it was accepted, and why they made nothing of it; nothing at all of who is erased.
  credited_points integer check (credited_points >= 0),
  credit_note text check (credit_note ~ '^[a-z][a-z_]{0,39}$'),
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  constraint tip_credited_is_accepted check (credited_points is null or accepted_at is not null),
  constraint tip_credit_note_is_of_a_credit check (credit_note is null or credited_points is not null),
  constraint tip_is_handed_on_within_its_subdistrict check (left(handed_to_area_code, 9) = left(area_code, 9)),
  constraint tip_accepted_has_time check ((accepted_at is null) = (status in ('filed', 'declined'))),
  constraint tip_answered_has_time
    check (case status when 'answered' then answered_at is not null when 'filed' then answered_at is null else true end),
  constraint tip_closed_has_time check ((status in ('closed', 'declined')) = (closed_at is not null)),
  constraint tip_changes_after_it_begins check (updated_at >= filed_at)
);
create index tip_area_code on tip (area_code, id);
create index tip_subdistrict_code on tip (subdistrict_code);
create index tip_handed_to_area_code on tip (handed_to_area_code, id);
create index tip_latest on tip (filed_at, id);
create index tip_waiting on tip (filed_at, id) where status in ('filed', 'accepted', 'handed_on');
create index tip_steward_id on tip (steward_id);
create index tip_person_id on tip (person_id, filed_at, id);

-- Only who is a steward now files a tip, and does not cease to be one meanwhile.
create function tip_is_of_a_steward() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  perform from steward where id = new.steward_id and person_id = new.person_id and ended_on is null for share;
  if not found then
    raise exception 'person % is no steward', new.person_id using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger tip_is_of_a_steward before insert on tip for each row execute function tip_is_of_a_steward();
create trigger tip_of_the_living before insert on tip for each row execute function person_must_live();

-- What was seen by whom and where stays; what becomes of it goes one way.
create function tip_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status in ('closed', 'declined') or new.version <> old.version + 1
    or (old.status <> 'filed'
      and (new.credited_points, new.credit_note) is distinct from (old.credited_points, old.credit_note))
    or (new.id, new.area_code, new.steward_id, new.person_id, new.category, new.filed_at)
      is distinct from (old.id, old.area_code, old.steward_id, old.person_id, old.category, old.filed_at)
  then
    raise exception 'tip % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tip_stays before update on tip for each row execute function tip_stays();
create trigger tip_is_never_deleted before delete or truncate on tip for each statement execute function rows_stay();

-- What was done about a tip, each step for itself, with who did it.
create table tip_step (
  tip_id uuid not null references tip,
  version integer not null check (version >= 1),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  step text not null check (step in ('file', 'accept', 'decline', 'hand_on', 'answer', 'close')),
  status text not null check (status in ('filed', 'accepted', 'handed_on', 'answered', 'closed', 'declined')),
  handed_to_area_code text references area,
  -- Whose key the words are sealed with.
  person_id uuid not null references person,
  sealed_words bytea check (length(sealed_words) between 29 and 20000),
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  primary key (tip_id, version),
  constraint tip_step_handed_on_says_to_whom check (handed_to_area_code is null or step = 'hand_on')
);
create index tip_step_area_code on tip_step (area_code, tip_id);
create index tip_step_handed_to_area_code on tip_step (handed_to_area_code);
create index tip_step_person_id on tip_step (person_id);
create index tip_step_recorded_by on tip_step (recorded_by);
create trigger tip_step_of_the_living before insert on tip_step
  for each row when (new.sealed_words is not null) execute function person_must_live();
create trigger tip_step_stays before delete or truncate
  on tip_step for each statement execute function rows_stay();
create trigger tip_step_stays_as_it_is before update on tip_step for each row execute function revision_stays();

-- Pictures of what was seen. The bytes lie outside the database under the id, sealed with the steward's key.
create table tip_photo (
  id uuid primary key,
  tip_id uuid not null references tip,
  number integer not null check (number between 1 and 3),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  width_px integer not null check (width_px between 1 and 20000),
  height_px integer not null check (height_px between 1 and 20000),
  size_bytes integer not null check (size_bytes between 1 and 5242880),
  stored_at timestamptz not null,
  constraint tip_photo_number unique (tip_id, number)
);
create index tip_photo_area_code on tip_photo (area_code, id);
create index tip_photo_person_id on tip_photo (person_id);
create trigger tip_photo_of_the_living before insert on tip_photo
  for each row execute function person_must_live();
create trigger tip_photo_stays before delete or truncate
  on tip_photo for each statement execute function rows_stay();
create trigger tip_photo_stays_as_it_is before update on tip_photo
  for each row execute function revision_stays();

-- Photos come with what was filed, before somebody has decided about it.
create function tip_photo_is_of_a_filed_tip() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  perform from tip where id = new.tip_id and person_id = new.person_id and status = 'filed' for share;
  if not found then
    raise exception 'tip % is decided', new.tip_id using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger tip_photo_is_of_a_filed_tip before insert on tip_photo
  for each row execute function tip_photo_is_of_a_filed_tip();

-- The keys that the tips are sealed with, wrapped, for who sees the tips: a steward tells of what lies elsewhere, where
-- the staff do not see the steward. Of the erased there is none.
create function tip_keys(tips uuid[]) returns table (person_id uuid, wrapped_key bytea, key_version integer)
language sql stable security definer set search_path from current as $$
  select person.id, person.wrapped_key, person.key_version
  from person
  where person.erased_at is null and person.id in (
    select tip.person_id from tip
    where tip.id = any(tips)
      and (in_personal_scope(tip.area_code) or in_personal_scope(tip.handed_to_area_code) or is_own(tip.person_id))
  )
$$;
revoke all on function tip_keys(uuid[]) from public;
grant execute on function tip_keys(uuid[]) to guanxin_app;

-- Who is signed in as a worker and is a steward, with their own key, wrapped. It does not end until the transaction does.
create function own_stewardship() returns table (
  id uuid, area_code text, person_id uuid, wrapped_key bytea, key_version integer
) language sql security definer set search_path from current as $$
  select steward.id, steward.area_code, steward.person_id, person.wrapped_key, person.key_version
  from steward join person on person.id = steward.person_id
  where steward.person_id = scope_setting('person_id')::uuid and steward.ended_on is null and person.erased_at is null
  for share of steward
$$;
revoke all on function own_stewardship() from public;
grant execute on function own_stewardship() to guanxin_app;

-- Of these the photos that are still to be had; whose steward is erased are not. It tells nothing but that.
create function photos_to_keep(ids uuid[]) returns setof uuid
language sql stable security definer set search_path from current as $$
  select tip_photo.id from tip_photo join person on person.id = tip_photo.person_id
  where tip_photo.id = any(ids) and person.erased_at is null
$$;
revoke all on function photos_to_keep(uuid[]) from public;
grant execute on function photos_to_keep(uuid[]) to guanxin_app;

-- Who is erased is no steward any more. It touches nothing of anybody who is not erased, so it needs no scope.
create function end_stewards(persons uuid[], as_of timestamptz) returns void
language sql security definer set search_path from current as $$
  update steward set ended_on = greatest(appointed_on, (as_of at time zone 'Asia/Shanghai')::date)
  from person
  where person.id = steward.person_id and person.id = any(persons) and person.erased_at is not null
    and steward.ended_on is null
$$;
revoke all on function end_stewards(uuid[], timestamptz) from public;
grant execute on function end_stewards(uuid[], timestamptz) to guanxin_app;

alter table steward enable row level security;
create policy steward_in_scope on steward to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy steward_is_own on steward for select to guanxin_app using (is_own(person_id));
alter table tip enable row level security;
create policy tip_in_scope on tip to guanxin_app
  using (in_personal_scope(area_code) or in_personal_scope(handed_to_area_code))
  with check (in_personal_scope(area_code) or in_personal_scope(handed_to_area_code));
create policy tip_is_own on tip for select to guanxin_app using (is_own(person_id));
create policy tip_is_filed_by_its_steward on tip for insert to guanxin_app
  with check (is_own(person_id) and status = 'filed' and handed_to_area_code is null);
alter table tip_step enable row level security;
create policy tip_step_in_scope on tip_step to guanxin_app
  using (exists (
    select from tip
    where tip.id = tip_id and (in_personal_scope(tip.area_code) or in_personal_scope(tip.handed_to_area_code))
  ))
  with check (exists (
    select from tip
    where tip.id = tip_id and (in_personal_scope(tip.area_code) or in_personal_scope(tip.handed_to_area_code))
  ));
create policy tip_step_is_filed_by_its_steward on tip_step for insert to guanxin_app
  with check (is_own(person_id) and is_own(recorded_by) and step = 'file');
alter table tip_photo enable row level security;
-- Who sees the tip sees its photos.
create policy tip_photo_is_seen_with_its_tip on tip_photo for select to guanxin_app
  using (exists (select from tip where tip.id = tip_id));
create policy tip_photo_is_put_by_its_steward on tip_photo for insert to guanxin_app with check (is_own(person_id));
grant select, update on steward to guanxin_app;
grant select, insert, update on tip to guanxin_app;
grant select, insert on tip_step, tip_photo to guanxin_app;
