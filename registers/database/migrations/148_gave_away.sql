-- Up Migration

-- Whether one of these organs gave a case away. Asked before the row of the case is, and with the wall open, since a row that the
-- wall hides takes longer than none: an answer "not there" would tell by its time that the case is.
create function zm_gave_away(asked text, organs text[]) returns boolean stable language plpgsql as $$
declare
  wall text := current_setting('zm.system', true);
  gave boolean;
begin
  perform set_config('zm.system', 'on', true);
  select former_organs && organs into gave from cases where case_id = asked;
  perform set_config('zm.system', wall, true);
  return coalesce(gave, false);
end $$;
