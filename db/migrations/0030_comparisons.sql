-- What a large import costs: whom it has recorded is compared with others afterwards, and nothing is checked or indexed twice.

-- Up to which row those whom it has recorded have been compared with others; none where nothing is left to compare.
alter table import add column compared_number integer check (compared_number >= 0);
create index import_being_compared on import (id) where compared_number is not null;

-- A community lies in the sub-district that its code names, so what lies in an area lies in a sub-district that there is.
alter table area add constraint area_of_community_lies_in_its_subdistrict
  check (level <> 'community' or parent_code = left(code, 9) || '000');
alter table person drop constraint person_subdistrict_code_fkey;
alter table subject drop constraint subject_subdistrict_code_fkey;
drop index person_subdistrict_code, subject_subdistrict_code;

-- The key of a row begins with its import. With two indexes that begin so, the one with less in it was taken, and each page
-- of rows read all of them.
drop index import_row_import;

-- Most have nothing there.
drop index import_row_subject, audit_entry_reason_person_id, person_merged_into_id;
create index import_row_subject on import_row (subject_id) where subject_id is not null;
create index audit_entry_reason_person_id on audit_entry (reason_person_id) where reason_person_id is not null;
create index person_merged_into_id on person (merged_into_id) where merged_into_id is not null;

-- As count_subjects, by what is different from a month on.
create function count_differences(changes subject_count[]) returns void
language sql set search_path from current as $$
  with change as (
    select area_code, month, subject_kind, sector, occupation_or_kind, difference from unnest(changes)
  ), free as (
    select change.*, count.id
    from change left join lateral (
      select id from subject_count
      where (area_code, month, subject_kind, sector, occupation_or_kind) =
        (change.area_code, change.month, change.subject_kind, change.sector, change.occupation_or_kind)
      order by id limit 1
      for update skip locked
    ) as count on true
  ), counted as (
    update subject_count set difference = subject_count.difference + free.difference
    from free where free.id = subject_count.id
  )
  insert into subject_count (area_code, month, subject_kind, sector, occupation_or_kind, difference)
    select area_code, month, subject_kind, sector, occupation_or_kind, difference from free where id is null
$$;
revoke all on function count_differences(subject_count[]) from public;

create or replace function count_subjects(gone subject_presence[], come subject_presence[]) returns void
language sql set search_path from current as $$
  with turn as (
    select *, -1 as times from unnest(gone) union all select *, 1 from unnest(come)
  )
  select count_differences(array(
    select row(null, area_code, null, month, subject_kind, sector, occupation_or_kind, sum(difference)::integer)::subject_count
    from (
      select area_code, from_month as month, subject_kind, sector, occupation_or_kind, times as difference from turn
      union all
      select area_code, until_month, subject_kind, sector, occupation_or_kind, -times from turn
        where until_month < '9999-13'
    ) as beginning_or_end
    group by area_code, month, subject_kind, sector, occupation_or_kind
    having sum(difference) <> 0
  ))
$$;

create or replace function revisions_count() returns trigger language plpgsql security definer set search_path from current as $$
declare
  gone subject_presence[];
  come subject_presence[];
begin
  -- Who is new was nothing before, which many are at once.
  if not exists (select from added where version > 1) then
    insert into subject_presence
      (subject_id, from_month, until_month, area_code, subject_kind, version, sector, occupation_or_kind)
      select
        subject_id, month, '9999-13', recorded_area_code, subject_kind, version,
        content ->> 'sector', coalesce(content ->> 'occupation', content ->> 'kind')
      from added where content ->> 'status' = 'active';
    perform count_differences(array(
      select row(null, area_code, null, month, subject_kind, sector, occupation_or_kind, count(*)::integer)::subject_count
      from (
        select
          recorded_area_code as area_code, month, subject_kind,
          content ->> 'sector' as sector, coalesce(content ->> 'occupation', content ->> 'kind') as occupation_or_kind
        from added where content ->> 'status' = 'active'
      ) as beginning
      group by area_code, month, subject_kind, sector, occupation_or_kind
    ));
    return null;
  end if;
  gone := array(
    select presence
    from (select subject_id, min(month) as month from added group by subject_id) as revised
      join subject_presence as presence using (subject_id)
    where until_month >= month
  );
  delete from subject_presence as presence
    using (select subject_id, min(month) as month from added group by subject_id) as revised
    where presence.subject_id = revised.subject_id and from_month >= month;
  update subject_presence as presence set until_month = month
    from (select subject_id, min(month) as month from added group by subject_id) as revised
    where presence.subject_id = revised.subject_id and until_month > month;
  insert into subject_presence
    (subject_id, from_month, until_month, area_code, subject_kind, version, sector, occupation_or_kind)
    select
      subject_id, month, until_month, recorded_area_code, subject_kind, version,
      content ->> 'sector', coalesce(content ->> 'occupation', content ->> 'kind')
    from (
      select *, coalesce(
        min(month) over (partition by subject_id order by version rows between 1 following and unbounded following),
        '9999-13'
      ) as until_month
      from added
    ) as revision
    where until_month > month and content ->> 'status' = 'active';
  come := array(
    select presence
    from (select subject_id, min(month) as month from added group by subject_id) as revised
      join subject_presence as presence using (subject_id)
    where until_month >= month
  );
  perform count_subjects(gone, come);
  return null;
end $$;
