-- What belongs to who was merged counts for whom they go on as.

-- Who went on as whom at a moment, or does now where none is given: the ids of all whose way led to a survivor whom the
-- caller sees.
create function merged_then(moment timestamptz) returns table (id uuid, survivor_id uuid)
language sql stable security definer set search_path from current as $$
  with recursive standing as (
    select absorbed_id, survivor_id, survivor_area_code from subject_merge
    where case when moment is null then undone_at is null
      else merged_at <= moment and (undone_at is null or undone_at > moment) end
  ), way as (
    select absorbed_id as id, standing.survivor_id from standing
    where in_personal_scope(survivor_area_code)
      and not exists (select from standing as further where further.absorbed_id = standing.survivor_id)
    union all
    select standing.absorbed_id, way.survivor_id from way join standing on standing.survivor_id = way.id
  )
  select id, survivor_id from way
$$;
revoke all on function merged_then(timestamptz) from public;
grant execute on function merged_then(timestamptz) to guanxin_app;

-- What survivors whom the caller sees had signed under other ids, wherever these lie.
create function signatures_of_merged(moment timestamptz)
returns table (survivor_id uuid, pledge_area_code text, pledge_version integer, signed_on date)
language sql stable security definer set search_path from current as $$
  select merged.survivor_id, signature.pledge_area_code, signature.pledge_version, signature.signed_on
  from merged_then(moment) as merged join pledge_signature as signature on signature.worker_id = merged.id
$$;
revoke all on function signatures_of_merged(timestamptz) from public;
grant execute on function signatures_of_merged(timestamptz) to guanxin_app;

-- A subject and all whose ids lead to it.
create function ids_of_subject(subject_id uuid) returns setof uuid
language sql stable security definer set search_path from current as $$
  with recursive one as (
    select subject_id as id
    union all
    select merged.absorbed_id from one join subject_merge as merged
      on merged.survivor_id = one.id and merged.undone_at is null
  )
  select id from one
$$;
revoke all on function ids_of_subject(uuid) from public;

-- What a worker has signed under any id: for who works where they are, and for themselves.
create function signatures_of(worker_id uuid) returns setof pledge_signature
language sql stable security definer set search_path from current as $$
  select signature.* from pledge_signature as signature
  where signature.worker_id in (select ids_of_subject(signatures_of.worker_id))
    and exists (
      select from worker
      where worker.subject_id = signatures_of.worker_id
        and (in_personal_scope(worker.area_code) or is_own(worker.person_id))
    )
$$;
revoke all on function signatures_of(uuid) from public;
grant execute on function signatures_of(uuid) to guanxin_app;

-- Whoever leaves is paired no more, under whichever id; who is merged goes on as the survivor.
create or replace function pairings_end_with_subject() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  left_on date := (new.updated_at at time zone 'Asia/Shanghai')::date;
begin
  update business_pairing set ended_on = greatest(began_on, left_on)
    where business_id in (select ids_of_subject(new.id)) and ended_on is null;
  update worker_pairing set ended_on = greatest(began_on, left_on)
    where worker_id in (select ids_of_subject(new.id)) and ended_on is null;
  return null;
end $$;
drop trigger subject_leaves_its_pairings on subject;
create trigger subject_leaves_its_pairings after update of status on subject
  for each row when (old.status <> 'left' and new.status = 'left') execute function pairings_end_with_subject();

-- A pairing goes on with the survivor, and with the other one again where they are parted. It ends where the survivor has
-- left or lies elsewhere, or is paired as well: one enumerator looks after a worker.
create function pairings_go_on_with_survivor() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  merged_on date := (new.merged_at at time zone 'Asia/Shanghai')::date;
  is_apart boolean := new.survivor_area_code <> new.absorbed_area_code
    or not exists (select from subject where id = new.survivor_id and status = 'active');
  absorbed uuid[] := array(select ids_of_subject(new.absorbed_id));
  others uuid[] := array(select one.id from ids_of_subject(new.survivor_id) as one (id) where one.id <> all(absorbed));
begin
  update worker_pairing set ended_on = greatest(began_on, merged_on)
    where worker_id = any(absorbed) and ended_on is null
      and (is_apart or exists (select from worker_pairing as other where other.worker_id = any(others) and other.ended_on is null));
  update business_pairing set ended_on = greatest(began_on, merged_on)
    where business_id = any(absorbed) and ended_on is null
      and (is_apart or exists (
        select from business_pairing as other
        where other.business_id = any(others) and other.ended_on is null
          and other.paired_area_code = business_pairing.paired_area_code
      ));
  return null;
end $$;
create trigger subject_merge_leads_pairings_on after insert on subject_merge
  for each row execute function pairings_go_on_with_survivor();

-- Of both what belongs to them is another's from then on, which whoever visits them is told.
create function merged_subjects_change() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update subject set changed_xid = pg_current_xact_id() where id in (new.survivor_id, new.absorbed_id);
  return null;
end $$;
create trigger subject_merge_changes_subjects after insert or update of undone_at on subject_merge
  for each row execute function merged_subjects_change();

-- Who visits a subject hears of what is answered, and of what the subject has been told.
alter table need add column changed_xid xid8 not null default pg_current_xact_id();
create trigger need_takes_changing_transaction before update on need
  for each row execute function takes_changing_transaction();
create index need_changed on need (area_code, changed_xid);

-- Nothing has changed of what was known; what is asked for besides is sealed with the rest.
alter table submission drop constraint submission_unchanged_says_nothing;
alter table submission add constraint submission_unchanged_says_nothing
  check (not is_unchanged or (outcome = 'met' and answers = '{}' and base_version is not null));

-- What came of a visit was handed in.
alter table visit add foreign key (submission_id) references submission;
create index visit_submission_id on visit (submission_id) where submission_id is not null;

-- Nobody looks after workers who does not work here any more, or as something else.
create function pairings_end_with_enumerator() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  update worker_pairing set ended_on = greatest(began_on, (new.updated_at at time zone 'Asia/Shanghai')::date)
    where enumerator_id = new.person_id and ended_on is null;
  return null;
end $$;
create trigger staff_leaves_their_pairings after update of disabled_at, role on staff
  for each row
  when (
    old.disabled_at is null and old.role = 'enumerator' and (new.disabled_at is not null or new.role <> 'enumerator')
  )
  execute function pairings_end_with_enumerator();
