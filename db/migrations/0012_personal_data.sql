-- Personal data shown for a minute, erased for ever, and consented to in an order that nobody doubts.

-- Two decisions in one millisecond still have an order.
alter table consent add column sequence bigint generated always as identity;
create unique index consent_sequence on consent (person_id, sequence);

-- A field that a session may see in clear for a while. It names people by their ids only.
create table person_reveal (
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person,
  field text not null check (field in ('name', 'phone')),
  revealed_by uuid not null references person,
  revealed_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (session_id, person_id, field),
  constraint person_reveal_ends_after_it_begins check (expires_at > revealed_at)
);
create index person_reveal_person_id on person_reveal (person_id);
create index person_reveal_revealed_by on person_reveal (revealed_by);
create index person_reveal_expires_at on person_reveal (expires_at);

alter table person_reveal enable row level security;
-- Who may see the person may end what was revealed of them; a reveal is always one's own.
create policy person_reveal_in_scope on person_reveal to guanxin_app
  using (is_own(revealed_by) or exists (select from person where person.id = person_id))
  with check (is_own(revealed_by));
grant select, insert, update, delete on person_reveal to guanxin_app;

-- An answer with something personal in it names the person, so that it can be erased with them: the record
-- stays, and the request still has its effect only once.
alter table idempotency_record alter column answer drop not null;
alter table idempotency_record alter column request_hash drop not null;
alter table idempotency_record add column person_id uuid references person;
create index idempotency_record_person_id on idempotency_record (person_id);

-- Nothing new comes to a person who is erased, also not from a transaction that began before. It is told as a
-- conflict of transactions, because whoever tries again finds the person gone.
create function person_must_live() returns trigger language plpgsql security definer set search_path from current as $$
declare
  ended timestamptz;
begin
  select erased_at into ended from person where id = new.person_id for key share;
  if ended is not null then
    raise exception 'person % is erased', new.person_id using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger person_lookup_of_the_living before insert on person_lookup
  for each row execute function person_must_live();
create trigger session_of_the_living before insert on session for each row execute function person_must_live();
create trigger staff_device_of_the_living before insert on staff_device
  for each row execute function person_must_live();
create trigger consent_of_the_living before insert on consent for each row execute function person_must_live();
create trigger person_reveal_of_the_living before insert or update on person_reveal
  for each row execute function person_must_live();
create trigger idempotency_record_of_the_living before insert on idempotency_record
  for each row when (new.person_id is not null) execute function person_must_live();

-- Everybody's records of answers, because those of others may hold the person too. It touches nothing of anybody
-- who is not erased, so it needs no scope.
create function erase_answers(persons uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  delete from idempotency_record where actor in
    (select person.kind || ':' || person.id from person where person.id = any(persons) and erased_at is not null);
  update idempotency_record set answer = null, request_hash = null where answer is not null and person_id in
    (select person.id from person where person.id = any(persons) and erased_at is not null);
end $$;
revoke all on function erase_answers(uuid[]) from public;
grant execute on function erase_answers(uuid[]) to guanxin_app;

-- What was sealed with a key version that is retired cannot be opened any more, so it says so.
create function erase_answers_of_version(key_version integer) returns bigint language sql security definer set search_path from current as $$
  with erased as (
    update idempotency_record set answer = null, request_hash = null
    where substring(answer from 1 for 4) = decode(lpad(to_hex(key_version), 8, '0'), 'hex')
    returning 1
  )
  select count(*) from erased
$$;
revoke all on function erase_answers_of_version(integer) from public;
grant execute on function erase_answers_of_version(integer) to guanxin_app;

-- Codes are for the system's eyes only; whoever has a number's keyed hash may have the codes for it forgotten.
create function erase_codes(phone_hashes bytea[]) returns void language sql security definer set search_path from current as $$
  delete from one_time_code where phone_hash = any(phone_hashes)
$$;
revoke all on function erase_codes(bytea[]) from public;
grant execute on function erase_codes(bytea[]) to guanxin_app;
