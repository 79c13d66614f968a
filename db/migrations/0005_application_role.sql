-- The role under which the service works for its callers. It owns nothing, so row-level security holds for
-- it, and it may do only what is granted here and in later migrations. The role belongs to the whole server,
-- so another database may have created it, even at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'guanxin_app') then
    create role guanxin_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'the role guanxin_app is missing and may not be created by %', current_user
      using errcode = 'insufficient_privilege', hint = 'create role guanxin_app nologin; grant guanxin_app to the owner of this database';
end $$;

-- A transaction takes the role on, which its login must be allowed to.
do $$
begin
  if not pg_has_role(current_user, 'guanxin_app', 'member') then
    execute format('grant guanxin_app to %I', current_user);
  end if;
end $$;

-- Whom the transaction works for, as settings that end with it. A setting that was never made is null, one
-- that an earlier transaction on the same connection made is empty: both mean nobody, and nobody sees nothing.
create function scope_setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting('guanxin.' || name, true), '');

-- Area codes have twelve digits, so "this area and below" is a range in every collation.
create function in_scope(area_code text) returns boolean language sql stable parallel safe
  return area_code between scope_setting('area_from') and scope_setting('area_to');

-- What is about people is for people: no partner's key sees any of it, whatever its area.
create function in_personal_scope(area_code text) returns boolean language sql stable parallel safe
  return scope_setting('api_key_id') is null and in_scope(area_code);

create function is_own(person_id uuid) returns boolean language sql stable parallel safe
  return person_id = scope_setting('person_id')::uuid;

grant usage on schema public to guanxin_app;
grant select on area, feed, holiday_year, special_day, amenity, station, station_amenity, station_hours_exception
  to guanxin_app;
grant insert, update on station to guanxin_app;
grant insert, update, delete on station_amenity, station_hours_exception to guanxin_app;

-- Anyone may read stations; they are written by who works for their area.
alter table station enable row level security;
create policy station_is_public on station for select to guanxin_app using (true);
create policy station_is_added_in_scope on station for insert to guanxin_app with check (in_scope(area_code));
create policy station_is_changed_in_scope on station for update to guanxin_app
  using (in_scope(area_code)) with check (in_scope(area_code));

-- What these keep up to date does not depend on who writes: a feed that stands still for some writers would
-- leave old copies in every process.
alter function feed_advances() security definer;
alter function station_takes_revision() security definer;
alter function station_feed_follows() security definer;
alter function station_part_changes() security definer;
alter function area_lies_in_its_parent() security definer;
