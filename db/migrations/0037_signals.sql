-- What looks like abuse of volunteer work, for staff to look into; each is told once.

create table abuse_signal (
  id uuid primary key,
  kind text not null check (kind in (
    'approvals_out_of_line', 'impossible_travel', 'filing_burst', 'long_day', 'code_passed_on', 'many_devices', 'not_me'
  )),
  area_code text not null references area,
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  -- What it is about, in ids and times that say nothing by themselves: what was settled does not come back.
  about text not null check (length(about) between 1 and 200),
  -- Whose work, and who on the staff approved it or filed it, where it is about somebody.
  person_id uuid references person,
  staff_id uuid references person,
  record_id uuid references service_record,
  shift_id uuid references shift,
  -- Counts, distances and times.
  evidence jsonb not null check (jsonb_typeof(evidence) = 'object'),
  raised_at timestamptz not null,
  -- Nobody where the rules found it.
  raised_by uuid references person,
  status text not null check (status in ('open', 'settled')),
  finding text check (finding in ('confirmed', 'mistake', 'harmless')),
  -- What was found out, sealed with the key of whom it is about, or of who wrote it where it is about nobody.
  note bytea check (length(note) between 29 and 20000),
  note_person_id uuid references person,
  settled_at timestamptz,
  settled_by uuid references person,
  constraint abuse_signal_is_told_once unique (kind, about),
  constraint abuse_signal_settled_has_all check (
    (status = 'settled') = (finding is not null) and (finding is null) = (note is null)
    and (note is null) = (note_person_id is null) and (note is null) = (settled_at is null)
    and (settled_at is null) = (settled_by is null)
  ),
  constraint abuse_signal_is_settled_by_others check (settled_by <> person_id and settled_by <> staff_id)
);
create index abuse_signal_area_code on abuse_signal (area_code, raised_at, id);
create index abuse_signal_subdistrict_code on abuse_signal (subdistrict_code);
create index abuse_signal_latest on abuse_signal (raised_at, id);
create index abuse_signal_open on abuse_signal (raised_at, id) where status = 'open';
create index abuse_signal_person_id on abuse_signal (person_id);
create index abuse_signal_staff_id on abuse_signal (staff_id);
create index abuse_signal_record_id on abuse_signal (record_id);
create index abuse_signal_shift_id on abuse_signal (shift_id);
create index abuse_signal_raised_by on abuse_signal (raised_by);
create index abuse_signal_note_person_id on abuse_signal (note_person_id);
create index abuse_signal_settled_by on abuse_signal (settled_by);

-- It is settled once, and stays as it was told.
create function abuse_signal_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if old.status = 'open' then
    old.status := new.status;
    old.finding := new.finding;
    old.note := new.note;
    old.note_person_id := new.note_person_id;
    old.settled_at := new.settled_at;
    old.settled_by := new.settled_by;
  end if;
  -- Worked out after this trigger, and the same as ever.
  old.subdistrict_code := new.subdistrict_code;
  if new is distinct from old then
    raise exception 'a signal is settled once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger abuse_signal_stays before update on abuse_signal for each row execute function abuse_signal_stays();
create trigger abuse_signal_is_never_deleted before delete or truncate
  on abuse_signal for each statement execute function rows_stay();
create trigger abuse_signal_of_the_living before insert on abuse_signal
  for each row when (new.kind = 'not_me') execute function person_must_live();

alter table abuse_signal enable row level security;
create policy abuse_signal_in_scope on abuse_signal to guanxin_app
  using (in_personal_scope(area_code)) with check (in_personal_scope(area_code));
create policy abuse_signal_is_own on abuse_signal for select to guanxin_app using (is_own(raised_by));
create policy abuse_signal_is_raised_by_its_worker on abuse_signal for insert to guanxin_app
  with check (is_own(person_id) and is_own(raised_by) and kind = 'not_me' and status = 'open');
grant select, insert, update on abuse_signal to guanxin_app;

-- Scans are looked through by when they were made, and filings by who made them.
create index code_scan_scanned_at on code_scan (scanned_at);
create index service_record_filed_at on service_record (filed_at);
create index service_record_decided_at on service_record (decided_at);
create index attendance_checked_in_at on attendance (checked_in_at);
