-- Submissions: what was found at a visit, as it was handed in, what became of it, and where two of them disagree.

create table submission (
  -- Made where it was written, so that it arrives once however often it is sent.
  id uuid primary key,
  round_id uuid not null references round,
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  -- Made there as well where the subject is new, so it need not be in the register yet.
  subject_id uuid not null,
  -- The subject once it is in the register: then what was handed in moves with it.
  registered_subject_id uuid,
  area_code text not null references area check (area_code !~ '000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  submitted_by uuid not null references person,
  received_at timestamptz not null,
  device_time timestamptz not null,
  is_clock_ahead boolean not null,
  outcome text not null check (outcome in ('met', 'absent', 'refused', 'moved', 'left_trade', 'new')),
  is_unchanged boolean not null,
  base_version integer check (base_version >= 1),
  -- The community that was named for a new subject.
  given_area_code text,
  -- What came back and is handed in again, once.
  replaces_id uuid unique references submission,
  -- By the codes of the questions.
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- Whose the personal answers are, and these, sealed with that person's key: they end with the person.
  person_id uuid references person,
  personal bytea check (length(personal) between 29 and 5000000),
  status text not null check (status in ('received', 'approved', 'has_issues', 'rejected')),
  -- Why it waits, or had to.
  hold_reasons text[] not null,
  version integer not null check (version >= 1),
  -- The version that it made of its subject, if it made one, and which version the subject had when it was taken in.
  recorded_version integer,
  taken_version integer,
  -- Why it could not be taken in after all.
  problem_code text check (problem_code ~ '^[a-z_]{1,60}$'),
  -- What of it was not taken in because the same person had said something later, and what was so already.
  superseded_fields text[] not null default '{}',
  agreed_fields text[] not null default '{}',
  foreign key (registered_subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (registered_subject_id, recorded_version) references subject_revision (subject_id, version),
  constraint submission_registers_its_subject check (registered_subject_id = subject_id),
  constraint submission_taken_of_registered check (taken_version is null or registered_subject_id is not null),
  constraint submission_recorded_is_taken check (recorded_version is null or recorded_version <= taken_version),
  constraint submission_personal_is_somebodys check (personal is null or person_id is not null),
  constraint submission_unchanged_says_nothing
    check (not is_unchanged or (outcome = 'met' and answers = '{}' and personal is null and base_version is not null)),
  constraint submission_of_new_has_no_base check (outcome <> 'new' or base_version is null),
  constraint submission_received_waits check (status <> 'received' or cardinality(hold_reasons) > 0)
);
create index submission_round_id on submission (round_id, received_at, id);
create index submission_area_code on submission (area_code);
create index submission_subdistrict_code on submission (subdistrict_code, received_at, id);
create index submission_submitted_by on submission (submitted_by, received_at, id);
create index submission_registered_subject on submission (registered_subject_id, subject_kind, area_code);
create index submission_recorded_version on submission (registered_subject_id, recorded_version);
create index submission_person_id on submission (person_id);
create index submission_subject_id on submission (subject_id, received_at, id);
create index submission_waiting on submission (subdistrict_code, received_at, id) where status = 'received';

-- What was handed in stays as it was. The seal is another's once it is known whose the answers are.
create function submission_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if (new.id, new.round_id, new.subject_kind, new.subject_id, new.submitted_by, new.received_at, new.device_time,
      new.is_clock_ahead, new.outcome, new.is_unchanged, new.base_version, new.given_area_code, new.replaces_id, new.answers)
    is distinct from
     (old.id, old.round_id, old.subject_kind, old.subject_id, old.submitted_by, old.received_at, old.device_time,
      old.is_clock_ahead, old.outcome, old.is_unchanged, old.base_version, old.given_area_code, old.replaces_id, old.answers)
    or old.registered_subject_id is not null and new.registered_subject_id is null
    or old.status = 'rejected' and new.status <> 'rejected'
  then
    raise exception 'what was handed in as % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger submission_stays before update on submission for each row execute function submission_stays();
create trigger submission_is_never_deleted before delete or truncate
  on submission for each statement execute function rows_stay();

-- Nothing changed: what was known at that version was found to be so.
create table confirmation (
  submission_id uuid primary key references submission,
  subject_id uuid not null,
  subject_kind text not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  round_id uuid not null references round,
  confirmed_version integer not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null references person,
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (subject_id, confirmed_version) references subject_revision (subject_id, version)
);
create index confirmation_subject on confirmation (subject_id, subject_kind, area_code);
create index confirmation_version on confirmation (subject_id, confirmed_version);
create index confirmation_round_id on confirmation (round_id);
create index confirmation_confirmed_by on confirmation (confirmed_by);
create trigger confirmation_stays before delete or truncate on confirmation for each statement execute function rows_stay();
create trigger confirmation_stays_as_it_is before update on confirmation for each row execute function revision_stays();

-- A field of which two people say different things. What each of them says stands in the submission and in the register.
create table conflict (
  id uuid primary key,
  submission_id uuid not null references submission,
  subject_id uuid not null,
  subject_kind text not null,
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  field text not null check (field ~ '^[a-z_]{1,40}$'),
  -- What the submission started from.
  base_version integer not null,
  opened_at timestamptz not null,
  status text not null check (status in ('open', 'resolved', 'superseded', 'agreed')),
  choice text check (choice in ('mine', 'theirs', 'value')),
  settled_at timestamptz,
  settled_by uuid references person,
  -- What the register said afterwards.
  settled_version integer,
  foreign key (subject_id, subject_kind, area_code) references subject (id, kind, area_code) on update cascade,
  foreign key (subject_id, base_version) references subject_revision (subject_id, version),
  foreign key (subject_id, settled_version) references subject_revision (subject_id, version),
  constraint conflict_settled_has_time check ((status = 'open') = (settled_at is null)),
  constraint conflict_resolved_by_choice check ((status = 'resolved') = (choice is not null and settled_by is not null)),
  constraint conflict_settled_has_version check ((status = 'open') = (settled_version is null))
);
create unique index conflict_submission_field on conflict (submission_id, field) where status = 'open';
create index conflict_submission_id on conflict (submission_id);
create index conflict_subject on conflict (subject_id, subject_kind, area_code);
create index conflict_base_version on conflict (subject_id, base_version);
create index conflict_settled_version on conflict (subject_id, settled_version);
create index conflict_settled_by on conflict (settled_by);
create index conflict_subdistrict_code on conflict (subdistrict_code, opened_at, id);
create index conflict_open on conflict (subdistrict_code, opened_at, id) where status = 'open';

-- What is settled stays as a record.
create function conflict_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status <> 'open' and (new.status, new.choice, new.settled_at, new.settled_by, new.settled_version)
      is distinct from (old.status, old.choice, old.settled_at, old.settled_by, old.settled_version)
    or (new.id, new.submission_id, new.subject_id, new.subject_kind, new.field, new.base_version, new.opened_at)
      is distinct from (old.id, old.submission_id, old.subject_id, old.subject_kind, old.field, old.base_version, old.opened_at)
  then
    raise exception 'conflict % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger conflict_stays before update on conflict for each row execute function conflict_stays();
create trigger conflict_is_never_deleted before delete or truncate on conflict for each statement execute function rows_stay();

-- What somebody is still filling in. Nobody but its author sees it, and it is sealed with the author's key; it ends when it
-- is handed in, is old, or is about somebody who is erased.
create table submission_draft (
  id uuid primary key,
  author_id uuid not null references person,
  -- Where the author works.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  round_id uuid not null references round,
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  subject_id uuid not null,
  content bytea not null check (length(content) between 29 and 200000),
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index submission_draft_author_id on submission_draft (author_id, updated_at, id);
create index submission_draft_round_id on submission_draft (round_id);
create index submission_draft_subject_id on submission_draft (subject_id);
create index submission_draft_updated_at on submission_draft (updated_at);

-- A few of everybody's that are old, so that they end whether their authors come again or not.
create function forget_old_drafts(before timestamptz) returns void
language sql volatile security definer set search_path from current as $$
  delete from submission_draft where id in (
    select id from submission_draft where updated_at < before order by updated_at limit 20 for update skip locked
  )
$$;
revoke all on function forget_old_drafts(timestamptz) from public;
grant execute on function forget_old_drafts(timestamptz) to guanxin_app;

-- It touches nothing of anybody who is not erased, so it needs no scope.
create function erase_drafts(persons uuid[]) returns void
language sql volatile security definer set search_path from current as $$
  delete from submission_draft
  using person
  where person.id = any(persons) and person.erased_at is not null
    and (submission_draft.author_id = person.id
      or submission_draft.subject_id in (select subject_id from worker where worker.person_id = person.id)
      or submission_draft.subject_id in (select subject_id from business where business.contact_person_id = person.id))
$$;
revoke all on function erase_drafts(uuid[]) from public;
grant execute on function erase_drafts(uuid[]) to guanxin_app;

-- Which of these ids are taken, also by what nobody here may see. Ids are made by chance, so it tells nothing else.
create function taken_submissions(ids uuid[]) returns setof uuid
language sql stable security definer set search_path from current as $$
  select id from submission where id = any(ids)
$$;
revoke all on function taken_submissions(uuid[]) from public;
grant execute on function taken_submissions(uuid[]) to guanxin_app;

-- Whoever handed something in is answered about it, also where its subject has gone elsewhere since.
alter table submission enable row level security;
create policy submission_in_scope on submission to guanxin_app
  using (in_personal_scope(area_code) or is_own(submitted_by))
  with check (in_personal_scope(area_code) or is_own(submitted_by));
alter table confirmation enable row level security;
create policy confirmation_in_scope on confirmation to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table conflict enable row level security;
create policy conflict_in_scope on conflict to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));

alter table submission_draft enable row level security;
create policy submission_draft_is_its_authors on submission_draft to guanxin_app
  using (is_own(author_id)) with check (is_own(author_id));

grant select, insert, update, delete on submission_draft to guanxin_app;
grant select, insert, update on submission, conflict to guanxin_app;
grant select, insert on confirmation to guanxin_app;
