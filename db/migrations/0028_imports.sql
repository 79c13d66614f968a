-- Sheets that staff bring in: looked at first, then recorded in the register, and taken back while nobody else has gone on
-- from them.

create table import (
  id uuid primary key,
  -- Where who brought it works: who works there sees it.
  area_code text not null references area,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  subject_kind text not null check (subject_kind in ('worker', 'business')),
  format text not null check (format in ('xlsx', 'csv')),
  -- The columns of the file, in its order, by their headers.
  columns text[] not null check (cardinality(columns) between 1 and 40),
  -- What of the file was left out, such as hidden sheets.
  notes text[] not null default '{}',
  status text not null check (status in ('checked', 'committed', 'undone', 'expired')),
  inserted_count integer not null check (inserted_count >= 0),
  updated_count integer not null check (updated_count >= 0),
  unchanged_count integer not null check (unchanged_count >= 0),
  failed_count integer not null check (failed_count >= 0),
  undone_count integer check (undone_count >= 0),
  overtaken_count integer check (overtaken_count >= 0),
  created_by uuid not null references person,
  created_at timestamptz not null,
  -- From then on nothing of what the cells say is shown, and what was not recorded never is.
  expires_at timestamptz not null,
  committed_by uuid references person,
  committed_at timestamptz,
  undo_until timestamptz,
  undone_by uuid references person,
  undone_at timestamptz,
  -- What there still is of its rows: with what the cells say, which subjects they were about, or nothing.
  kept text not null default 'contents' check (kept in ('contents', 'subjects', 'nothing')),
  constraint import_in_area unique (id, area_code),
  constraint import_expires_after_it_begins check (expires_at > created_at),
  constraint import_commit_is_somebodys check (
    (committed_at is null) = (committed_by is null) and (committed_at is null) = (undo_until is null)
    and (committed_at is null) = (status in ('checked', 'expired'))
  ),
  constraint import_undo_is_somebodys check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_count is null)
    and (undone_at is null) = (overtaken_count is null) and (undone_at is null) = (status <> 'undone')
  )
);
create index import_area_code on import (area_code, created_at, id);
create index import_subdistrict_code on import (subdistrict_code);
create index import_created_by on import (created_by, created_at);
create index import_committed_by on import (committed_by);
create index import_undone_by on import (undone_by);
create index import_expires_at on import (expires_at) where kept = 'contents';
create index import_undo_until on import (undo_until) where kept = 'subjects';

create table import_row (
  import_id uuid not null,
  -- As Excel counts: the header is row 1.
  number integer not null check (number >= 2),
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  outcome text not null check (outcome in ('inserted', 'updated', 'unchanged', 'failed')),
  -- None where it is new and not recorded yet, or nobody can tell which one was meant.
  subject_id uuid references subject,
  -- What recording made of the subject: while that is its version, it can be taken back.
  recorded_version integer check (recorded_version >= 1),
  undo_outcome text check (undo_outcome in ('undone', 'overtaken')),
  -- Who of the register is named in the cells: what these say ends with any of them.
  person_ids uuid[] not null default '{}',
  -- What the cells say and ask for, sealed with the key of who brought the file.
  content bytea check (length(content) between 29 and 200000),
  primary key (import_id, number),
  foreign key (import_id, area_code) references import (id, area_code),
  constraint import_row_recorded_is_a_subjects check (recorded_version is null or subject_id is not null),
  constraint import_row_undone_was_recorded check (undo_outcome is null or recorded_version is not null)
);
create index import_row_import on import_row (import_id, area_code);
create index import_row_subject on import_row (subject_id);
create index import_row_persons on import_row using gin (person_ids) where person_ids <> '{}';

alter table import enable row level security;
create policy import_in_scope on import to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
alter table import_row enable row level security;
create policy import_row_in_scope on import_row to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
grant select, insert, update on import to guanxin_app;
grant select, insert, update on import_row to guanxin_app;

-- Takes away what is past its time of a few imports, so that whoever brings one takes some away.
create function forget_expired_imports(as_of timestamptz) returns void
language plpgsql security definer set search_path from current as $$
declare
  ids uuid[];
begin
  ids := array(
    select id from import where kept = 'subjects' and undo_until < as_of
    order by undo_until limit 2 for update skip locked
  );
  delete from import_row where import_id = any(ids);
  update import set kept = 'nothing' where id = any(ids);
  ids := array(
    select id from import where kept = 'contents' and expires_at < as_of
    order by expires_at limit 2 for update skip locked
  );
  delete from import_row using import
    where import.id = import_row.import_id and import.id = any(ids) and import.status in ('checked', 'expired');
  update import_row set content = null, person_ids = '{}'
    where import_id = any(ids) and (content is not null or person_ids <> '{}');
  update import set
      status = case status when 'checked' then 'expired' else status end,
      kept = case when status in ('checked', 'expired') then 'nothing' else 'subjects' end
    where id = any(ids);
end $$;
revoke all on function forget_expired_imports(timestamptz) from public;
grant execute on function forget_expired_imports(timestamptz) to guanxin_app;

-- What cells say about somebody who is erased, and all that somebody brought who is. It touches nothing of anybody who is
-- not erased, so it needs no scope.
create function erase_imports(persons uuid[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  erased uuid[] := array(select id from person where id = any(persons) and erased_at is not null);
begin
  update import_row set content = null, person_ids = '{}' where person_ids && erased and person_ids <> '{}';
  update import_row set content = null, person_ids = '{}' where content is not null
    and import_id in (select id from import where created_by = any(erased));
end $$;
revoke all on function erase_imports(uuid[]) from public;
grant execute on function erase_imports(uuid[]) to guanxin_app;
