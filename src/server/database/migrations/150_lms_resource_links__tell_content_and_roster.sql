-- The course whose activity the placement is; null where it opens the tool as a whole.
alter table lms_resource_links add column course_id text;
-- The context as people know it, and where its members are listed, as far as launches told.
alter table lms_resource_links add column context_title text;
alter table lms_resource_links add column memberships_url text;
