-- Who is paired with whom, and who has signed which pledge.

-- A single id as a range, so that an exclusion constraint can compare it without an extension.
create type uuid_range as range (subtype = uuid);

-- A business with its sub-district or with one of its communities.
create table business_pairing (
  id uuid primary key,
  business_id uuid not null,
  subject_kind text not null default 'business' check (subject_kind = 'business'),
  -- Where the business lies.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  paired_area_code text not null references area check (paired_area_code !~ '000000$'),
  began_on date not null,
  -- The first day on which they are paired no more.
  ended_on date,
  began_by uuid references person,
  -- Nobody where the pairing ended because the business left.
  ended_by uuid references person,
  recorded_at timestamptz not null,
  foreign key (business_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint business_pairing_ends_after_it_begins check (ended_on >= began_on),
  constraint business_pairing_of_one_pair_do_not_overlap exclude using gist (
    uuid_range(business_id, business_id, '[]') with &&,
    int8range(paired_area_code::bigint, paired_area_code::bigint, '[]') with &&,
    daterange(began_on, ended_on) with &&
  )
);
create index business_pairing_business on business_pairing (business_id, subject_kind, area_code);
create index business_pairing_paired_area_code on business_pairing (paired_area_code);
create index business_pairing_area_code on business_pairing (area_code, id);
create index business_pairing_began_by on business_pairing (began_by);
create index business_pairing_ended_by on business_pairing (ended_by);

-- A worker with the enumerator who looks after them; an enumerator has many.
create table worker_pairing (
  id uuid primary key,
  worker_id uuid not null,
  subject_kind text not null default 'worker' check (subject_kind = 'worker'),
  -- Where the worker is.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  enumerator_id uuid not null references person,
  began_on date not null,
  -- The first day on which they are paired no more.
  ended_on date,
  began_by uuid references person,
  -- Nobody where the pairing ended because the worker left.
  ended_by uuid references person,
  recorded_at timestamptz not null,
  foreign key (worker_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint worker_pairing_ends_after_it_begins check (ended_on >= began_on),
  constraint worker_pairing_of_one_worker_do_not_overlap exclude using gist (
    uuid_range(worker_id, worker_id, '[]') with &&,
    daterange(began_on, ended_on) with &&
  )
);
create index worker_pairing_worker on worker_pairing (worker_id, subject_kind, area_code);
create index worker_pairing_enumerator_id on worker_pairing (enumerator_id, area_code, id);
create index worker_pairing_area_code on worker_pairing (area_code, id);
create index worker_pairing_began_by on worker_pairing (began_by);
create index worker_pairing_ended_by on worker_pairing (ended_by);
-- One at a time, and none that would begin while another goes on.
create unique index worker_pairing_current on worker_pairing (worker_id) where ended_on is null;

-- A pairing begins and ends once, and moves with its subject.
create function pairing_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if old.ended_on is null then
    old.ended_on := new.ended_on;
    old.ended_by := new.ended_by;
  end if;
  if new is distinct from old then
    raise exception 'a pairing begins and ends once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger business_pairing_stays before update on business_pairing
  for each row execute function pairing_stays();
create trigger worker_pairing_stays before update on worker_pairing for each row execute function pairing_stays();
create trigger business_pairing_is_never_deleted before delete or truncate
  on business_pairing for each statement execute function rows_stay();
create trigger worker_pairing_is_never_deleted before delete or truncate
  on worker_pairing for each statement execute function rows_stay();

-- Whoever leaves is paired no more, whichever way it was recorded; who comes back is paired anew.
create function pairings_end_with_subject() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  left_on date := (new.updated_at at time zone 'Asia/Shanghai')::date;
begin
  update business_pairing set ended_on = greatest(began_on, left_on) where business_id = new.id and ended_on is null;
  update worker_pairing set ended_on = greatest(began_on, left_on) where worker_id = new.id and ended_on is null;
  return null;
end $$;
create trigger subject_leaves_its_pairings after update of status on subject
  for each row when (old.status = 'active' and new.status <> 'active') execute function pairings_end_with_subject();

alter table business_pairing enable row level security;
create policy business_pairing_in_scope on business_pairing to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table worker_pairing enable row level security;
create policy worker_pairing_in_scope on worker_pairing to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
grant select, insert, update on business_pairing, worker_pairing to guanxin_app;

-- What workers promise, as versions of a text that stay as they are once published.
create table pledge (
  -- The sub-district that it belongs to.
  area_code text not null references area check (area_code ~ '000$' and area_code !~ '^99|000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  version integer not null check (version >= 1),
  title text not null check (length(title) between 1 and 100),
  text text not null check (length(text) between 1 and 10000),
  status text not null check (status in ('draft', 'published')),
  -- Rises with every change of this version.
  revision integer not null default 1 check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (area_code, version),
  constraint pledge_published_has_time check ((status = 'published') = (published_at is not null))
);
create index pledge_subdistrict_code on pledge (subdistrict_code);

-- Whoever has signed has signed this text.
create function pledge_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status = 'published' or (new.area_code, new.version, new.created_at)
    is distinct from (old.area_code, old.version, old.created_at)
  then
    raise exception 'version % of the pledge stays as it is', old.version using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger pledge_stays before update on pledge for each row execute function pledge_stays();
create trigger pledge_is_never_deleted before delete or truncate
  on pledge for each statement execute function rows_stay();

create table pledge_signature (
  worker_id uuid not null,
  subject_kind text not null default 'worker' check (subject_kind = 'worker'),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  pledge_area_code text not null,
  pledge_version integer not null,
  signed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  primary key (worker_id, pledge_area_code, pledge_version),
  foreign key (worker_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (pledge_area_code, pledge_version) references pledge
);
create index pledge_signature_worker on pledge_signature (worker_id, subject_kind, area_code);
create index pledge_signature_area_code on pledge_signature (area_code, worker_id);
create index pledge_signature_pledge on pledge_signature (pledge_area_code, pledge_version);
create index pledge_signature_person_id on pledge_signature (person_id);
create index pledge_signature_recorded_by on pledge_signature (recorded_by);

-- Nobody signs a draft.
create function pledge_is_published() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if not exists (
    select from pledge
    where pledge.area_code = new.pledge_area_code and version = new.pledge_version and status = 'published'
  ) then
    raise exception 'version % of the pledge is not published', new.pledge_version using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger pledge_signature_of_published before insert on pledge_signature
  for each row execute function pledge_is_published();
create trigger pledge_signature_of_the_living before insert on pledge_signature
  for each row execute function person_must_live();
create trigger pledge_signature_stays before delete or truncate
  on pledge_signature for each statement execute function rows_stay();
create trigger pledge_signature_stays_as_it_is before update on pledge_signature
  for each row execute function revision_stays();

alter table pledge enable row level security;
-- Staff of a community read the texts of their sub-district, whose own write them; workers read what is published.
-- Partners do neither.
create policy pledge_is_read_in_subdistrict on pledge for select to guanxin_app
  using (
    scope_setting('api_key_id') is null
    and (
      in_scope(area_code)
      or area_code = left(scope_setting('area_from'), 9) || '000'
      or (status = 'published' and starts_with(scope_setting('actor'), 'worker:'))
    )
  );
create policy pledge_is_added_in_scope on pledge for insert to guanxin_app
  with check (scope_setting('api_key_id') is null and in_scope(area_code));
create policy pledge_is_changed_in_scope on pledge for update to guanxin_app
  using (scope_setting('api_key_id') is null and in_scope(area_code))
  with check (scope_setting('api_key_id') is null and in_scope(area_code));
alter table pledge_signature enable row level security;
create policy pledge_signature_in_scope on pledge_signature to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy pledge_signature_is_own on pledge_signature for select to guanxin_app using (is_own(person_id));
create policy pledge_signature_is_made_by_its_worker on pledge_signature for insert to guanxin_app
  with check (is_own(person_id) and is_own(recorded_by));
grant select, insert, update on pledge to guanxin_app;
grant select, insert on pledge_signature to guanxin_app;
