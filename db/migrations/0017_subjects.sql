-- The register: workers and businesses, each with everything that was ever recorded of it.

-- Workers have an identity number, and businesses somebody to be reached, who is found by a number that others may have
-- as well.
alter table person drop constraint person_kind_check;
alter table person add constraint person_kind_check check (kind in ('worker', 'staff', 'contact'));
alter table person add column id_number bytea check (length(id_number) between 29 and 200);
alter table person drop constraint person_erased_has_no_fields;
alter table person add constraint person_erased_has_no_fields
  check (erased_at is null or (name is null and phone is null and id_number is null));
alter table person_reveal drop constraint person_reveal_field_check;
alter table person_reveal add constraint person_reveal_field_check check (field in ('name', 'phone', 'id_number'));
alter table person_lookup drop constraint person_lookup_field_check;
alter table person_lookup add constraint person_lookup_field_check check (field in ('phone', 'contact_phone', 'id_number'));
-- One person an identity number, as with phones.
create unique index person_lookup_id_number on person_lookup (hash, key_version) where field = 'id_number';
create index person_lookup_contact_phone on person_lookup (hash) where field = 'contact_phone';

-- Names are found by parts of them, so there are many hashes of each. They are read in the order of lists: by area, then
-- by person.
create table person_name_lookup (
  hash bytea not null check (length(hash) = 32),
  area_code text not null,
  person_id uuid not null,
  key_version integer not null check (key_version >= 1),
  primary key (hash, area_code, person_id),
  foreign key (person_id, area_code) references person (id, area_code) on update cascade
);
create index person_name_lookup_person on person_name_lookup (person_id, area_code);
create index person_name_lookup_key_version on person_name_lookup (key_version);

-- As person_must_live, once for all the rows of a statement.
create function named_persons_must_live() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform from person where id in (select person_id from added) order by id for key share;
  if exists (select from person where id in (select person_id from added) and erased_at is not null) then
    raise exception 'a person is erased' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger person_name_lookup_of_the_living after insert on person_name_lookup
  referencing new table as added for each statement execute function named_persons_must_live();

alter table person_name_lookup enable row level security;
create policy person_name_lookup_in_scope on person_name_lookup to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id)) with check (in_personal_scope(area_code) or is_own(person_id));
grant select, insert, delete on person_name_lookup to guanxin_app;

-- A subject is a worker or a business. Its id stays, whatever becomes of it.
create table subject (
  id uuid primary key,
  kind text not null check (kind in ('worker', 'business')),
  area_code text not null references area check (area_code !~ '000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  -- Who has left may come back; when was which stands in the revisions.
  status text not null check (status in ('active', 'left')),
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint subject_changes_after_it_begins check (updated_at >= created_at),
  -- What belongs to a subject names its kind and its area, and moves with it.
  constraint subject_of_kind_in_area unique (id, kind, area_code)
);
create index subject_area_code on subject (area_code, id);
create index subject_subdistrict_code on subject (subdistrict_code);
create index subject_left on subject (area_code, id) where status = 'left';
create index subject_version on subject (id, version);

create table business (
  subject_id uuid primary key,
  subject_kind text not null default 'business' check (subject_kind = 'business'),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  sector text not null check (sector in ('courier', 'food_delivery', 'road_transport', 'live_commerce')),
  kind text not null check (kind in ('courier_site', 'live_commerce', 'other')),
  name text not null check (length(name) between 1 and 100),
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  address text check (length(address) between 1 and 200),
  -- Whom to ask for; sealed like everybody.
  contact_person_id uuid,
  head_count integer check (head_count between 0 and 1000000),
  -- What the name is searched by: its letters and digits, and the syllables that it spells.
  search_text text not null check (length(search_text) <= 400),
  search_pinyin text not null check (length(search_pinyin) <= 1000),
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint business_contact_is_where_it_is
    foreign key (contact_person_id, area_code) references person (id, area_code) deferrable initially deferred
);
create index business_subject on business (subject_id, subject_kind, area_code);
create index business_contact on business (contact_person_id, area_code);
create unique index business_credit_code on business (subdistrict_code, credit_code);
-- Lists go by area, then by id; each filter has them in that order.
create unique index business_area_code on business (area_code, subject_id);
create index business_sector on business (sector, area_code, subject_id);
create index business_kind on business (kind, area_code, subject_id);

-- Beginnings and parts of a name, by which it is found without reading all of them.
create table business_term (
  term text not null check (length(term) between 2 and 12),
  area_code text not null,
  subject_id uuid not null,
  primary key (term, area_code, subject_id),
  foreign key (area_code, subject_id) references business (area_code, subject_id) on update cascade
);
create index business_term_business on business_term (area_code, subject_id);

create table worker (
  subject_id uuid primary key,
  subject_kind text not null default 'worker' check (subject_kind = 'worker'),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null unique,
  sector text not null check (sector in ('courier', 'food_delivery', 'road_transport', 'live_commerce')),
  occupation text not null
    check (occupation in ('courier', 'food_delivery_rider', 'truck_driver', 'ride_hailing_driver', 'live_streamer')),
  -- A business of the register, or the name of one that is not in it.
  employer_id uuid references business,
  employer_name text check (length(employer_name) between 1 and 100),
  vehicle text check (vehicle in ('none', 'bicycle', 'electric_bicycle', 'electric_tricycle', 'motorcycle', 'car', 'van', 'truck')),
  skills text[] not null default '{}' check (cardinality(skills) <= 20),
  is_party_member boolean,
  weekly_hours integer check (weekly_hours between 0 and 168),
  is_steward boolean not null default false,
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint worker_is_where_the_person_is
    foreign key (person_id, area_code) references person (id, area_code) deferrable initially deferred,
  constraint worker_has_one_employer check (employer_id is null or employer_name is null)
);
create index worker_subject on worker (subject_id, subject_kind, area_code);
create index worker_person on worker (person_id, area_code);
create index worker_area_code on worker (area_code, subject_id);
create index worker_sector on worker (sector, area_code, subject_id);
create index worker_occupation on worker (occupation, area_code, subject_id);
create index worker_employer on worker (employer_id, area_code, subject_id);
create index worker_steward on worker (area_code, subject_id) where is_steward;
create index worker_party_member on worker (area_code, subject_id) where is_party_member;

-- What was recorded of a subject, whole: the latest that was recorded by a day says what was known on that day.
create table subject_revision (
  subject_id uuid not null,
  subject_kind text not null,
  version integer not null check (version >= 1),
  -- Where the subject lies now: who works there may read all of its past.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  -- Where it lay.
  recorded_area_code text not null references area,
  recorded_at timestamptz not null,
  -- In which round it was found; none for what was recorded beside the rounds.
  round_id uuid,
  -- Nobody where the service itself did it.
  changed_by uuid references person,
  source text not null check (source in ('desk', 'submission', 'import', 'merge')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Whom the personal fields are of, and these fields, sealed with that person's key: they end with the person.
  person_id uuid references person,
  personal bytea check (length(personal) between 29 and 4000),
  changed_fields text[] not null check (cardinality(changed_fields) > 0),
  primary key (subject_id, version),
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint subject_revision_personal_is_somebodys check (personal is null or person_id is not null),
  constraint subject_revision_of_worker_names_nobody
    check (subject_kind <> 'worker' or not content ?| array['name', 'phone', 'id_number']),
  constraint subject_revision_of_business_names_nobody
    check (subject_kind <> 'business' or not content ?| array['contact_name', 'contact_phone'])
);
create index subject_revision_subject on subject_revision (subject_id, subject_kind, area_code);
create index subject_revision_recorded_area_code on subject_revision (recorded_area_code);
-- Lists of the past go by the area that was recorded, then by id; there are many workers for each business.
create index subject_revision_of_kind on subject_revision (subject_kind, recorded_area_code, subject_id, recorded_at);
create index subject_revision_changed_by on subject_revision (changed_by);
create index subject_revision_person_id on subject_revision (person_id);

-- A subject is what its latest revision says.
alter table subject add constraint subject_has_its_revision
  foreign key (id, version) references subject_revision (subject_id, version) deferrable initially deferred;

-- Revisions come one after another, also in time.
create function revision_follows() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.version > 1 and not exists (
    select from subject_revision as last
    where last.subject_id = new.subject_id and last.version = new.version - 1 and last.recorded_at <= new.recorded_at
  ) then
    raise exception 'revision % of % does not follow the one before', new.version, new.subject_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger subject_revision_follows before insert on subject_revision
  for each row execute function revision_follows();

create trigger subject_revision_stays before delete or truncate
  on subject_revision for each statement execute function rows_stay();
-- They move with their subject, and nothing else about them changes.
create function revision_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if new is distinct from old then
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger subject_revision_stays_as_it_is before update on subject_revision
  for each row execute function revision_stays();

-- Workers who sign in before anybody has registered them belong to the whole sub-district, where community staff do not
-- see them. Who registers their number takes them into the community.
create function take_over_worker(hashes bytea[], new_area_code text) returns uuid
language plpgsql security definer set search_path from current as $$
declare
  found_id uuid;
begin
  if not coalesce(in_personal_scope(new_area_code), false) then
    return null;
  end if;
  select person.id into found_id
    from person_lookup join person on person.id = person_lookup.person_id
    where person_lookup.field = 'phone' and person_lookup.hash = any(hashes)
      and person.kind = 'worker' and person.erased_at is null
      and person.area_code in (left(new_area_code, 9) || '000', new_area_code)
      and not exists (select from worker where worker.person_id = person.id)
    limit 1
    for update of person;
  if found_id is not null then
    update person set area_code = new_area_code where id = found_id and area_code <> new_area_code;
    update person_lookup set area_code = new_area_code where person_id = found_id and area_code <> new_area_code;
  end if;
  return found_id;
end $$;
revoke all on function take_over_worker(bytea[], text) from public;
grant execute on function take_over_worker(bytea[], text) to guanxin_app;

-- Workers who erase themselves see nothing by area. It touches nothing of anybody who is not erased, so it needs no
-- scope. Whether somebody is in the party stands in clear, because lists go by it.
create function erase_workers(persons uuid[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform from subject where id in (select subject_id from worker where person_id = any(persons)) order by id for update;
  update worker set is_party_member = null
    from person
    where person.id = worker.person_id and person.id = any(persons) and person.erased_at is not null
      and worker.is_party_member is not null;
end $$;
revoke all on function erase_workers(uuid[]) from public;
grant execute on function erase_workers(uuid[]) to guanxin_app;

-- Partner apps see nothing of the register.
alter table subject enable row level security;
create policy subject_in_scope on subject to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table worker enable row level security;
create policy worker_in_scope on worker to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table business enable row level security;
create policy business_in_scope on business to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table business_term enable row level security;
create policy business_term_in_scope on business_term to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table subject_revision enable row level security;
create policy subject_revision_in_scope on subject_revision to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));

grant select, insert, update on subject, worker, business to guanxin_app;
grant select, insert, delete on business_term to guanxin_app;
grant select, insert on subject_revision to guanxin_app;
