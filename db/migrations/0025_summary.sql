-- The figures of the register: how many are in it in a month, as what and where, and who came, went and changed.

-- In which months a subject is in the register with what a revision says. The state at the end of a month is what the
-- latest revision says that counts to that month or to an earlier one. It follows from the revisions by a trigger and is
-- written by nobody else, so it needs no references of its own. Where it lay decides who sees it: the figures of a month
-- stay what they were when somebody moves away.
create table subject_presence (
  subject_id uuid not null,
  from_month text collate "C" not null,
  -- The first month in which it is no longer so; a month that never comes while it is.
  until_month text collate "C" not null,
  area_code text collate "C" not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  subject_kind text not null,
  version integer not null,
  sector text not null,
  -- The occupation of a worker, the kind of a business.
  occupation_or_kind text not null,
  primary key (subject_id, from_month),
  constraint subject_presence_lasts check (until_month > from_month)
);
create index subject_presence_area_code on subject_presence (area_code, subject_id);
-- Who came, and who went, in some months.
create index subject_presence_from_month on subject_presence (from_month, area_code);
create index subject_presence_until_month on subject_presence (until_month, area_code) where until_month < '9999-13';

-- By how many more or less there are from a month on: their sum until a month is how many there are in it. It follows from
-- the presences. Many write at once and none waits for another, so there are as many rows of the same as were written at
-- the same time, and only the sum says something.
create table subject_count (
  id bigint generated always as identity primary key,
  area_code text collate "C" not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  month text collate "C" not null,
  subject_kind text not null,
  sector text not null,
  occupation_or_kind text not null,
  difference integer not null
);
create index subject_count_area_code on subject_count (area_code, month, subject_kind, sector, occupation_or_kind);

create function count_subjects(gone subject_presence[], come subject_presence[]) returns void
language sql set search_path from current as $$
  with turn as (
    select *, -1 as times from unnest(gone) union all select *, 1 from unnest(come)
  ), change as (
    select area_code, month, subject_kind, sector, occupation_or_kind, sum(difference)::integer as difference
    from (
      select area_code, from_month as month, subject_kind, sector, occupation_or_kind, times as difference from turn
      union all
      select area_code, until_month, subject_kind, sector, occupation_or_kind, -times from turn
        where until_month < '9999-13'
    ) as beginning_or_end
    group by area_code, month, subject_kind, sector, occupation_or_kind
    having sum(difference) <> 0
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
revoke all on function count_subjects(subject_presence[], subject_presence[]) from public;

-- A revision says what is so from its month on, whatever earlier ones said of later months.
create function revisions_count() returns trigger language plpgsql security definer set search_path from current as $$
declare
  gone subject_presence[];
  come subject_presence[];
begin
  if exists (select from added where version > 1) then
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
  end if;
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
create trigger subject_revision_counts after insert on subject_revision
  referencing new table as added for each statement execute function revisions_count();

-- What has been recorded so far counts as if it were recorded now.
create table earlier_revision (like subject_revision);
create trigger subject_revision_counts after insert on earlier_revision
  referencing new table as added for each statement execute function revisions_count();
insert into earlier_revision select * from subject_revision;
drop table earlier_revision;

-- As in_personal_scope, asked once and not for each of many rows.
alter table subject_presence enable row level security;
create policy subject_presence_in_scope on subject_presence to guanxin_app using (
  (select scope_setting('api_key_id') is null)
  and area_code between (select scope_setting('area_from')) and (select scope_setting('area_to'))
);
alter table subject_count enable row level security;
create policy subject_count_in_scope on subject_count to guanxin_app using (
  (select scope_setting('api_key_id') is null)
  and area_code between (select scope_setting('area_from')) and (select scope_setting('area_to'))
);
grant select on subject_presence, subject_count to guanxin_app;
