-- Staff, sessions, one-time codes and API keys: who may call, and how they prove it.

create table staff (
  person_id uuid primary key references person,
  account text not null unique check (account ~ '^[a-z][a-z0-9._-]{2,47}$'),
  role text not null check (role in ('enumerator', 'community', 'subdistrict')),
  area_code text not null references area check (area_code !~ '000000$'),
  subdistrict_code text not null generated always as (left(area_code, 9) || '000') stored references area,
  -- argon2id with its parameters and salt, in the usual text form.
  password_hash text not null check (password_hash ~ '^\$argon2id\$'),
  must_change_password boolean not null default true,
  -- Sealed with the person's key.
  totp_secret bytea check (length(totp_secret) between 29 and 200),
  totp_confirmed_at timestamptz,
  -- The last time step whose code was used: no code counts twice.
  totp_last_step bigint,
  disabled_at timestamptz,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- So are accounts renamed whose people are erased, and nobody who works here has such a name.
  constraint staff_erased_account_is_disabled check (account !~ '^erased-' or disabled_at is not null),
  constraint staff_of_a_subdistrict_have_its_area check (role <> 'subdistrict' or area_code ~ '000$'),
  constraint staff_totp_is_confirmed_with_secret check (totp_confirmed_at is null or totp_secret is not null)
);
create index staff_area_code on staff (area_code);
create index staff_subdistrict_code on staff (subdistrict_code);

-- Wrong passwords, counted apart for clients that have signed in before (their device) and for all others, so
-- that a stranger who guesses locks out strangers and not the owner.
create table sign_in_failure (
  account_hash bytea not null check (length(account_hash) = 32),
  -- Empty for every client without a known device.
  device_hash bytea not null default '',
  failures integer not null check (failures >= 0),
  last_failure_at timestamptz not null,
  locked_until timestamptz,
  primary key (account_hash, device_hash)
);

create table staff_device (
  device_hash bytea primary key check (length(device_hash) = 32),
  person_id uuid not null references staff,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_device_person_id on staff_device (person_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id uuid not null references person,
  kind text not null check (kind in ('worker', 'staff')),
  -- What must be done before the session may be used for anything else.
  restriction text check (restriction in ('password_change', 'totp_enrolment')),
  -- The network it was opened from, shortened.
  address text check (length(address) between 2 and 45),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint session_ends_after_it_begins check (expires_at > created_at)
);
create index session_person_id on session (person_id, created_at);
create index session_expires_at on session (expires_at);

-- One row a phone number, found by a keyed hash: guesses and sends count across resends.
create table one_time_code (
  phone_hash bytea primary key check (length(phone_hash) = 32),
  key_version integer not null check (key_version >= 1),
  -- None once it was used.
  code_hash bytea check (length(code_hash) = 32),
  expires_at timestamptz,
  -- The times of the last day, so that limits hold in any span and not just from one full hour to the next. A
  -- sending that failed is among the attempts and not among the sends.
  attempted_at timestamptz[] not null default '{}' check (cardinality(attempted_at) <= 100),
  sent_at timestamptz[] not null default '{}' check (cardinality(sent_at) <= 100),
  guessed_at timestamptz[] not null default '{}' check (cardinality(guessed_at) <= 100),
  updated_at timestamptz not null,
  constraint one_time_code_expires check ((code_hash is null) = (expires_at is null))
);
create index one_time_code_updated_at on one_time_code (updated_at);

create table api_key (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  -- The sub-district whose administrators manage the key, whatever the key sees.
  managing_area_code text not null references area check (managing_area_code ~ '000$' and managing_area_code !~ '^99|000000$'),
  -- The area whose objects the key sees.
  area_code text not null references area,
  environment text not null check (environment in ('live', 'test')),
  scopes text[] not null check (cardinality(scopes) > 0),
  -- Networks in CIDR notation; empty for any.
  allowed_networks text[] not null default '{}',
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Areas that begin with 99 are the sandbox, which is all that test keys see.
  constraint api_key_test_is_for_the_sandbox check ((environment = 'test') = (area_code ~ '^99')),
  constraint api_key_live_sees_its_managing_area check (environment = 'test' or left(area_code, 9) = left(managing_area_code, 9)),
  constraint api_key_in_managing_area unique (id, managing_area_code)
);
create index api_key_area_code on api_key (area_code);
create index api_key_managing_area_code on api_key (managing_area_code, created_at, id);

create table api_key_secret (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  api_key_id uuid not null,
  managing_area_code text not null,
  -- Enough of the secret to tell which one is meant, and no more.
  hint text not null check (length(hint) between 4 and 24),
  created_at timestamptz not null,
  expires_at timestamptz,
  foreign key (api_key_id, managing_area_code) references api_key (id, managing_area_code)
);
create index api_key_secret_api_key_id on api_key_secret (api_key_id, managing_area_code);
-- All but the newest run out: two rotations at once cannot leave two that last.
create unique index api_key_secret_newest on api_key_secret (api_key_id) where expires_at is null;

-- Who holds these tokens. Asked before it is known whom the transaction works for, so it does not depend on it;
-- it tells nothing to who has no token. In PL/pgSQL, which plans it once a connection: as a function in SQL it would be planned
-- at every call, which takes longer than to run it.
create function bearers(token_hashes bytea[]) returns table (
  token_hash bytea,
  session_id uuid,
  session_created_at timestamptz,
  session_expires_at timestamptz,
  session_revoked_at timestamptz,
  restriction text,
  person_id uuid,
  person_kind text,
  person_erased_at timestamptz,
  -- The holder's own data, sealed as they are stored.
  wrapped_key bytea,
  key_version integer,
  name bytea,
  phone bytea,
  role text,
  staff_disabled_at timestamptz,
  area_code text,
  api_key_id uuid,
  managing_area_code text,
  api_key_expires_at timestamptz,
  api_key_revoked_at timestamptz,
  secret_expires_at timestamptz,
  environment text,
  scopes text[],
  allowed_networks text[],
  last_used_at timestamptz
) language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
begin
  return query
  select session.token_hash, session.id, session.created_at, session.expires_at, session.revoked_at, session.restriction,
    person.id, session.kind, person.erased_at, person.wrapped_key, person.key_version, person.name, person.phone, staff.role, staff.disabled_at,
    coalesce(staff.area_code, person.area_code), null::uuid, null::text, null::timestamptz, null::timestamptz, null::timestamptz, null::text, null::text[], null::text[],
    null::timestamptz
  from session
  join person on person.id = session.person_id
  left join staff on staff.person_id = person.id and session.kind = 'staff'
  where session.token_hash = any(token_hashes)
  union all
  select api_key_secret.secret_hash, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    api_key.area_code,
    api_key.id, api_key.managing_area_code, api_key.expires_at, api_key.revoked_at, api_key_secret.expires_at,
    api_key.environment, api_key.scopes, api_key.allowed_networks, api_key.last_used_at
  from api_key_secret
  join api_key on api_key.id = api_key_secret.api_key_id
  where api_key_secret.secret_hash = any(token_hashes);
end $$;
revoke all on function bearers(bytea[]) from public;
grant execute on function bearers(bytea[]) to guanxin_app;

alter table staff enable row level security;
create policy staff_in_scope on staff to guanxin_app
  using (in_personal_scope(area_code) or is_own(person_id)) with check (in_personal_scope(area_code));
alter table session enable row level security;
create policy session_in_scope on session to guanxin_app
  using (is_own(person_id) or exists (select from person where person.id = person_id and in_personal_scope(person.area_code)))
  with check (is_own(person_id) or exists (select from person where person.id = person_id and in_personal_scope(person.area_code)));
alter table staff_device enable row level security;
create policy staff_device_in_scope on staff_device to guanxin_app
  using (is_own(person_id) or exists (select from staff where staff.person_id = staff_device.person_id))
  with check (is_own(person_id) or exists (select from staff where staff.person_id = staff_device.person_id));
-- Counted at sign-in and where staff show their password once more; forgotten where staff are given a new one or erased.
alter table sign_in_failure enable row level security;
create policy sign_in_failure_of_staff on sign_in_failure to guanxin_app
  using (scope_setting('actor') = 'system' or starts_with(scope_setting('actor'), 'staff:'))
  with check (scope_setting('actor') = 'system' or starts_with(scope_setting('actor'), 'staff:'));
-- Codes are asked for and checked before it is known who signs in, and by nobody else.
alter table one_time_code enable row level security;
create policy one_time_code_is_of_the_system on one_time_code to guanxin_app
  using (scope_setting('actor') = 'system') with check (scope_setting('actor') = 'system');
alter table api_key enable row level security;
-- A key sees itself, and neither its neighbours nor any secret.
create policy api_key_in_scope on api_key to guanxin_app
  using (
    case
      when scope_setting('api_key_id') is null then in_scope(managing_area_code)
      else id = scope_setting('api_key_id')::uuid
    end
  )
  with check (scope_setting('api_key_id') is null and in_scope(managing_area_code));
alter table api_key_secret enable row level security;
create policy api_key_secret_in_scope on api_key_secret to guanxin_app
  using (scope_setting('api_key_id') is null and in_scope(managing_area_code))
  with check (scope_setting('api_key_id') is null and in_scope(managing_area_code));

grant select, insert, update on staff, api_key to guanxin_app;
grant select, insert, update, delete on session, staff_device, sign_in_failure, one_time_code, api_key_secret to guanxin_app;
