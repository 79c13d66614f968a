-- Administrative areas, from province down to community, by their 12-digit statistical code.

-- How many leading digits of a code are its own; the rest are zeros, or name what lies below.
create function significant_digits(level text) returns integer language sql immutable parallel safe
  return case level
    when 'province' then 2 when 'city' then 4 when 'district' then 6 when 'subdistrict' then 9 when 'community' then 12
  end;

create table area (
  code text primary key check (code ~ '^[0-9]{12}$'),
  name text not null check (length(name) between 1 and 100),
  level text not null check (level in ('province', 'city', 'district', 'subdistrict', 'community')),
  parent_code text references area,
  constraint area_code_ends_in_zeros check (code = rpad(left(code, significant_digits(level)), 12, '0')),
  constraint area_above_a_province check ((level = 'province') = (parent_code is null))
);
create index area_parent_code on area (parent_code);

-- The parent's level is one above and the code says the same as the link. A check cannot look at
-- another row, so a trigger does.
create function area_lies_in_its_parent() returns trigger language plpgsql set search_path from current as $$
begin
  if new.parent_code is not null and not exists (
    select from area as parent
    where parent.code = new.parent_code
      and left(new.code, significant_digits(parent.level)) = left(parent.code, significant_digits(parent.level))
      and significant_digits(parent.level) < significant_digits(new.level)
  ) then
    raise exception 'area % does not lie in %', new.code, new.parent_code using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger area_lies_in_its_parent before insert or update
  on area for each row execute function area_lies_in_its_parent();
