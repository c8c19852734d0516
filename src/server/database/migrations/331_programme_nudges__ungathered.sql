-- Somebody may also be reminded because the group that they lead does not begin.
alter table programme_nudges drop constraint programme_nudges_kind_check;
alter table programme_nudges add constraint programme_nudges_kind_check check (kind in
  ('unanswered', 'unmatched', 'over-asked', 'unused', 'untrained', 'unmet', 'ungathered'));
