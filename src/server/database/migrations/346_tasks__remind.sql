-- The day of which people were reminded; a day that is moved is told anew.
alter table tasks add column told_due_on date;
