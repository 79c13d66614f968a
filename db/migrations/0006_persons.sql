-- People, with everything that could name them encrypted before it comes here.

-- What is kept about a person, why, and on which ground of the law: one row for each group of fields.
create table field_group (
  code text primary key check (code ~ '^[a-z][a-z_]{1,39}$'),
  name text not null check (length(name) between 1 and 50),
  fields text[] not null check (cardinality(fields) > 0),
  legal_basis text not null check (legal_basis in ('consent', 'contract', 'legal_duty', 'public_interest')),
  purpose text not null check (length(purpose) between 1 and 300),
  retention_months integer not null check (retention_months between 1 and 1200)
);

create table person (
  id uuid primary key,
  kind text not null check (kind in ('worker', 'staff')),
  area_code text not null references area check (area_code !~ '000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  -- The person's own key, itself encrypted with the master key of that version. Without it nothing can be read.
  wrapped_key bytea check (length(wrapped_key) = 60),
  key_version integer check (key_version >= 1),
  name bytea check (length(name) between 29 and 1200),
  phone bytea check (length(phone) between 29 and 200),
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint person_key_until_erased check ((erased_at is null) = (wrapped_key is not null)),
  constraint person_key_has_version check ((wrapped_key is null) = (key_version is null)),
  constraint person_erased_has_no_fields check (erased_at is null or (name is null and phone is null))
);
create index person_area_code on person (area_code);
create index person_subdistrict_code on person (subdistrict_code);
-- For the rotation, which asks for those that still have an older version.
create index person_key_version on person (key_version, id) where key_version is not null;

-- How an encrypted field is found again: a keyed hash for each version of the key that is in use.
create table person_lookup (
  person_id uuid not null references person,
  area_code text not null references area,
  field text not null check (field in ('phone')),
  key_version integer not null check (key_version >= 1),
  hash bytea not null check (length(hash) = 32),
  primary key (person_id, field, key_version)
);
create index person_lookup_area_code on person_lookup (area_code);
-- One person a number: two sign-ins at once with a new number make one person.
create unique index person_lookup_phone on person_lookup (hash, key_version) where field = 'phone';

-- Consent and its withdrawal, each a dated record of its own.
create table consent (
  id uuid primary key,
  person_id uuid not null references person,
  area_code text not null references area,
  field_group_code text not null references field_group,
  decision text not null check (decision in ('given', 'withdrawn')),
  text_version text not null check (text_version ~ '^(20[0-9]{2}-[0-9]{2}(-[0-9]{2})?|v[1-9][0-9]{0,2})$'),
  decided_at timestamptz not null
);
create index consent_person_id on consent (person_id, field_group_code, decided_at);
create index consent_area_code on consent (area_code);
create index consent_field_group_code on consent (field_group_code);

-- Who was erased. Kept for ever, here and in a file outside the database, and replayed after a restore.
create table erasure (
  person_id uuid primary key,
  erased_at timestamptz not null
);

-- Rows that are written once and stay as they are, whoever asks.
create function rows_stay() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger consent_stays before update or delete or truncate on consent for each statement execute function rows_stay();
create trigger erasure_stays before update or delete or truncate on erasure for each statement execute function rows_stay();

-- An erased person stays erased, and a person is never deleted: points and records keep the opaque id.
create function erased_stays_erased() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'person % is erased', old.id using errcode = 'restrict_violation';
end $$;
create trigger person_erased_stays before update on person
  for each row when (old.erased_at is not null) execute function erased_stays_erased();
create trigger person_is_never_deleted before delete or truncate
  on person for each statement execute function rows_stay();

alter table person enable row level security;
-- Workers see nothing by area and keep their own row; nobody moves a row out of their area.
create policy person_in_scope on person to guanxin_app
  using (in_personal_scope(area_code) or is_own(id))
  with check (in_personal_scope(area_code) or (is_own(id) and scope_setting('area_from') is null));
alter table person_lookup enable row level security;
create policy person_lookup_in_scope on person_lookup to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id)) with check (in_personal_scope(area_code) or is_own(person_id));
alter table consent enable row level security;
-- Who sees the person sees all that they decided, also where they were before.
create policy consent_in_scope on consent to guanxin_app
  using (exists (select from person where person.id = person_id))
  with check (exists (select from person where person.id = person_id));
alter table erasure enable row level security;
-- The service itself replays those of persons whom a restored backup may not even know.
create policy erasure_in_scope on erasure to guanxin_app
  using (scope_setting('actor') = 'system' or exists (select from person where person.id = person_id))
  with check (scope_setting('actor') = 'system' or exists (select from person where person.id = person_id));

grant select on field_group to guanxin_app;
grant select, insert, update on person to guanxin_app;
grant select, insert, update, delete on person_lookup to guanxin_app;
grant select, insert on consent, erasure to guanxin_app;
