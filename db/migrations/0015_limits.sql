-- How often was asked within a window of time, shared by all processes. Not logged: a crash sets the counts to nought,
-- which costs one window's memory, and counting a request waits for no disk.
create unlogged table rate_counter (
  policy text not null check (policy ~ '^[a-z][a-z_.]{1,39}$'),
  -- An address or an actor, as a keyed hash: who asked when is nothing to be read back here.
  subject_hash bytea not null check (length(subject_hash) = 32),
  window_start timestamptz not null,
  window_end timestamptz not null,
  count bigint not null check (count > 0),
  primary key (policy, subject_hash, window_start),
  constraint rate_counter_window_has_length check (window_end > window_start)
)
-- Room beside each row for its next versions, so that counting touches no index.
with (fillfactor = 50);
create index rate_counter_window_end on rate_counter (window_end);

grant select, insert, update, delete on rate_counter to guanxin_app;
