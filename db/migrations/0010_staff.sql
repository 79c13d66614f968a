-- What staff accounts need besides their tables: devices by session, and rules that hold whoever writes.

-- The session that was last opened from the device: who changes the password keeps the device it is changed on.
alter table staff_device add column session_id uuid references session on delete set null;
create index staff_device_session_id on staff_device (session_id);

alter table sign_in_failure add constraint sign_in_failure_device_is_a_hash_or_none
  check (length(device_hash) in (0, 32));
-- Old counters are cleared away by their age.
create index sign_in_failure_last_failure_at on sign_in_failure (last_failure_at);

-- Pages of staff, in the order in which they are listed.
drop index staff_area_code;
create index staff_area_code on staff (area_code, person_id);
alter table staff add constraint staff_totp_step_is_of_a_confirmed_secret
  check (totp_last_step is null or (totp_last_step >= 0 and totp_confirmed_at is not null));

-- Staff work where the person is kept: sessions are guarded by the one, permissions by the other. Both are moved in one
-- transaction, so it is looked at in its end.
alter table person add constraint person_in_area unique (id, area_code);
create index staff_person_id on staff (person_id, area_code);
alter table staff add constraint staff_is_where_the_person_is
  foreign key (person_id, area_code) references person (id, area_code) deferrable initially deferred;

-- A sub-district without an administrator could not get one but by a command on the server.
create function subdistrict_keeps_an_admin() returns trigger language plpgsql security definer
set search_path from current as $$
begin
  -- The service itself replays erasures after a restore, and has no choice there.
  if scope_setting('actor') = 'system' then
    return new;
  end if;
  -- Those who give it up at the same time take turns, so that each sees what the one before has done.
  perform pg_advisory_xact_lock(hashtextextended('administrators ' || old.area_code, 0));
  if not exists (
    select from staff
    where area_code = old.area_code and role = 'subdistrict' and disabled_at is null and person_id <> old.person_id
  ) then
    raise exception 'the sub-district % would be left without an administrator', old.area_code
      using errcode = 'restrict_violation', constraint = 'staff_subdistrict_keeps_an_admin';
  end if;
  return new;
end $$;
revoke all on function subdistrict_keeps_an_admin() from public;
create trigger staff_subdistrict_keeps_an_admin before update of role, area_code, disabled_at on staff
  for each row
  when (
    old.role = 'subdistrict' and old.disabled_at is null
    and (new.role <> 'subdistrict' or new.disabled_at is not null or new.area_code <> old.area_code)
  )
  execute function subdistrict_keeps_an_admin();
