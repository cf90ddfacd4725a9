// This made an index of names, emails and sources' keys. No statement could use it: see 0009.
