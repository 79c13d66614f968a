-- Reviews: what was said of a submission before it entered the register, or was taken out again.

create table review (
  id uuid primary key,
  submission_id uuid not null references submission,
  -- Where the submission lay.
  area_code text not null,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored,
  action text not null check (action in ('approve', 'return', 'reject', 'unapprove')),
  reviewed_by uuid not null references person,
  reviewed_at timestamptz not null,
  -- Reviews of one submission have an order, also within a moment.
  sequence bigint generated always as identity,
  -- Whom the comment is about, and the comment, sealed with that person's key: it ends with the person.
  person_id uuid references person,
  comment bytea check (length(comment) between 29 and 8000),
  -- What was taken back, and what was not because others had changed it since.
  taken_back_fields text[] not null default '{}',
  overtaken_fields text[] not null default '{}',
  constraint review_comment_is_somebodys check (comment is null or person_id is not null),
  constraint review_takes_back_what_was_approved
    check (action = 'unapprove' or (cardinality(taken_back_fields) = 0 and cardinality(overtaken_fields) = 0))
);
create unique index review_submission_id on review (submission_id, sequence);
create index review_reviewed_by on review (reviewed_by);
create index review_person_id on review (person_id);
create trigger review_stays before update or delete or truncate on review for each statement execute function rows_stay();

-- Nobody reviews their own, whatever a service says.
create function review_is_anothers() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select from submission where id = new.submission_id and submitted_by = new.reviewed_by) then
    raise exception 'submission % is reviewed by somebody else', new.submission_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger review_is_anothers before insert on review for each row execute function review_is_anothers();

alter table review enable row level security;
-- Who sees the submission sees what was said of it.
create policy review_of_visible on review to guanxin_app
  using (exists (select from submission where submission.id = submission_id))
  with check (exists (select from submission where submission.id = submission_id));
grant select, insert on review to guanxin_app;
