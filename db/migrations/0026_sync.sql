-- What enumerators take along: each row knows which transaction changed it last. Numbers of transactions are given in the
-- order in which these begin to write and not in that in which they end, so a reader goes on from the oldest one that had
-- not ended when it began to read, and misses nothing.

create function takes_changing_transaction() returns trigger language plpgsql set search_path from current as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;

alter table subject add column changed_xid xid8 not null default pg_current_xact_id();
create trigger subject_takes_changing_transaction before update on subject
  for each row execute function takes_changing_transaction();
create index subject_changed on subject (area_code, changed_xid);

alter table visit add column changed_xid xid8 not null default pg_current_xact_id();
create trigger visit_takes_changing_transaction before update on visit
  for each row execute function takes_changing_transaction();
create index visit_changed on visit (round_id, area_code, changed_xid);
create index visit_lies_in on visit (round_id, area_code, subject_id);

alter table round add column changed_xid xid8 not null default pg_current_xact_id();
create trigger round_takes_changing_transaction before update on round
  for each row execute function takes_changing_transaction();

alter table round_assignment add column changed_xid xid8 not null default pg_current_xact_id();
create trigger round_assignment_takes_changing_transaction before update on round_assignment
  for each row execute function takes_changing_transaction();

-- Whose subject has gone to another community while the round was open: who visits the former one is told.
create table visit_departure (
  round_id uuid not null,
  area_code text not null references area,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  subject_id uuid not null,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (round_id, area_code, subject_id),
  foreign key (round_id, subject_id) references visit
);
create index visit_departure_visit on visit_departure (round_id, subject_id);
create index visit_departure_area_code on visit_departure (area_code);
create index visit_departure_subdistrict_code on visit_departure (subdistrict_code);
create index visit_departure_changed on visit_departure (round_id, area_code, changed_xid);

create function visit_departs() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select from round where id = old.round_id and status = 'open') then
    insert into visit_departure (round_id, area_code, subject_id) values (old.round_id, old.area_code, old.subject_id)
      on conflict (round_id, area_code, subject_id) do update set changed_xid = pg_current_xact_id();
  end if;
  return null;
end $$;
create trigger visit_departs after update on visit
  for each row when (new.area_code <> old.area_code) execute function visit_departs();

alter table visit_departure enable row level security;
create policy visit_departure_in_scope on visit_departure for select to guanxin_app using (in_personal_scope(area_code));
grant select on visit_departure to guanxin_app;

-- What is known of subjects changes with the persons who are erased, workers and whom to ask for in a business. They are
-- locked before the persons, as they are where somebody changes them.
create function subjects_of_erased_change(persons uuid[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  with concerned as materialized (
    select id from subject
    where id in (
      select subject_id from worker where person_id = any(persons)
      union all
      select subject_id from business where contact_person_id = any(persons)
    )
    order by id for update
  )
  update subject set changed_xid = pg_current_xact_id() from concerned where subject.id = concerned.id;
end $$;
revoke all on function subjects_of_erased_change(uuid[]) from public;
grant execute on function subjects_of_erased_change(uuid[]) to guanxin_app;

-- Which history of this database the numbers of transactions belong to: another server, another database on it, one that
-- was brought back to an earlier time, or tables that were made anew, each has another.
create function history_identity() returns text language sql stable security definer set search_path from current
  return md5(concat_ws(' ',
    (select system_identifier from pg_control_system()),
    (select timeline_id from pg_control_checkpoint()),
    (select oid from pg_database where datname = current_database()),
    'visit'::regclass::oid
  ));
