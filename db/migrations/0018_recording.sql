-- Many changes of the register at once, and the month that each counts to.

-- A round has a month; what is recorded beside the rounds counts to the month in Jining when it was recorded.
alter table subject_revision add column month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table subject_revision disable trigger subject_revision_stays_as_it_is;
update subject_revision set month = to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM');
alter table subject_revision enable trigger subject_revision_stays_as_it_is;
alter table subject_revision alter column month set not null;

-- A subject has few revisions and a worker has one subject: their keys find what follows from a change of the subject, and
-- these indexes only cost time whenever somebody is registered.
drop index subject_revision_subject, subject_version, worker_subject, worker_person, business_subject;

-- Called for each row it costs more than the row, and the first revision follows nothing.
drop trigger subject_revision_follows on subject_revision;
create trigger subject_revision_follows before insert on subject_revision
  for each row when (new.version > 1) execute function revision_follows();

-- What somebody is found by moves with them.
alter table person_lookup drop constraint person_lookup_person_id_fkey;
alter table person_lookup drop constraint person_lookup_area_code_fkey;
drop index person_lookup_area_code;
alter table person_lookup add constraint person_lookup_is_where_the_person_is
  foreign key (person_id, area_code) references person (id, area_code) on update cascade;

-- Once for all the rows of a statement. The foreign key has locked the persons already: who lives now is not erased before
-- the transaction ends.
create or replace function named_persons_must_live() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from added where (select erased_at from person where person.id = added.person_id) is not null
  ) then
    raise exception 'a person is erased' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
drop trigger person_lookup_of_the_living on person_lookup;
create trigger person_lookup_of_the_living after insert on person_lookup
  referencing new table as added for each statement execute function named_persons_must_live();

-- What the name of a person is found by, with each key version: the first bytes of the hashes, which are enough to tell
-- them apart.
create table person_name (
  person_id uuid not null,
  key_version integer not null check (key_version >= 1),
  area_code text not null,
  hashes bytea[] not null check (cardinality(hashes) between 1 and 300),
  primary key (person_id, key_version),
  foreign key (person_id, area_code) references person (id, area_code) on update cascade
);
insert into person_name (person_id, key_version, area_code, hashes)
  select person_id, key_version, area_code, array_agg(substring(hash from 1 for 8) order by hash)
  from person_name_lookup group by person_id, key_version, area_code;

create trigger person_name_of_the_living after insert on person_name
  referencing new table as added for each statement execute function named_persons_must_live();

alter table person_name enable row level security;
create policy person_name_in_scope on person_name to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id)) with check (in_personal_scope(area_code) or is_own(person_id));
grant select, insert, delete on person_name to guanxin_app;

-- The same by hash, in the order of lists. It follows from person_name by triggers and is written by nobody else, so it
-- needs no constraints of its own.
drop table person_name_lookup;
create table person_name_lookup (
  hash bytea not null,
  area_code text not null,
  person_id uuid not null,
  primary key (hash, area_code, person_id)
);

create function person_name_added() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into person_name_lookup (hash, area_code, person_id)
    select term.hash, area_code, person_id from added, unnest(hashes) as term (hash) order by 1, 2, 3;
  return null;
end $$;
create function person_name_gone() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from person_name_lookup as found using gone, unnest(gone.hashes) as term (hash)
    where found.hash = term.hash and found.area_code = gone.area_code and found.person_id = gone.person_id;
  return null;
end $$;
create function person_name_moved() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from person_name_lookup as found using gone, unnest(gone.hashes) as term (hash)
    where found.hash = term.hash and found.area_code = gone.area_code and found.person_id = gone.person_id;
  insert into person_name_lookup (hash, area_code, person_id)
    select term.hash, area_code, person_id from added, unnest(hashes) as term (hash) order by 1, 2, 3;
  return null;
end $$;
create trigger person_name_is_found after insert on person_name
  referencing new table as added for each statement execute function person_name_added();
create trigger person_name_is_found_elsewhere after update on person_name
  referencing old table as gone new table as added for each statement execute function person_name_moved();
create trigger person_name_is_found_no_more after delete on person_name
  referencing old table as gone for each statement execute function person_name_gone();

alter table person_name_lookup enable row level security;
create policy person_name_lookup_in_scope on person_name_lookup to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id));
grant select on person_name_lookup to guanxin_app;

insert into person_name_lookup (hash, area_code, person_id)
  select term.hash, area_code, person_id from person_name, unnest(hashes) as term (hash);

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
  )
  select found.hash, found.id from found
$$;
revoke all on function take_over_workers(bytea[], text[]) from public;
grant execute on function take_over_workers(bytea[], text[]) to guanxin_app;
