-- The sandbox: areas that begin with 99 and everything in them are made up, for partners to try their apps on.

-- A transaction for a test key sees the sandbox, every other one what is real; those of the service itself, and
-- connections that work for nobody, see both.
create function in_realm(area_code text) returns boolean language sql stable parallel safe
  return case scope_setting('realm')
    when 'live' then area_code < '99'
    when 'sandbox' then area_code >= '99'
    else true
  end;

alter policy station_is_public on station using (in_realm(area_code));

-- Copies in memory are kept for each realm apart, and hear of a change in their own only.
create function station_stays_in_its_realm() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'station % cannot leave or enter the sandbox', old.code using errcode = 'restrict_violation';
end $$;
create trigger station_stays_in_its_realm before update of area_code
  on station for each row when ((old.area_code < '99') <> (new.area_code < '99')) execute function station_stays_in_its_realm();

-- Nobody works in the sandbox: who manages test keys is on the staff of a real sub-district.
alter table staff add constraint staff_are_of_real_areas check (area_code !~ '^99');
