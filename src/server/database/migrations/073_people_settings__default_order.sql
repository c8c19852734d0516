-- A file's columns are remembered also where nobody has set an order.
alter table people_settings alter column source_order
  set default '{manual,scim,csv,roster,launch}';
