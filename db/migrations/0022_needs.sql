-- What workers and businesses ask for, each followed until they have been told the answer.

create table need (
  id uuid primary key,
  subject_id uuid not null,
  subject_kind text not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  -- With whose key the texts are sealed: the worker's, or that of whom to ask for in the business.
  person_id uuid references person,
  category text not null check (category in (
    'career', 'schooling', 'health', 'legal_aid', 'housing', 'training', 'policy', 'rights', 'facilities', 'other'
  )),
  -- What is asked for, what is done about it, the answer, and why it was closed without one. A business without a contact
  -- has nobody's key; its texts say nothing about people.
  sealed_texts bytea check (length(sealed_texts) between 29 and 60000),
  plain_texts jsonb check (jsonb_typeof(plain_texts) = 'object'),
  -- Who on the staff sees to it.
  responsible_id uuid references person,
  due_on date not null,
  status text not null check (status in ('open', 'in_progress', 'answered', 'closed')),
  source text not null check (source in ('desk', 'submission', 'worker')),
  -- In which round it was asked for; none beside the rounds.
  round_id uuid,
  -- The month that it counts to.
  month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  raised_at timestamptz not null,
  raised_by uuid references person,
  answered_at timestamptz,
  told_at timestamptz,
  closed_at timestamptz,
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint need_in_area unique (id, area_code),
  constraint need_texts_are_sealed_where_they_are_somebodys check ((person_id is null) = (plain_texts is not null)),
  constraint need_texts_are_kept_once check (person_id is not null or sealed_texts is null),
  constraint need_of_worker_is_sealed check (subject_kind <> 'worker' or person_id is not null),
  constraint need_answered_has_time check (case status
    when 'answered' then answered_at is not null when 'closed' then true else answered_at is null end),
  constraint need_told_is_answered check (told_at is null or answered_at is not null),
  constraint need_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint need_changes_after_it_begins check (updated_at >= raised_at)
);
create index need_subject on need (subject_id, subject_kind, area_code);
create index need_area_code on need (area_code, id);
create index need_month on need (month, area_code);
create index need_pending on need (area_code, id) where status in ('open', 'in_progress');
create index need_to_report_back on need (subject_id) where answered_at is not null and told_at is null;
create index need_person_id on need (person_id);
create index need_responsible_id on need (responsible_id, area_code, id);
create index need_raised_by on need (raised_by);

-- What was recorded of a need, whole, with who did it.
create table need_revision (
  need_id uuid not null,
  version integer not null check (version >= 1),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  step text not null check (step in ('raise', 'change', 'answer', 'tell', 'close')),
  status text not null check (status in ('open', 'in_progress', 'answered', 'closed')),
  category text not null,
  responsible_id uuid references person,
  due_on date not null,
  person_id uuid references person,
  sealed_texts bytea check (length(sealed_texts) between 29 and 60000),
  plain_texts jsonb check (jsonb_typeof(plain_texts) = 'object'),
  primary key (need_id, version),
  foreign key (need_id, area_code) references need (id, area_code) on update cascade,
  constraint need_revision_texts_are_sealed_where_they_are_somebodys
    check ((person_id is null) = (plain_texts is not null)),
  constraint need_revision_texts_are_kept_once check (person_id is not null or sealed_texts is null)
);
create index need_revision_need on need_revision (need_id, area_code);
create index need_revision_recorded_by on need_revision (recorded_by);
create index need_revision_responsible_id on need_revision (responsible_id);
create index need_revision_person_id on need_revision (person_id);

create trigger need_of_the_living before insert on need
  for each row when (new.sealed_texts is not null) execute function person_must_live();
create trigger need_is_never_deleted before delete or truncate on need for each statement execute function rows_stay();
create trigger need_revision_stays before delete or truncate
  on need_revision for each statement execute function rows_stay();
create trigger need_revision_stays_as_it_is before update on need_revision
  for each row execute function revision_stays();

-- Who is signed in as a worker sees no subject by area, and of the register what is their own. Held, it stays where it is
-- until the transaction ends.
create function own_worker(is_held boolean) returns table (
  id uuid, area_code text, person_id uuid, sector text, occupation text, employer_id uuid, employer_name text,
  vehicle text, skills text[], is_party_member boolean, weekly_hours integer, is_steward boolean, status text,
  version integer, created_at timestamptz, updated_at timestamptz
) language plpgsql security definer set search_path from current as $$
begin
  if is_held then
    perform from subject where subject.id in (select subject_id from worker where is_own(worker.person_id))
      for key share;
  end if;
  return query
    select subject.id, worker.area_code, worker.person_id, worker.sector, worker.occupation, worker.employer_id,
      coalesce(worker.employer_name, business.name), worker.vehicle, worker.skills, worker.is_party_member,
      worker.weekly_hours, worker.is_steward, subject.status, subject.version, subject.created_at, subject.updated_at
    from worker
    join subject on subject.id = worker.subject_id
    left join business on business.subject_id = worker.employer_id
    where is_own(worker.person_id);
end $$;
revoke all on function own_worker(boolean) from public;
grant execute on function own_worker(boolean) to guanxin_app;

alter table need enable row level security;
create policy need_in_scope on need to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy need_is_own on need for select to guanxin_app using (is_own(person_id));
create policy need_is_raised_by_its_worker on need for insert to guanxin_app
  with check (is_own(person_id) and is_own(raised_by));
alter table need_revision enable row level security;
create policy need_revision_in_scope on need_revision to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy need_revision_is_raised_by_its_worker on need_revision for insert to guanxin_app
  with check (is_own(person_id) and is_own(recorded_by) and step = 'raise');

grant select, insert, update on need to guanxin_app;
grant select, insert on need_revision to guanxin_app;
