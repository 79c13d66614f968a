-- Answers that were given, so that a repeated request gets the same one and has no second effect. Written in
-- the effect's own transaction.
create table idempotency_record (
  -- Whose key it is: two callers may use the same.
  actor text not null check (length(actor) between 1 and 80),
  key_hash bytea not null check (length(key_hash) = 32),
  operation text not null check (length(operation) between 1 and 80),
  request_hash bytea not null check (length(request_hash) = 32),
  status integer not null check (status between 200 and 299),
  -- Sealed with a key made from the caller's own, of which only a hash is kept: nobody else can read it.
  answer bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (actor, key_hash)
);
create index idempotency_record_expires_at on idempotency_record (expires_at);

alter table idempotency_record enable row level security;
create policy idempotency_record_is_own on idempotency_record to guanxin_app
  using (actor = scope_setting('actor')) with check (actor = scope_setting('actor'));
grant select, insert, delete on idempotency_record to guanxin_app;

-- Deletes a few of those whose time is over, so that whoever adds one takes some away: many callers never come again.
create function forget_expired_answers(as_of timestamptz) returns void
  language sql volatile security definer set search_path from current as $$
  delete from idempotency_record where (actor, key_hash) in (
    select actor, key_hash from idempotency_record where expires_at < as_of
    order by expires_at limit 10 for update skip locked
  )
$$;
revoke all on function forget_expired_answers(timestamptz) from public;
grant execute on function forget_expired_answers(timestamptz) to guanxin_app;
