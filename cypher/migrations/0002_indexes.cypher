// Matching an import to people by what a source or an inbox called them, and type-ahead on labels.
CREATE INDEX identity_email IF NOT EXISTS FOR (n:Identity) ON (n.email)

CREATE INDEX identity_source_key IF NOT EXISTS FOR (n:Identity) ON (n.source_key)

CREATE TEXT INDEX identity_name IF NOT EXISTS FOR (n:Identity) ON (n.name)
