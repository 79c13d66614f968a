-- What workers want corrected or deleted of what is kept about them, with a day by which they are told.

create table record_request (
  id uuid primary key,
  worker_id uuid not null,
  subject_kind text not null default 'worker' check (subject_kind = 'worker'),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  person_id uuid not null references person,
  kind text not null check (kind in ('correction', 'deletion')),
  -- Which field is to be corrected.
  field text check (field ~ '^[a-z_]{1,40}$'),
  -- What it is to be, and why; sealed with the worker's key.
  content bytea not null check (length(content) between 29 and 20000),
  due_on date not null,
  -- What was open when the person was erased has lapsed.
  status text not null check (status in ('open', 'accepted', 'declined', 'lapsed')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  -- Why it was declined; sealed with the worker's key.
  decision bytea check (length(decision) between 29 and 4000),
  foreign key (worker_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint record_request_of_correction_has_a_field check ((kind = 'correction') = (field is not null)),
  constraint record_request_decided_has_time check ((status = 'open') = (decided_at is null)),
  constraint record_request_decided_by_somebody check (decided_by is null or status in ('accepted', 'declined')),
  constraint record_request_declined_says_why check (decision is null or status = 'declined')
);
create index record_request_worker on record_request (worker_id, subject_kind, area_code);
create index record_request_area_code on record_request (area_code, id);
create index record_request_person_id on record_request (person_id, created_at, id);
create index record_request_decided_by on record_request (decided_by);
create index record_request_pending on record_request (area_code, id) where status = 'open';
-- Whoever asks for the same once more has asked already.
create unique index record_request_open on record_request (person_id, kind, coalesce(field, '')) where status = 'open';

-- What was asked for stays as it was asked for, and is decided once.
create function record_request_stays() returns trigger language plpgsql set search_path from current as $$
begin
  old.area_code := new.area_code;
  old.subdistrict_code := new.subdistrict_code;
  if old.status = 'open' then
    old.status := new.status;
    old.decided_at := new.decided_at;
    old.decided_by := new.decided_by;
    old.decision := new.decision;
  end if;
  if new is distinct from old then
    raise exception 'a request is decided once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger record_request_stays before update on record_request
  for each row execute function record_request_stays();
create trigger record_request_is_never_deleted before delete or truncate
  on record_request for each statement execute function rows_stay();
create trigger record_request_of_the_living before insert on record_request
  for each row execute function person_must_live();

-- Nobody is left to be answered. It touches nothing of anybody who is not erased, so it needs no scope.
create function lapse_record_requests(persons uuid[], as_of timestamptz) returns void
language sql security definer set search_path from current as $$
  update record_request set status = 'lapsed', decided_at = as_of
  from person
  where person.id = record_request.person_id and person.id = any(persons) and person.erased_at is not null
    and record_request.status = 'open'
$$;
revoke all on function lapse_record_requests(uuid[], timestamptz) from public;
grant execute on function lapse_record_requests(uuid[], timestamptz) to guanxin_app;

-- Where what is kept of the caller came from, the latest first; by whom is not theirs.
create function own_revisions(rows_max integer) returns table (
  version integer, recorded_at timestamptz, source text, changed_fields text[]
) language sql stable security definer set search_path from current as $$
  select revision.version, revision.recorded_at, revision.source, revision.changed_fields
  from subject_revision as revision join worker on worker.subject_id = revision.subject_id
  where is_own(worker.person_id)
  order by revision.version desc limit rows_max
$$;
revoke all on function own_revisions(integer) from public;
grant execute on function own_revisions(integer) to guanxin_app;

-- Who looks after the caller now.
create function own_pairing() returns table (enumerator_id uuid, began_on date)
language sql stable security definer set search_path from current as $$
  select worker_pairing.enumerator_id, worker_pairing.began_on
  from worker_pairing join worker on worker.subject_id = worker_pairing.worker_id
  where is_own(worker.person_id) and worker_pairing.ended_on is null
$$;
revoke all on function own_pairing() from public;
grant execute on function own_pairing() to guanxin_app;

alter table record_request enable row level security;
create policy record_request_in_scope on record_request to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy record_request_is_own on record_request for select to guanxin_app using (is_own(person_id));
create policy record_request_is_made_by_its_worker on record_request for insert to guanxin_app
  with check (is_own(person_id) and status = 'open');
grant select, insert, update on record_request to guanxin_app;
