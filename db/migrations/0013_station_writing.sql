-- What staff write about a station besides its facts: why its lifecycle is what it is, and alerts for a time.

-- In public words: people read it where they find the station suspended.
alter table station add column lifecycle_reason text check (length(lifecycle_reason) between 1 and 200);

create table station_alert (
  id uuid primary key,
  station_code text not null,
  subdistrict_code text not null,
  kind text not null check (kind in ('info', 'warning', 'closure')),
  text text not null check (length(text) between 1 and 500),
  text_en text check (length(text_en) between 1 and 1000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- When somebody ended it before its time; it is kept, so that it can be told what was said when.
  ended_at timestamptz,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (station_code, subdistrict_code) references station (code, subdistrict_code) on update cascade,
  -- Answers hold for a minute, so anything shorter might never be seen.
  constraint station_alert_lasts check (ends_at - starts_at >= interval '1 minute'),
  constraint station_alert_ended_before_its_end check (ended_at < ends_at)
);
create index station_alert_station on station_alert (station_code, subdistrict_code);
create index station_alert_starts_at on station_alert (station_code, starts_at, id);
create index station_alert_not_ended on station_alert (ends_at, station_code) where ended_at is null;

create trigger station_alert_on_insert after insert on station_alert
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_alert_on_update after update on station_alert
  referencing new table as changed for each statement execute function station_part_changes();
create trigger station_alert_on_delete after delete on station_alert
  referencing old table as changed for each statement execute function station_part_changes();

-- What belongs to a station is written by who works for the station's area, and read by anyone.
create function station_in_scope(station_code text) returns boolean language sql stable parallel safe
  return exists (select from station where code = station_code and in_scope(area_code));

alter table station_alert enable row level security;
create policy station_alert_is_public on station_alert for select to guanxin_app using (true);
create policy station_alert_is_added_in_scope on station_alert for insert to guanxin_app
  with check (station_in_scope(station_code));
create policy station_alert_is_changed_in_scope on station_alert for update to guanxin_app
  using (station_in_scope(station_code)) with check (station_in_scope(station_code));
grant select, insert, update on station_alert to guanxin_app;

alter table station_hours_exception enable row level security;
create policy station_hours_exception_is_public on station_hours_exception for select to guanxin_app using (true);
create policy station_hours_exception_is_added_in_scope on station_hours_exception for insert to guanxin_app
  with check (station_in_scope(station_code));
create policy station_hours_exception_is_changed_in_scope on station_hours_exception for update to guanxin_app
  using (station_in_scope(station_code)) with check (station_in_scope(station_code));
create policy station_hours_exception_is_removed_in_scope on station_hours_exception for delete to guanxin_app
  using (station_in_scope(station_code));

-- Their conditions are set by whoever looks, workers too; what a station has is for its area to say.
alter table station_amenity enable row level security;
create policy station_amenity_is_public on station_amenity for select to guanxin_app using (true);
create policy station_amenity_is_added_in_scope on station_amenity for insert to guanxin_app
  with check (station_in_scope(station_code));
create policy station_amenity_is_changed_in_scope on station_amenity for update to guanxin_app
  using (station_in_scope(station_code)) with check (station_in_scope(station_code));
create policy station_amenity_is_removed_in_scope on station_amenity for delete to guanxin_app
  using (station_in_scope(station_code));
