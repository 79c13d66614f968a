-- Public holidays and make-up workdays, as the State Council decrees them for each year.
create table holiday_year (
  year integer primary key check (year between 2000 and 2100),
  decree text not null check (length(decree) between 1 and 200)
);

create table special_day (
  date date primary key,
  year integer not null generated always as (extract(year from date)::integer) stored references holiday_year,
  kind text not null check (kind in ('holiday', 'makeup_workday')),
  name text not null check (length(name) between 1 and 50)
);
create index special_day_year on special_day (year);

create trigger holiday_year_feed after insert or update or delete or truncate
  on holiday_year for each statement execute function feed_advances('calendar');
create trigger special_day_feed after insert or update or delete or truncate
  on special_day for each statement execute function feed_advances('calendar');
