-- The same person or business entered twice: pairs that may be one, and pairs that were made one.

-- Who was merged into another stays as what it was, hidden from lists, and its id leads to the other.
alter table subject drop constraint subject_status_check;
alter table subject add constraint subject_status_check check (status in ('active', 'left', 'merged'));

-- A pair that may be one. It holds ids and codes only, nothing of what made the two look alike.
create table duplicate (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  one_id uuid not null,
  one_area_code text not null,
  other_id uuid not null,
  other_area_code text not null,
  -- The smallest area that both lie in: who works there sees both.
  area_code text not null generated always as (
    case when one_area_code = other_area_code then one_area_code else left(one_area_code, 9) || '000' end
  ) stored references area,
  subdistrict_code text not null generated always as (left(one_area_code, 9) || '000') stored references area,
  score integer not null check (score between 0 and 100),
  reasons text[] not null check (cardinality(reasons) between 1 and 20),
  status text not null default 'open' check (status in ('open', 'dismissed', 'merged')),
  -- Why they are two, as a code: a text would say something about somebody.
  dismissal text check (dismissal in ('namesake', 'relatives', 'separate_sites', 'verified_different', 'merge_undone')),
  -- What the two were when somebody said so: the pair comes back when what it is judged by has changed since.
  one_version integer check (one_version >= 1),
  other_version integer check (other_version >= 1),
  settled_by uuid references person,
  settled_at timestamptz,
  found_at timestamptz not null,
  foreign key (one_id, subject_kind, one_area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (other_id, subject_kind, other_area_code) references subject (id, kind, area_code) on update cascade,
  -- A pair has no direction, and is there once.
  constraint duplicate_in_order check (one_id < other_id),
  constraint duplicate_once unique (one_id, other_id),
  constraint duplicate_settled_has_time check ((status = 'open') = (settled_at is null)),
  constraint duplicate_dismissed_for_a_reason check ((status = 'dismissed') = (dismissal is not null)),
  constraint duplicate_dismissed_at_versions
    check ((status = 'dismissed') = (one_version is not null) and (one_version is null) = (other_version is null))
);
create index duplicate_one on duplicate (one_id, subject_kind, one_area_code);
create index duplicate_other on duplicate (other_id, subject_kind, other_area_code);
create index duplicate_settled_by on duplicate (settled_by);
-- The queue goes by score, then by id, of a community or of a sub-district.
create index duplicate_of_area on duplicate (area_code, status, score desc, id);
create index duplicate_of_subdistrict on duplicate (subdistrict_code, status, score desc, id);

-- Two that were made one. What each was before stands in its revisions.
create table subject_merge (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  survivor_id uuid not null,
  survivor_area_code text not null,
  absorbed_id uuid not null,
  absorbed_area_code text not null,
  area_code text not null generated always as (
    case when survivor_area_code = absorbed_area_code then survivor_area_code else left(survivor_area_code, 9) || '000' end
  ) stored references area,
  subdistrict_code text not null generated always as (left(survivor_area_code, 9) || '000') stored references area,
  -- The revision of the survivor before and after, which is the same where it took nothing over, and the one of the
  -- absorbed that says it is merged.
  survivor_version_before integer not null check (survivor_version_before >= 1),
  survivor_version integer not null,
  absorbed_version integer not null check (absorbed_version >= 2),
  -- What the survivor took over.
  fields text[] not null,
  survivor_person_id uuid references person,
  absorbed_person_id uuid references person,
  merged_by uuid references person,
  merged_at timestamptz not null,
  undone_by uuid references person,
  undone_at timestamptz,
  -- Up to this revision, not included, the survivor had what it had taken over.
  undone_version integer check (undone_version >= survivor_version),
  foreign key (survivor_id, subject_kind, survivor_area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (absorbed_id, subject_kind, absorbed_area_code) references subject (id, kind, area_code) on update cascade,
  constraint subject_merge_of_two check (survivor_id <> absorbed_id),
  constraint subject_merge_takes_over_in_one_revision
    check (survivor_version = survivor_version_before + (cardinality(fields) > 0)::integer),
  constraint subject_merge_is_undone_afterwards check (undone_at >= merged_at),
  constraint subject_merge_undone_at_a_version check ((undone_at is null) = (undone_version is null))
);
-- Nobody is merged into two at a time.
create unique index subject_merge_standing on subject_merge (absorbed_id) where undone_at is null;
create index subject_merge_survivor on subject_merge (survivor_id, subject_kind, survivor_area_code);
create index subject_merge_absorbed on subject_merge (absorbed_id, subject_kind, absorbed_area_code);
create index subject_merge_survivor_person on subject_merge (survivor_person_id);
create index subject_merge_absorbed_person on subject_merge (absorbed_person_id);
create index subject_merge_merged_by on subject_merge (merged_by);
create index subject_merge_undone_by on subject_merge (undone_by);
create index subject_merge_of_area on subject_merge (area_code, merged_at, id);
create index subject_merge_of_subdistrict on subject_merge (subdistrict_code, merged_at, id);

create trigger subject_merge_stays before delete or truncate
  on subject_merge for each statement execute function rows_stay();

-- Who is merged into somebody is nobody's survivor, so no way leads in a circle: whoever is added to it was the end of
-- one way, and their survivor is the end of another.
create function merge_joins_two_ends() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform from subject where id in (new.survivor_id, new.absorbed_id) order by id for update;
  if exists (
    select from subject_merge where absorbed_id in (new.survivor_id, new.absorbed_id) and undone_at is null
  ) then
    raise exception '% or % is merged already', new.survivor_id, new.absorbed_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger subject_merge_joins_two_ends before insert on subject_merge
  for each row execute function merge_joins_two_ends();

-- Once undone it is history.
create function merge_undone_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.undone_at is not null and (new.undone_at, new.undone_by, new.undone_version)
    is distinct from (old.undone_at, old.undone_by, old.undone_version) then
    raise exception 'merge % is undone', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger subject_merge_undone_stays before update on subject_merge
  for each row execute function merge_undone_stays();

-- Merged is whoever has a merge that stands, when a transaction ends. The argument is the column with the subject's id.
create function merged_is_who_was_merged() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from subject
    where id = (to_jsonb(new) ->> tg_argv[0])::uuid and (status = 'merged') <>
      exists (select from subject_merge where absorbed_id = subject.id and undone_at is null)
  ) then
    raise exception 'subject % and its merges contradict each other', to_jsonb(new) ->> tg_argv[0]
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger subject_merged_has_merge after update on subject deferrable initially deferred
  for each row when (old.status is distinct from new.status) execute function merged_is_who_was_merged('id');
create constraint trigger subject_begins_unmerged after insert on subject deferrable initially deferred
  for each row when (new.status = 'merged') execute function merged_is_who_was_merged('id');
create constraint trigger subject_merge_has_merged after insert or update on subject_merge deferrable initially deferred
  for each row execute function merged_is_who_was_merged('absorbed_id');

-- Where the ids of who was merged lead; ids that lead nowhere else are left out. The way may pass beyond the caller's
-- area, and where it ends tells nothing but an id, which the caller then sees or does not.
create function survivors_of(ids uuid[]) returns table (id uuid, survivor_id uuid)
language sql stable security definer set search_path from current as $$
  with recursive way as (
    select merged.absorbed_id as id, merged.survivor_id, 1 as steps
    from subject_merge as merged
    where merged.absorbed_id = any(ids) and merged.undone_at is null and in_personal_scope(merged.absorbed_area_code)
    union all
    select way.id, merged.survivor_id, way.steps + 1
    from way join subject_merge as merged on merged.absorbed_id = way.survivor_id and merged.undone_at is null
  )
  select distinct on (way.id) way.id, way.survivor_id from way order by way.id, way.steps desc
$$;
revoke all on function survivors_of(uuid[]) from public;
grant execute on function survivors_of(uuid[]) to guanxin_app;

-- Whose ids lead to a subject.
create function absorbed_by(subject_id uuid) returns setof uuid
language sql stable security definer set search_path from current as $$
  with recursive absorbed as (
    select merged.absorbed_id as id from subject_merge as merged
    where merged.survivor_id = subject_id and merged.undone_at is null and in_personal_scope(merged.survivor_area_code)
    union all
    select merged.absorbed_id
    from absorbed join subject_merge as merged on merged.survivor_id = absorbed.id and merged.undone_at is null
  )
  select id from absorbed
$$;
revoke all on function absorbed_by(uuid) from public;
grant execute on function absorbed_by(uuid) to guanxin_app;

-- One human being may stand here as several persons, where they were entered twice and merged. Where one of them goes,
-- all go; each has a key of its own until then.
alter table person add column merged_into_id uuid references person check (merged_into_id <> id);
create index person_merged_into_id on person (merged_into_id);

-- All persons who are the same as one of these, themselves included.
create function same_persons(ids uuid[]) returns setof uuid
language sql stable security definer set search_path from current as $$
  with recursive same as (
    select person.id, person.merged_into_id from person
    where person.id = any(ids) and (in_personal_scope(person.area_code) or is_own(person.id))
    union
    select person.id, person.merged_into_id from same
    join person on person.merged_into_id = same.id or person.id = same.merged_into_id
  )
  select id from same
$$;
revoke all on function same_persons(uuid[]) from public;
grant execute on function same_persons(uuid[]) to guanxin_app;

-- Also whom somebody was merged with is their own, for who erases themselves.
create or replace function is_own(person_id uuid) returns boolean language sql stable parallel safe
  return person_id = scope_setting('person_id')::uuid
    or coalesce(person_id = any(scope_setting('same_person_ids')::uuid[]), false);

-- Somebody who is merged while they are being erased would go in part. It is told as a conflict of transactions, because
-- whoever tries again finds all of them. Files of erasures name each of them, and are read in parts.
create function same_persons_end_together() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if scope_setting('actor') is distinct from 'system' and exists (
    select from person where erased_at is null and (merged_into_id = new.id or id = new.merged_into_id)
  ) then
    raise exception 'person % is erased in part', new.id using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create constraint trigger person_ends_as_a_whole after update on person deferrable initially deferred
  for each row when (old.erased_at is null and new.erased_at is not null) execute function same_persons_end_together();

-- What was sealed may end, and nothing else about a revision changes.
create function sealed_revision_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if new.personal is null then
    old.personal := null;
  end if;
  if new is distinct from old then
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger subject_revision_stays_as_it_is on subject_revision;
create trigger subject_revision_stays_as_it_is before update on subject_revision
  for each row execute function sealed_revision_stays();

-- Of who is erased, what a survivor had taken over from them stays in the survivor's revisions until the merge was
-- undone, sealed with the survivor's key. It goes, and pairs with them are no longer looked into. It touches nothing of
-- anybody who is not erased or was never merged with them, so it needs no scope.
create function erase_merges(persons uuid[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  with recursive taken as (
    select merged.* from subject_merge as merged join person on person.id = merged.absorbed_person_id
    where merged.absorbed_person_id = any(persons) and person.erased_at is not null
    union
    select merged.* from taken join subject_merge as merged
      on merged.absorbed_person_id = taken.survivor_person_id and merged.merged_at >= taken.merged_at
  )
  update subject_revision set personal = null
    from taken
    where subject_revision.subject_id = taken.survivor_id
      and subject_revision.version >= taken.survivor_version and subject_revision.version < taken.undone_version
      and cardinality(taken.fields) > 0 and subject_revision.personal is not null;
  delete from duplicate using worker join person on person.id = worker.person_id
    where worker.person_id = any(persons) and person.erased_at is not null and duplicate.status = 'open'
      and (duplicate.one_id = worker.subject_id or duplicate.other_id = worker.subject_id);
end $$;
revoke all on function erase_merges(uuid[]) from public;
grant execute on function erase_merges(uuid[]) to guanxin_app;

-- Which of the numbers of somebody who is to be registered in that community are taken, wherever: just what the unique
-- hashes would refuse. Who signed in and is not registered may be taken over.
create function numbers_taken(new_area_code text, phones bytea[], id_numbers bytea[]) returns setof text
language sql stable security definer set search_path from current as $$
  select distinct person_lookup.field
  from person_lookup join person on person.id = person_lookup.person_id
  where in_personal_scope(new_area_code)
    and (
      person_lookup.field = 'phone' and person_lookup.hash = any(phones) and not (
        person.kind = 'worker' and person.area_code in (left(new_area_code, 9) || '000', new_area_code)
        and not exists (select from worker where worker.person_id = person.id)
      )
      or person_lookup.field = 'id_number' and person_lookup.hash = any(id_numbers)
    )
$$;
revoke all on function numbers_taken(text, bytea[], bytea[]) from public;
grant execute on function numbers_taken(text, bytea[], bytea[]) to guanxin_app;

-- Whether the code is taken in the sub-district of that area.
create function credit_code_taken(new_area_code text, code text) returns boolean
language sql stable security definer set search_path from current as $$
  select in_personal_scope(new_area_code) and exists (
    select from business where subdistrict_code = left(new_area_code, 9) || '000' and credit_code = code
  )
$$;
revoke all on function credit_code_taken(text, text) from public;
grant execute on function credit_code_taken(text, text) to guanxin_app;

-- Businesses that are spelled the same.
create index business_search_pinyin on business (subdistrict_code, search_pinyin, area_code);

-- Partner apps see nothing of the register, and who sees one of two sees nothing of the pair.
alter table duplicate enable row level security;
create policy duplicate_in_scope on duplicate to guanxin_app
  using (in_personal_scope(one_area_code) and in_personal_scope(other_area_code))
  with check (in_personal_scope(one_area_code) and in_personal_scope(other_area_code));
alter table subject_merge enable row level security;
create policy subject_merge_in_scope on subject_merge to guanxin_app
  using (in_personal_scope(survivor_area_code) and in_personal_scope(absorbed_area_code))
  with check (in_personal_scope(survivor_area_code) and in_personal_scope(absorbed_area_code));

grant select, insert, update, delete on duplicate to guanxin_app;
grant select, insert on subject_merge to guanxin_app;
grant update (undone_by, undone_at, undone_version) on subject_merge to guanxin_app;
