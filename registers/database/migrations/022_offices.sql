-- Up Migration

-- Where a person holds which roles: in the main post and in each other one.
create view offices with (security_invoker = true) as
  select person, organ, roles from persons
  union all
  select p.person, post.organ, post.roles
  from persons p cross join lateral jsonb_to_recordset(coalesce(p.posts, '[]')) as post (organ text, roles text[]);
