-- Up Migration

-- Rule packs that admins load: a draft until another admin signs it off from a day. Neither is ever changed.
create table rule_packs (
  id         text primary key,
  -- Whose cases begin under it: those of this organ, and of those below it that have none of their own.
  organ      text not null references organs,
  -- The regime of a tolerance review, else the kind of case.
  of         text not null,
  content    jsonb not null,
  hash       text not null,
  loaded_by  text not null,
  loaded_at  timestamptz not null default zm_clock(),
  signed_by  text check (signed_by <> loaded_by),
  signed_at  timestamptz,
  valid_from date,
  check ((signed_by is null) = (valid_from is null) and (signed_by is null) = (signed_at is null)),
  unique (organ, of, valid_from)
);
create index rule_packs_in_force on rule_packs (of, organ, valid_from) where valid_from is not null;

-- What was signed off or loaded stays as it is; everybody may read it.
create function zm_rule_pack_stays() returns trigger language plpgsql as $$
begin
  if old.signed_by is not null or (new.id, new.organ, new.of, new.content, new.hash, new.loaded_by, new.loaded_at)
    is distinct from (old.id, old.organ, old.of, old.content, old.hash, old.loaded_by, old.loaded_at)
  then raise exception 'rule pack % does not change', old.id;
  end if;
  return new;
end $$;
create trigger rule_pack_stays before update on rule_packs for each row execute function zm_rule_pack_stays();
