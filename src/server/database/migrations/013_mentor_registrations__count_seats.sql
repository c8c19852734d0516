-- Seats are counted where they are promised: one row update decides who gets the last one, and the
-- check makes a promise too many impossible.
alter table mentor_registrations add column taken_seats integer not null default 0;
alter table mentor_registrations add constraint mentor_registrations_seats
  check (taken_seats between 0 and capacity);
