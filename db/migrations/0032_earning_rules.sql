-- What work is worth: versioned, dated rules for each kind of activity of a sub-district, and what was earned by them.

-- A single text as a range, so that an exclusion constraint can compare it without an extension.
create type text_range as range (subtype = text, collation = "C");

create table earning_rule (
  id uuid primary key,
  subdistrict_code text not null references area check (subdistrict_code ~ '000$' and subdistrict_code !~ '^99|000000$'),
  activity_kind text not null
    check (activity_kind in ('service', 'patrol', 'information_gathering', 'training', 'culture_and_sport', 'tip')),
  version integer not null check (version >= 1),
  -- A campaign earns besides the rule of the kind, for a time and until its budget is used up.
  campaign_name text check (length(campaign_name) between 1 and 50),
  budget_points bigint check (budget_points between 1 and 100000000),
  -- Of each of these there is one rule at a time.
  series text not null
    generated always as (activity_kind || case when campaign_name is null then '' else ' campaign' end) stored,
  -- What it has given of its budget.
  given_points bigint not null default 0,
  earns_per text not null check (earns_per in ('hour', 'act')),
  points integer not null check (points between 1 and 1000),
  rounding text check (rounding in ('full_hours', 'half_hours', 'quarter_hours', 'minutes')),
  weekend_percent integer not null check (weekend_percent between 100 and 500),
  holiday_percent integer not null check (holiday_percent between 100 and 500),
  night_percent integer not null check (night_percent between 100 and 500),
  evidence_grades text[] not null check (
    cardinality(evidence_grades) between 1 and 3
    and evidence_grades <@ array['code_scanned', 'staff_confirmed', 'entered_later']
  ),
  daily_points_max integer check (daily_points_max between 1 and 1000000),
  monthly_points_max integer check (monthly_points_max between 1 and 1000000),
  validity text not null check (validity in ('end_of_year', 'end_of_next_year', 'months', 'unlimited')),
  validity_months integer check (validity_months between 1 and 120),
  begins_on date not null,
  -- The first day on which it is in force no more.
  ends_on date,
  -- Rises with every change of when it ends.
  revision integer not null default 1 check (revision >= 1),
  created_at timestamptz not null,
  -- Nobody where the service itself did it.
  created_by uuid references person,
  ended_at timestamptz,
  ended_by uuid references person,
  constraint earning_rule_version unique (subdistrict_code, activity_kind, version),
  constraint earning_rule_campaign_has_budget_and_end
    check ((campaign_name is null) = (budget_points is null) and (campaign_name is null or ends_on is not null)),
  constraint earning_rule_gives_what_it_has
    check (given_points >= 0 and given_points <= coalesce(budget_points, 0)),
  constraint earning_rule_time_is_rounded check ((earns_per = 'hour') = (rounding is not null)),
  constraint earning_rule_validity_has_months check ((validity = 'months') = (validity_months is not null)),
  constraint earning_rule_caps_fit check (monthly_points_max >= daily_points_max),
  constraint earning_rule_ends_after_it_begins check (ends_on >= begins_on),
  -- A day that has begun has its rules. Those that the service brings along hold for what was before it, too.
  constraint earning_rule_begins_later
    check (created_by is null or begins_on > (created_at at time zone 'Asia/Shanghai')::date),
  constraint earning_rules_of_one_kind_do_not_overlap exclude using gist (
    int8range(subdistrict_code::bigint, subdistrict_code::bigint, '[]') with &&,
    text_range(series, series, '[]') with &&,
    daterange(begins_on, ends_on) with &&
  )
);
create index earning_rule_created_by on earning_rule (created_by);
create index earning_rule_ended_by on earning_rule (ended_by);

-- What somebody's work was worth: one row for each piece of work for ever, also where that was nothing.
create table earning (
  id uuid primary key,
  -- In the order in which they were credited, which caps depend on.
  sequence bigint not null generated always as identity,
  subdistrict_code text not null references area check (subdistrict_code ~ '000$'),
  -- The community that it counts for, or the sub-district where it counts for none.
  area_code text not null references area,
  source_kind text not null check (source_kind in ('service_record', 'tip')),
  source_id uuid not null,
  person_id uuid not null references person,
  activity_kind text not null
    check (activity_kind in ('service', 'patrol', 'information_gathering', 'training', 'culture_and_sport', 'tip')),
  activity_id uuid,
  worked_minutes integer not null check (worked_minutes between 0 and 1440),
  acts integer not null check (acts between 0 and 100),
  ended_at timestamptz not null,
  -- The day in Jining on which it ended; it began on the same or on the day before.
  ended_on date not null,
  evidence_grade text not null check (evidence_grade in ('code_scanned', 'staff_confirmed', 'entered_later')),
  -- The name of the actor who approved it, such as staff:0d9c….
  approver text not null check (length(approver) between 1 and 60),
  points integer not null check (points between 0 and 1000000),
  -- Why it is nothing.
  reason text check (reason in (
    'no_rule', 'evidence_does_not_earn', 'too_little', 'daily_cap', 'monthly_cap', 'campaign_budget'
  )),
  transfer_id uuid references points_transfer,
  -- The last day on which the points may be spent; null for ever.
  expires_on date,
  credited_at timestamptz not null,
  -- The rule of the business: whatever keys are sent, work is credited once.
  constraint earning_once_per_source unique (source_kind, source_id),
  constraint earning_in_area unique (id, subdistrict_code, person_id),
  constraint earning_lies_in_its_subdistrict check (left(area_code, 9) || '000' = subdistrict_code),
  constraint earning_has_transfer_or_reason
    check ((points > 0) = (transfer_id is not null) and (points > 0) = (reason is null)),
  constraint earning_of_nothing_never_expires check (points > 0 or expires_on is null)
);
create index earning_area_code on earning (area_code);
create index earning_person_id on earning (person_id);
create index earning_transfer_id on earning (transfer_id);
create index earning_ended_on on earning (subdistrict_code, ended_on);

-- What of it was earned on one day by one rule.
create table earning_part (
  earning_id uuid not null,
  earning_rule_id uuid not null references earning_rule,
  -- The day worked, in Jining.
  worked_on date not null,
  subdistrict_code text not null,
  person_id uuid not null,
  -- What caps count together: the kind, or the campaign.
  track text not null check (length(track) between 1 and 40),
  worked_minutes integer not null check (worked_minutes between 0 and 1440),
  acts integer not null check (acts between 0 and 100),
  -- In hundredths of minutes or acts, with everything by which they count for more.
  weight integer not null check (weight >= 1),
  points_before_limits integer not null check (points_before_limits >= 0),
  points integer not null check (points >= 0),
  limited_by text check (limited_by in ('daily_cap', 'monthly_cap', 'campaign_budget')),
  primary key (earning_id, earning_rule_id, worked_on),
  foreign key (earning_id, subdistrict_code, person_id) references earning (id, subdistrict_code, person_id),
  constraint earning_part_is_limited_or_whole check (
    points <= points_before_limits and (points = points_before_limits) = (limited_by is null)
  )
);
create index earning_part_earning on earning_part (earning_id, subdistrict_code, person_id);
create index earning_part_rule on earning_part (earning_rule_id, worked_on);
create index earning_part_person on earning_part (person_id, subdistrict_code, worked_on);

-- What was credited in error and taken back: it leaves its room under caps and budgets to other work.
create table earning_withdrawal (
  earning_id uuid primary key,
  subdistrict_code text not null,
  person_id uuid not null,
  -- The reversal of what it was credited with; null where there was nothing to take back, or somebody had reversed it.
  transfer_id uuid references points_transfer,
  withdrawn_at timestamptz not null,
  -- The name of an actor.
  withdrawn_by text not null check (length(withdrawn_by) between 1 and 60),
  foreign key (earning_id, subdistrict_code, person_id) references earning (id, subdistrict_code, person_id)
);
create index earning_withdrawal_earning on earning_withdrawal (earning_id, subdistrict_code, person_id);
create index earning_withdrawal_transfer_id on earning_withdrawal (transfer_id);

-- Somebody may have earned by a rule as soon as it is in force: of what it says nothing changes, and its end comes no later
-- and takes nothing back.
create function earning_rule_stays() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if new.ends_on is distinct from old.ends_on then
    if new.ends_on is null or new.ends_on > old.ends_on then
      raise exception 'a rule ends no later than it was said to' using errcode = 'restrict_violation';
    end if;
    if exists (select from earning_part where earning_rule_id = new.id and worked_on >= new.ends_on) then
      raise exception 'something was earned by rule % after its end', new.id
        using errcode = 'restrict_violation', constraint = 'earning_rule_was_in_force';
    end if;
    old.ends_on := new.ends_on;
    old.ended_at := new.ended_at;
    old.ended_by := new.ended_by;
    old.revision := old.revision + 1;
  end if;
  old.given_points := new.given_points;
  old.series := new.series;
  if new is distinct from old then
    raise exception 'rule % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger earning_rule_stays before update on earning_rule for each row execute function earning_rule_stays();
create trigger earning_rule_is_never_deleted before delete or truncate
  on earning_rule for each statement execute function rows_stay();
create trigger earning_stays before update or delete or truncate
  on earning for each statement execute function rows_stay();
create trigger earning_part_stays before update or delete or truncate
  on earning_part for each statement execute function rows_stay();
create trigger earning_withdrawal_stays before update or delete or truncate
  on earning_withdrawal for each statement execute function rows_stay();

-- Points come from a rule of the kind that was in force on the day worked, and out of the budget of a campaign. A rule that
-- has just been ended may not have been seen, so whoever used it tries again.
create function earning_parts_follow_rules() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  perform from earning_rule where id in (select earning_rule_id from added) order by id for update;
  if exists (
    select from added
    join earning_rule as rule on rule.id = added.earning_rule_id
    where added.worked_on < rule.begins_on or added.worked_on >= rule.ends_on
  ) then
    raise exception 'something was earned by a rule that was not in force' using errcode = 'serialization_failure';
  end if;
  if exists (
    select from added
    join earning_rule as rule on rule.id = added.earning_rule_id
    join earning on earning.id = added.earning_id
    where rule.subdistrict_code <> added.subdistrict_code or rule.activity_kind <> earning.activity_kind
      or added.track <> case when rule.campaign_name is null then rule.activity_kind else rule.id::text end
      or not earning.evidence_grade = any(rule.evidence_grades)
  ) then
    raise exception 'something was earned by a rule of other work'
      using errcode = 'check_violation', constraint = 'earning_part_is_by_a_rule_for_it';
  end if;
  update earning_rule set given_points = given_points + given.points
  from (select earning_rule_id, sum(points) as points from added group by earning_rule_id) as given
  where id = given.earning_rule_id and campaign_name is not null and given.points > 0;
  return null;
end $$;
create trigger earning_part_follows_rules after insert on earning_part
  referencing new table as added for each statement execute function earning_parts_follow_rules();

create function withdrawals_refill_budgets() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  update earning_rule set given_points = given_points - taken.points
  from (
    select earning_rule_id, sum(points) as points from earning_part
    where earning_id in (select earning_id from added) group by earning_rule_id
  ) as taken
  where id = taken.earning_rule_id and campaign_name is not null and taken.points > 0;
  return null;
end $$;
create trigger earning_withdrawal_refills_budgets after insert on earning_withdrawal
  referencing new table as added for each statement execute function withdrawals_refill_budgets();

-- What a piece of work was credited with is what its parts come to.
create function earning_is_its_parts() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if new.points <> (select coalesce(sum(points), 0) from earning_part where earning_id = new.id) then
    raise exception 'earning % is not what its parts come to', new.id
      using errcode = 'check_violation', constraint = 'earning_is_its_parts';
  end if;
  return null;
end $$;
create constraint trigger earning_is_its_parts after insert on earning
  deferrable initially deferred for each row execute function earning_is_its_parts();

-- Whoever has taken a ledger sees and writes what was earned in it, whatever their own area, until the transaction ends.
grant execute on function hold_ledger(text) to guanxin_app;
create function keeps_ledger(code text) returns boolean language sql stable parallel safe
  return scope_setting('actor') = 'system' or coalesce(scope_setting('ledger') = code, false);

-- Where the points of a ledger come from: only who has taken it is told.
create function issuing_account(code text) returns uuid
language sql stable security definer set search_path from current as $$
  select id from points_account where subdistrict_code = code and kind = 'issuing' and keeps_ledger(code)
$$;
revoke all on function issuing_account(text) from public;
grant execute on function issuing_account(text) to guanxin_app;

alter table earning_rule enable row level security;
-- Rules are no secret to those who work by them: staff read those of their sub-district, and so do workers. Partners do not.
create policy earning_rule_is_read_in_subdistrict on earning_rule for select to guanxin_app
  using (
    scope_setting('api_key_id') is null
    and (
      in_scope(subdistrict_code)
      or subdistrict_code = left(scope_setting('area_from'), 9) || '000'
      or starts_with(scope_setting('actor'), 'worker:')
    )
  );
create policy earning_rule_is_added_in_scope on earning_rule for insert to guanxin_app
  with check (in_personal_scope(subdistrict_code));
create policy earning_rule_is_changed_in_scope on earning_rule for update to guanxin_app
  using (in_personal_scope(subdistrict_code)) with check (in_personal_scope(subdistrict_code));
alter table earning enable row level security;
create policy earning_in_scope on earning for select to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id));
create policy earning_is_kept on earning to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table earning_part enable row level security;
create policy earning_part_in_scope on earning_part for select to guanxin_app
  using (exists (select from earning where earning.id = earning_id));
create policy earning_part_is_kept on earning_part to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
alter table earning_withdrawal enable row level security;
create policy earning_withdrawal_in_scope on earning_withdrawal for select to guanxin_app
  using (exists (select from earning where earning.id = earning_id));
create policy earning_withdrawal_is_kept on earning_withdrawal to guanxin_app
  using (keeps_ledger(subdistrict_code)) with check (keeps_ledger(subdistrict_code));
grant select, insert on earning_rule, earning, earning_part, earning_withdrawal to guanxin_app;
grant update (ends_on, ended_at, ended_by, revision) on earning_rule to guanxin_app;
