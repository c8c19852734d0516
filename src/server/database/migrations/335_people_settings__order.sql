-- When the order of the sources was saved last, and when everybody last followed it.
alter table people_settings
  add column order_saved_at timestamptz,
  add column order_applied_at timestamptz;
