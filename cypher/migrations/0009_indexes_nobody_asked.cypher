// Indexes that no statement can use: names and emails are compared in lower case, changes are few. They took time from
// every write.
DROP INDEX identity_email IF EXISTS

DROP INDEX identity_source_key IF EXISTS

DROP INDEX identity_name IF EXISTS

DROP INDEX change_at IF EXISTS
