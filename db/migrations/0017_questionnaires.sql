-- What is asked when somebody visits a worker or a business: data of a sub-district, so that a street asks one more
-- question without a release.

create table questionnaire (
  -- The sub-district that it belongs to; its codes mean nothing elsewhere.
  area_code text not null references area check (area_code ~ '000$' and area_code !~ '^99|000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  version integer not null check (version >= 1),
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  title text not null check (length(title) between 1 and 100),
  status text not null check (status in ('draft', 'published', 'retired')),
  definition jsonb not null,
  -- Rises with every change of this version.
  revision integer not null default 1 check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  retired_at timestamptz,
  primary key (area_code, code, version),
  constraint questionnaire_asks_something check (
    case when jsonb_typeof(definition -> 'questions') = 'array'
      then jsonb_array_length(definition -> 'questions') between 1 and 200
      else false
    end
  ),
  constraint questionnaire_published_has_time check (
    case status when 'draft' then published_at is null when 'published' then published_at is not null else true end
  ),
  constraint questionnaire_retired_has_time check ((status = 'retired') = (retired_at is not null))
);
create index questionnaire_subdistrict_code on questionnaire (subdistrict_code);

-- Versions follow one another without gap, and all of them are about the same kind of subject.
create function questionnaire_version_follows() returns trigger language plpgsql set search_path from current as $$
begin
  if new.version <> 1 + (
    select coalesce(max(version), 0) from questionnaire where area_code = new.area_code and code = new.code
  ) then
    raise exception 'questionnaire % has no version before %', new.code, new.version using errcode = 'restrict_violation';
  end if;
  if exists (
    select from questionnaire
    where area_code = new.area_code and code = new.code and subject_kind <> new.subject_kind
  ) then
    raise exception 'questionnaire % is about another kind of subject', new.code using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger questionnaire_version_follows before insert on questionnaire
  for each row execute function questionnaire_version_follows();

-- Answers are read by what was asked: a version that was published says the same for ever.
create function questionnaire_version_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if (new.area_code, new.code, new.version, new.subject_kind, new.created_at)
    is distinct from (old.area_code, old.code, old.version, old.subject_kind, old.created_at)
    or old.status <> 'draft' and (new.title, new.definition, new.published_at)
      is distinct from (old.title, old.definition, old.published_at)
    or old.status <> new.status and (old.status = 'retired' or new.status = 'draft')
    or old.status = 'retired' and new.retired_at is distinct from old.retired_at
  then
    raise exception 'version % of the questionnaire % stays as it is', old.version, old.code
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger questionnaire_version_stays before update on questionnaire
  for each row execute function questionnaire_version_stays();
create trigger questionnaire_is_never_deleted before delete or truncate
  on questionnaire for each statement execute function rows_stay();

alter table questionnaire enable row level security;
-- Staff of a community read what their sub-district asks; the sub-district's own write it. Partners do neither.
create policy questionnaire_is_read_in_subdistrict on questionnaire for select to guanxin_app
  using (
    scope_setting('api_key_id') is null
    and (in_scope(area_code) or area_code = left(scope_setting('area_from'), 9) || '000')
  );
create policy questionnaire_is_added_in_scope on questionnaire for insert to guanxin_app
  with check (scope_setting('api_key_id') is null and in_scope(area_code));
create policy questionnaire_is_changed_in_scope on questionnaire for update to guanxin_app
  using (scope_setting('api_key_id') is null and in_scope(area_code))
  with check (scope_setting('api_key_id') is null and in_scope(area_code));
grant select, insert, update on questionnaire to guanxin_app;
