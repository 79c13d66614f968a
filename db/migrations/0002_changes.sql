-- What has changed, told by one number a topic. A process that keeps a copy in memory compares these
-- few rows instead of reading the data again. The row is locked until the writer commits, so the
-- numbers rise in the order of the commits and nobody sees a number before its data.
create table feed (
  topic text not null check (topic in ('areas', 'calendar', 'amenities', 'stations')),
  -- Empty for what concerns every sub-district alike.
  subdistrict_code text not null default '' check (subdistrict_code ~ '^([0-9]{12})?$'),
  revision bigint not null default 0 check (revision >= 0),
  primary key (topic, subdistrict_code)
);

-- For tables that are small and read whole: any statement on them is one change of the topic.
create function feed_advances() returns trigger language plpgsql set search_path from current as $$
begin
  insert into feed (topic, revision) values (tg_argv[0], 1)
  on conflict (topic, subdistrict_code) do update set revision = feed.revision + 1;
  return null;
end $$;

create trigger area_feed after insert or update or delete or truncate
  on area for each statement execute function feed_advances('areas');

-- The digest of each seed file that was loaded last, so that a start with the same files reads none.
create table seed_file (
  name text primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null
);
