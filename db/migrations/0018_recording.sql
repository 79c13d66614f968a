-- Many changes of the register at once, and the month that each counts to.

-- A round has a month; what is recorded beside the rounds counts to the month in Jining when it was recorded.
alter table subject_revision add column month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table subject_revision disable trigger subject_revision_stays_as_it_is;
update subject_revision set month = to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM');
alter table subject_revision enable trigger subject_revision_stays_as_it_is;
alter table subject_revision alter column month set not null;

-- As take_over_worker, for many numbers at once, each with the community that registers it.
drop function take_over_worker(bytea[], text);
create function take_over_workers(hashes bytea[], area_codes text[]) returns table (hash bytea, person_id uuid)
language sql security definer set search_path from current as $$
  with sought as (
    select given.hash, given.area_code from unnest(hashes, area_codes) as given (hash, area_code)
    where coalesce(in_personal_scope(given.area_code), false)
  ), found as (
    select sought.hash, sought.area_code, person.id
    from sought
      join person_lookup on person_lookup.field = 'phone' and person_lookup.hash = sought.hash
      join person on person.id = person_lookup.person_id
    where person.kind = 'worker' and person.erased_at is null
      and person.area_code in (left(sought.area_code, 9) || '000', sought.area_code)
      and not exists (select from worker where worker.person_id = person.id)
    order by person.id
    for update of person
  ), moved as (
    update person set area_code = found.area_code from found
    where person.id = found.id and person.area_code <> found.area_code
  ), moved_lookups as (
    update person_lookup set area_code = found.area_code from found
    where person_lookup.person_id = found.id and person_lookup.area_code <> found.area_code
  )
  select found.hash, found.id from found
$$;
revoke all on function take_over_workers(bytea[], text[]) from public;
grant execute on function take_over_workers(bytea[], text[]) to guanxin_app;
