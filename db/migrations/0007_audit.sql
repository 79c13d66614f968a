-- Who did what to which object, from where, when and why. Written in the transaction of what it records.
create table audit_entry (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  -- The area of the object, or of the actor where there is no object: who may read the entry.
  area_code text not null references area,
  actor_kind text not null check (actor_kind in ('anonymous', 'worker', 'staff', 'partner', 'system')),
  -- A person or an API key; null for the anonymous and the system.
  actor_id uuid,
  actor_role text check (actor_role in ('enumerator', 'community', 'subdistrict')),
  action text not null check (action ~ '^[a-z][a-z_]*\.[a-z][a-z_]*$'),
  outcome text not null check (outcome in ('done', 'refused')),
  object_kind text check (object_kind ~ '^[a-z][a-z_]*$'),
  object_id text check (length(object_id) between 1 and 64),
  -- Where the request came from; shortened to its network for workers.
  address text check (length(address) between 2 and 45),
  request_id text check (length(request_id) between 1 and 40),
  -- Why, in the actor's own words: sealed with the key of the person concerned, so that it ends with the person.
  reason bytea check (length(reason) between 29 and 2000),
  reason_person_id uuid references person,
  -- Names of fields, counts and codes. Nothing personal.
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  constraint audit_actor_is_named check ((actor_kind in ('anonymous', 'system')) = (actor_id is null)),
  constraint audit_object_has_kind check (object_id is null or object_kind is not null),
  constraint audit_reason_has_person check ((reason is null) = (reason_person_id is null))
);
create index audit_entry_area_code on audit_entry (area_code, id);
create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_object on audit_entry (object_kind, object_id, id);
create index audit_entry_recorded_at on audit_entry (recorded_at);
create index audit_entry_reason_person_id on audit_entry (reason_person_id);

create trigger audit_entry_stays before update or delete or truncate
  on audit_entry for each statement execute function rows_stay();

alter table audit_entry enable row level security;
-- In nobody else's name; the service itself writes for who is only just signing in.
create policy audit_entry_is_added on audit_entry for insert to guanxin_app with check (
  scope_setting('actor') = 'system'
  or actor_id is not distinct from coalesce(scope_setting('person_id'), scope_setting('api_key_id'))::uuid
);
create policy audit_entry_in_scope on audit_entry for select to guanxin_app using (in_personal_scope(area_code));
grant select, insert on audit_entry to guanxin_app;
