-- Rounds: who is visited in a month, by whom, and what came of it.

-- A round asks workers by a questionnaire for workers, and businesses by one for businesses.
alter table questionnaire add constraint questionnaire_of_kind unique (area_code, code, version, subject_kind);

-- Of the areas of a round, which is a sub-district's or a community's, the last one.
create function last_area_in(area_code text) returns text language sql immutable parallel safe
  return case when area_code ~ '000$' then left(area_code, 9) || '999' else area_code end;

create table round (
  id uuid primary key,
  -- A whole sub-district or one of its communities.
  area_code text not null references area check (area_code !~ '^99|000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  kind text not null check (kind in ('baseline', 'monthly')),
  due_on date not null,
  worker_questionnaire_code text not null,
  worker_questionnaire_version integer not null,
  worker_kind text not null generated always as ('worker') stored,
  business_questionnaire_code text not null,
  business_questionnaire_version integer not null,
  business_kind text not null generated always as ('business') stored,
  status text not null check (status in ('planned', 'open', 'closed')),
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  -- What had come of it when it was closed, by community, enumerator and outcome; never anything else from then on.
  final_figures jsonb check (jsonb_typeof(final_figures) = 'array'),
  foreign key (subdistrict_code, worker_questionnaire_code, worker_questionnaire_version, worker_kind)
    references questionnaire (area_code, code, version, subject_kind),
  foreign key (subdistrict_code, business_questionnaire_code, business_questionnaire_version, business_kind)
    references questionnaire (area_code, code, version, subject_kind),
  constraint round_is_due_from_its_month check (due_on >= make_date(left(month, 4)::integer, right(month, 2)::integer, 1)),
  constraint round_opened_has_time check ((status = 'planned') = (opened_at is null)),
  constraint round_closed_has_time check ((status = 'closed') = (closed_at is not null)),
  constraint round_closed_has_figures check ((status = 'closed') = (final_figures is not null)),
  -- Nobody is visited for two rounds of one month: a sub-district's holds its communities. Month and area as one number.
  constraint round_overlaps_none exclude using gist (
    int8range(
      (left(month, 4) || right(month, 2) || area_code)::bigint,
      (left(month, 4) || right(month, 2) || last_area_in(area_code))::bigint,
      '[]'
    ) with &&
  )
);
create index round_area_code on round (area_code);
create index round_subdistrict_code on round (subdistrict_code, month, id);
create index round_worker_questionnaire
  on round (subdistrict_code, worker_questionnaire_code, worker_questionnaire_version, worker_kind);
create index round_business_questionnaire
  on round (subdistrict_code, business_questionnaire_code, business_questionnaire_version, business_kind);

-- A round goes forward. Once it is open, what it is stays, and of a closed one everything does.
create function round_goes_forward() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status = 'closed'
    or new.id <> old.id or new.created_at <> old.created_at
    or old.status = 'open' and new.status = 'planned' or old.status = 'planned' and new.status = 'closed'
    or old.status <> 'planned' and (
      new.area_code, new.month, new.kind, new.worker_questionnaire_code, new.worker_questionnaire_version,
      new.business_questionnaire_code, new.business_questionnaire_version, new.opened_at
    ) is distinct from (
      old.area_code, old.month, old.kind, old.worker_questionnaire_code, old.worker_questionnaire_version,
      old.business_questionnaire_code, old.business_questionnaire_version, old.opened_at
    )
  then
    raise exception 'round % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger round_goes_forward before update on round for each row execute function round_goes_forward();
create trigger round_is_never_deleted before delete or truncate on round for each statement execute function rows_stay();

-- Who visits a community in a round: one enumerator after another.
create table round_assignment (
  id uuid primary key,
  round_id uuid not null references round,
  area_code text not null references area check (area_code !~ '000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  enumerator_id uuid not null references person,
  assigned_by uuid references person,
  began_at timestamptz not null,
  ended_at timestamptz,
  constraint round_assignment_ends_after_it_begins check (ended_at >= began_at)
);
create unique index round_assignment_current on round_assignment (round_id, area_code) where ended_at is null;
create index round_assignment_round on round_assignment (round_id, area_code, began_at, id);
create index round_assignment_area_code on round_assignment (area_code);
create index round_assignment_subdistrict_code on round_assignment (subdistrict_code);
create index round_assignment_enumerator on round_assignment (enumerator_id, round_id);
create index round_assignment_assigned_by on round_assignment (assigned_by);

create function round_assignment_lies_in_round() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if not exists (
    select from round
    where id = new.round_id and status <> 'closed' and new.area_code between area_code and last_area_in(area_code)
  ) then
    raise exception 'community % is not of round %, or it is closed', new.area_code, new.round_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger round_assignment_lies_in_round before insert on round_assignment
  for each row execute function round_assignment_lies_in_round();

-- An assignment ends once, and nothing else about it changes.
create function round_assignment_ends_once() returns trigger language plpgsql set search_path from current as $$
begin
  if old.ended_at is not null
    or (new.id, new.round_id, new.area_code, new.enumerator_id, new.assigned_by, new.began_at)
      is distinct from (old.id, old.round_id, old.area_code, old.enumerator_id, old.assigned_by, old.began_at)
  then
    raise exception 'assignment % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger round_assignment_ends_once before update on round_assignment
  for each row execute function round_assignment_ends_once();
create trigger round_assignment_is_never_deleted before delete or truncate
  on round_assignment for each statement execute function rows_stay();

-- Who is to be visited in a round, and what came of it.
create table visit (
  round_id uuid not null references round,
  subject_id uuid not null,
  subject_kind text not null,
  -- Where the subject lies now.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  -- The community that the visit counts for: of the round's, where the subject lies until the round is closed; of who
  -- has moved away, where it lay.
  counted_area_code text not null,
  -- The version that the list had.
  base_version integer not null check (base_version >= 1),
  -- Found when the round was opened; false for who was added by a visit.
  is_listed boolean not null,
  -- Found for the first time in this round.
  is_new boolean not null,
  outcome text check (outcome in ('met', 'absent', 'refused', 'moved', 'left_trade', 'new')),
  -- When it happened.
  outcome_at timestamptz,
  -- Whose visit it was; nobody's where it was recorded and nobody was assigned.
  enumerator_id uuid references person,
  submission_id uuid,
  primary key (round_id, subject_id),
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  constraint visit_with_outcome_has_time check ((outcome is null) = (outcome_at is null)),
  constraint visit_without_outcome_is_nobodys check (outcome is not null or (enumerator_id is null and submission_id is null)),
  constraint visit_beside_the_list_has_outcome check (is_listed or outcome is not null),
  constraint visit_of_new_is_beside_the_list check (not (is_new and is_listed)),
  constraint visit_new_is_new check (outcome <> 'new' or is_new)
);
-- Lists go by community, then by subject; also those of one outcome, or of none.
create index visit_counted on visit (round_id, counted_area_code, subject_id);
create index visit_outcome on visit (round_id, outcome, counted_area_code, subject_id);
create index visit_subject on visit (subject_id, subject_kind, area_code);
create index visit_enumerator on visit (enumerator_id, round_id);

-- Visits are added to and changed in open rounds only, and lie in the area of their round.
create function visits_are_of_open_round() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from added join round on round.id = added.round_id
    where round.status <> 'open' or added.counted_area_code not between round.area_code and last_area_in(round.area_code)
  ) then
    raise exception 'the round of a visit is not open, or elsewhere' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger visit_is_of_open_round after insert on visit
  referencing new table as added for each statement execute function visits_are_of_open_round();

create function visit_changes() returns trigger language plpgsql security definer set search_path from current as $$
declare
  its_round round;
begin
  select * into its_round from round where id = old.round_id;
  -- Whoever is still to be visited is visited where they are, and who was met counts there: whether the visit or the
  -- new address arrives first makes no difference.
  if new.area_code <> old.area_code and old.outcome is distinct from 'moved' and its_round.status = 'open'
    and new.area_code between its_round.area_code and last_area_in(its_round.area_code)
  then
    new.counted_area_code := new.area_code;
  end if;
  if (new.round_id, new.subject_id, new.base_version, new.is_listed, new.is_new)
      is distinct from (old.round_id, old.subject_id, old.base_version, old.is_listed, old.is_new)
    or its_round.status <> 'open' and (new.counted_area_code, new.outcome, new.outcome_at, new.enumerator_id, new.submission_id)
      is distinct from (old.counted_area_code, old.outcome, old.outcome_at, old.enumerator_id, old.submission_id)
    or old.outcome is not null and new.outcome is null
  then
    raise exception 'the visit of % in round % stays as it is', old.subject_id, old.round_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger visit_changes before update on visit for each row execute function visit_changes();
create trigger visit_is_never_deleted before delete or truncate on visit for each statement execute function rows_stay();

-- What is put right after a round was closed. It stands beside the round's figures and changes none of them.
create table visit_correction (
  id uuid primary key,
  round_id uuid not null,
  subject_id uuid not null,
  -- The community that the visit counts for.
  area_code text not null references area,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  from_outcome text check (from_outcome in ('met', 'absent', 'refused', 'moved', 'left_trade', 'new')),
  to_outcome text not null check (to_outcome in ('met', 'absent', 'refused', 'moved', 'left_trade')),
  -- A code: whatever was written freely about a visit would be about somebody.
  reason text not null check (reason in ('recorded_late', 'recorded_wrongly', 'found_in_review', 'subject_objected')),
  corrected_by uuid not null references person,
  corrected_at timestamptz not null,
  foreign key (round_id, subject_id) references visit,
  constraint visit_correction_corrects check (to_outcome is distinct from from_outcome)
);
create index visit_correction_visit on visit_correction (round_id, subject_id, corrected_at);
create index visit_correction_round on visit_correction (round_id, area_code);
create index visit_correction_area_code on visit_correction (area_code);
create index visit_correction_subdistrict_code on visit_correction (subdistrict_code);
create index visit_correction_corrected_by on visit_correction (corrected_by);
create trigger visit_correction_stays before update or delete or truncate
  on visit_correction for each statement execute function rows_stay();

create function visit_correction_is_of_closed_round() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if not exists (select from round where id = new.round_id and status = 'closed') then
    raise exception 'round % is not closed', new.round_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger visit_correction_is_of_closed_round before insert on visit_correction
  for each row execute function visit_correction_is_of_closed_round();

-- What was recorded in a round says so.
alter table subject_revision add foreign key (round_id) references round;
create index subject_revision_round_id on subject_revision (round_id) where round_id is not null;

-- Staff of a community read the rounds of their sub-district, and hold them while they record a visit; they change those
-- of their own community alone.
alter table round enable row level security;
create policy round_is_read_in_subdistrict on round for select to guanxin_app
  using (
    scope_setting('api_key_id') is null
    and (in_scope(area_code) or area_code = left(scope_setting('area_from'), 9) || '000')
  );
create policy round_is_added_in_scope on round for insert to guanxin_app with check (in_personal_scope(area_code));
create policy round_is_changed_in_scope on round for update to guanxin_app
  using (
    scope_setting('api_key_id') is null
    and (in_scope(area_code) or area_code = left(scope_setting('area_from'), 9) || '000')
  )
  with check (in_personal_scope(area_code));
alter table round_assignment enable row level security;
create policy round_assignment_in_scope on round_assignment to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table visit enable row level security;
-- Also where the subject has gone meanwhile, so that nobody is counted twice.
create policy visit_in_scope on visit to guanxin_app
  using (in_personal_scope(area_code) or in_personal_scope(counted_area_code))
  with check (in_personal_scope(area_code) or in_personal_scope(counted_area_code));
alter table visit_correction enable row level security;
create policy visit_correction_in_scope on visit_correction to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));

grant select, insert, update on round, visit to guanxin_app;
grant select, insert on round_assignment, visit_correction to guanxin_app;
grant update (ended_at) on round_assignment to guanxin_app;
